package org.banfa.simulator.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes shares as percentages, the same on every machine. */
public final class Percent {
  private static final int PLACES = 2;
  private static final int DIGITS = 12;
  private static final double SMALLEST = 1e-4;

  private Percent() {}

  /** A share of whole numbers, to two places. */
  public static String of(long part, long whole) {
    if (whole == 0) return "–";
    BigDecimal hundred = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
    return hundred.divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** A probability, to two places; very small ones as less than the smallest. */
  public static String of(double probability) {
    BigDecimal hundred = new BigDecimal(probability).multiply(BigDecimal.valueOf(100));
    if (probability > 0 && probability < SMALLEST) return "<0.01%";
    return hundred.setScale(PLACES, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** An exact share with as many places as it needs, at most twelve digits. */
  public static String exact(BigFraction share) {
    BigInteger hundred = share.getNumerator().multiply(BigInteger.valueOf(100));
    BigDecimal value = new BigDecimal(hundred).divide(new BigDecimal(share.getDenominator()), new MathContext(DIGITS, RoundingMode.HALF_UP));
    return value.stripTrailingZeros().toPlainString() + "%";
  }
}
