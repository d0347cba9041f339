package org.banfa.records.rollup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * One number of a roll-up: an exact fraction, rounded for the eye only.
 *
 * @param key of its name in the catalogue
 * @param numerator and {@code denominator} of the number; the denominator is zero where there is nobody to count
 * @param percent whether it is shown in percent
 * @param decimals digits after the point that are shown
 * @param withheld whether it would tell what one or two people are
 */
public record Figure(String key, BigInteger numerator, BigInteger denominator, boolean percent, int decimals, boolean withheld) {
  /** The least number of people of whom a number is told. */
  private static final int FEWEST = 3;

  static Figure count(String key, long number) {
    return new Figure(key, BigInteger.valueOf(number), BigInteger.ONE, false, 0, false);
  }

  static Figure mean(String key, long sum, long number) {
    return new Figure(key, BigInteger.valueOf(sum), BigInteger.valueOf(number), false, 2, false);
  }

  static Figure share(String key, long part, long whole) {
    return new Figure(key, BigInteger.valueOf(part), BigInteger.valueOf(whole), true, 2, false);
  }

  /** Whether so many people are too few to tell anything of them but their number. */
  static boolean isFew(long people) {
    return people > 0 && people < FEWEST;
  }

  /** The same, withheld when one of these numbers of people is too few: those it is about, and those who are left when it is set against another. */
  Figure about(long... people) {
    return new Figure(key, numerator, denominator, percent, decimals, withheld || Arrays.stream(people).anyMatch(Figure::isFew));
  }

  /** How much less this is than {@code before}. */
  Figure fallFrom(String name, Figure before) {
    BigInteger top = before.numerator.multiply(denominator).subtract(numerator.multiply(before.denominator));
    return new Figure(name, top, denominator.multiply(before.denominator), percent, decimals, withheld || before.withheld);
  }

  public boolean isKnown() {
    return denominator.signum() != 0;
  }

  /** The number rounded half up; empty when there is nobody to count or the number is withheld. */
  public String shown() {
    if (!isKnown() || withheld) return "";
    BigDecimal scaled = new BigDecimal(percent ? numerator.multiply(BigInteger.valueOf(100)) : numerator);
    return scaled.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
  }

  /** The exact number as a fraction in lowest terms; empty when there is nobody to count or the number is withheld. */
  public String exact() {
    if (!isKnown() || withheld) return "";
    BigInteger common = numerator.gcd(denominator);
    BigInteger below = denominator.divide(common);
    return numerator.divide(common) + (below.equals(BigInteger.ONE) ? "" : "/" + below);
  }
}
