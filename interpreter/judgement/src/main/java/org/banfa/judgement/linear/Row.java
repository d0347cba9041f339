package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Holds a linear expression with integer coefficients over numbered quantities. */
final class Row {
  private final BigInteger[] coefficients;
  private final BigInteger constant;

  Row(BigInteger[] coefficients, BigInteger constant) {
    this.coefficients = coefficients;
    this.constant = constant;
  }

  /** The quantity numbered {@code index} plus {@code constant}. */
  static Row quantity(int size, int index, BigInteger constant) {
    BigInteger[] cells = new BigInteger[size];
    Arrays.fill(cells, BigInteger.ZERO);
    cells[index] = BigInteger.ONE;
    return new Row(cells, constant);
  }

  int size() {
    return coefficients.length;
  }

  BigInteger at(int index) {
    return coefficients[index];
  }

  int signAt(int index) {
    return coefficients[index].signum();
  }

  BigInteger constant() {
    return constant;
  }

  /** The coefficients alone: rows of one direction are parallel. */
  List<BigInteger> direction() {
    return Arrays.asList(coefficients);
  }

  boolean isConstant() {
    return only() == -1;
  }

  /** The one quantity of this row, -1 when it has none, -2 when it has several. */
  int only() {
    int found = -1;
    for (int i = 0; i < coefficients.length; i++) {
      if (coefficients[i].signum() == 0) continue;
      if (found >= 0) return -2;
      found = i;
    }
    return found;
  }

  Row negated() {
    return times(BigInteger.ONE.negate());
  }

  Row times(BigInteger factor) {
    BigInteger[] cells = new BigInteger[coefficients.length];
    for (int i = 0; i < cells.length; i++) cells[i] = coefficients[i].multiply(factor);
    return new Row(cells, constant.multiply(factor));
  }

  Row plus(BigInteger amount) {
    return new Row(coefficients, constant.add(amount));
  }

  /** {@code mine * this + yours * other}. */
  Row combine(BigInteger mine, Row other, BigInteger yours) {
    BigInteger[] cells = new BigInteger[coefficients.length];
    for (int i = 0; i < cells.length; i++) cells[i] = sum(coefficients[i], mine, other.coefficients[i], yours);
    return new Row(cells, sum(constant, mine, other.constant, yours));
  }

  private static BigInteger sum(BigInteger a, BigInteger p, BigInteger b, BigInteger q) {
    BigInteger left = product(a, p);
    BigInteger right = product(b, q);
    return left.signum() == 0 ? right : right.signum() == 0 ? left : left.add(right);
  }

  private static BigInteger product(BigInteger a, BigInteger b) {
    if (a.signum() == 0 || b.signum() == 0) return BigInteger.ZERO;
    return b.equals(BigInteger.ONE) ? a : a.equals(BigInteger.ONE) ? b : a.multiply(b);
  }

  /** This row once the quantity has the value. */
  Row fix(int index, BigInteger value) {
    if (coefficients[index].signum() == 0) return this;
    BigInteger[] cells = coefficients.clone();
    cells[index] = BigInteger.ZERO;
    return new Row(cells, constant.add(coefficients[index].multiply(value)));
  }

  /** The greatest common divisor of the coefficients, zero for a constant. */
  BigInteger divisor() {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger cell : coefficients) {
      if (cell.signum() == 0) continue;
      divisor = divisor.gcd(cell);
      if (divisor.equals(BigInteger.ONE)) break;
    }
    return divisor;
  }

  /** The strongest row that has the same integer points where it is at least zero. */
  Row tightened() {
    BigInteger divisor = divisor();
    if (divisor.signum() == 0 || divisor.equals(BigInteger.ONE)) return this;
    return new Row(divided(divisor), floor(constant, divisor));
  }

  /** This row divided by its divisor, null when it is zero at no integer point. */
  Row reduced() {
    BigInteger divisor = divisor();
    if (divisor.signum() == 0 || divisor.equals(BigInteger.ONE)) return this;
    BigInteger[] parts = constant.divideAndRemainder(divisor);
    return parts[1].signum() == 0 ? new Row(divided(divisor), parts[0]) : null;
  }

  private BigInteger[] divided(BigInteger divisor) {
    BigInteger[] cells = new BigInteger[coefficients.length];
    for (int i = 0; i < cells.length; i++) cells[i] = coefficients[i].divide(divisor);
    return cells;
  }

  static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    boolean below = parts[1].signum() != 0 && parts[1].signum() != divisor.signum();
    return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  static BigInteger ceiling(BigInteger dividend, BigInteger divisor) {
    return floor(dividend.negate(), divisor).negate();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row that
        && constant.equals(that.constant)
        && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(coefficients) + constant.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(coefficients) + "+" + constant;
  }
}
