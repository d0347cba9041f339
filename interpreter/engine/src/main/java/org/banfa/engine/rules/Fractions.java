package org.banfa.engine.rules;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes exact fractions. */
public final class Fractions {
  private Fractions() {}

  /** A mixed number such as {@code 3+1/7}; whole numbers without a fraction. */
  public static String mixed(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    if (parts[1].signum() == 0) return parts[0].toString();
    return (parts[0].signum() == 0 ? "" : parts[0] + "+") + parts[1] + "/" + value.getDenominator();
  }

  /** As {@code 22/7}, in lowest terms; whole numbers without a denominator. */
  public static String plain(BigFraction value) {
    return value.getDenominator().equals(BigInteger.ONE) ? value.getNumerator().toString() : value.getNumerator() + "/" + value.getDenominator();
  }
}
