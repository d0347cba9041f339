package org.banfa.verifier;

import java.math.BigInteger;

/** An exact fraction; the denominator is positive. */
record Fraction(BigInteger numerator, BigInteger denominator) {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** Reads {@code 3} or {@code -1/2}. */
  static Fraction read(String text) throws MalformedException {
    if (!text.matches("-?\\d{1,100}(/[1-9]\\d{0,99})?")) throw new MalformedException(Problem.NOT_A_CERTIFICATE, text);
    String[] parts = text.split("/");
    return new Fraction(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
  }

  Fraction plus(Fraction other) {
    BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
    return new Fraction(sum, denominator.multiply(other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** Below, at or above zero when this is less than, equal to or more than the other. */
  int against(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
