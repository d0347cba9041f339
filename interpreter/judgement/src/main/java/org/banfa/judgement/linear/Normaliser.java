package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/** Turns a formula into negation normal form over integer rows, each quantity counted from its lower bound. */
final class Normaliser {
  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();
  private final Map<Slot, Integer> indexes = new TreeMap<>();
  private final List<BigInteger> lower;

  /** Numbers the quantities by their place in the list. */
  Normaliser(List<Slot> quantities, List<BigInteger> lower) {
    for (int i = 0; i < quantities.size(); i++) indexes.put(quantities.get(i), i);
    this.lower = lower;
  }

  Node normalise(Formula formula) {
    return node(formula, true);
  }

  private Node node(Formula formula, boolean positive) {
    if (formula instanceof Formula.Constant constant) return constant.value() == positive ? Node.TRUE : Node.FALSE;
    if (formula instanceof Formula.Not not) return node(not.part(), !positive);
    if (formula instanceof Formula.And and) return join(and.parts(), positive, positive);
    if (formula instanceof Formula.Or or) return join(or.parts(), positive, !positive);
    if (formula instanceof Formula.Comparison comparison) return comparison(comparison, positive);
    if (formula instanceof Formula.Applies applies && applies.when() != null) return node(applies.when(), positive);
    return new Node.Free(formula, positive);
  }

  private Node join(List<Formula> parts, boolean positive, boolean all) {
    List<Node> nodes = new ArrayList<>();
    for (Formula part : parts) nodes.add(node(part, positive));
    return all ? Node.all(nodes) : Node.any(nodes);
  }

  private Node comparison(Formula.Comparison comparison, boolean positive) {
    Row row = row(comparison.left().minus(comparison.right()));
    Comparator comparator = comparison.comparator();
    if (comparator == Comparator.EQUAL) {
      return positive ? zero(row) : Node.any(List.of(atLeast(row.plus(MINUS_ONE)), atLeast(row.negated().plus(MINUS_ONE))));
    }
    return switch (positive ? comparator : comparator.negated()) {
      case GREATER -> atLeast(row.plus(MINUS_ONE));
      case AT_LEAST -> atLeast(row);
      case LESS -> atLeast(row.negated().plus(MINUS_ONE));
      case AT_MOST -> atLeast(row.negated());
      case EQUAL -> throw new IllegalStateException(comparator.name());
    };
  }

  private static Node atLeast(Row row) {
    if (row.isConstant()) return row.constant().signum() >= 0 ? Node.TRUE : Node.FALSE;
    return new Node.AtLeastZero(row.tightened());
  }

  private static Node zero(Row row) {
    if (row.isConstant()) return row.constant().signum() == 0 ? Node.TRUE : Node.FALSE;
    Row reduced = row.reduced();
    return reduced == null ? Node.FALSE : new Node.Zero(reduced);
  }

  private Row row(Linear expression) {
    BigInteger scale = expression.constant().getDenominator();
    for (BigFraction c : expression.coefficients().values()) scale = lcm(scale, c.getDenominator());
    BigInteger[] cells = new BigInteger[lower.size()];
    Arrays.fill(cells, BigInteger.ZERO);
    BigInteger constant = scaled(expression.constant(), scale);
    for (var entry : expression.coefficients().entrySet()) {
      int index = indexes.get(entry.getKey());
      cells[index] = scaled(entry.getValue(), scale);
      constant = constant.add(cells[index].multiply(lower.get(index)));
    }
    return new Row(cells, constant);
  }

  private static BigInteger scaled(BigFraction value, BigInteger scale) {
    return value.getNumerator().multiply(scale.divide(value.getDenominator()));
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b).abs();
  }
}
