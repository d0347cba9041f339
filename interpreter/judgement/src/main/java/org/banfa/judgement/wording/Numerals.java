package org.banfa.judgement.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes exact numbers: figures for whole numbers, words for shares and for the numbers of articles. */
final class Numerals {
  private static final BigInteger TEN = BigInteger.TEN;
  private static final int SPELLED_BELOW = 100_000;

  private final Catalogue catalogue;
  private final String digits;
  private final String powers;

  Numerals(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.digits = catalogue.text("number.digits");
    this.powers = catalogue.text("number.powers");
  }

  /** A whole number in figures, a share in words, another fraction as an exact decimal when it has one. */
  String number(BigFraction value) {
    if (value.getDenominator().equals(BigInteger.ONE)) return value.getNumerator().toString();
    if (value.abs().compareTo(BigFraction.ONE) > 0) {
      String decimal = decimal(value);
      if (decimal != null) return decimal;
    }
    return share(value);
  }

  private String share(BigFraction value) {
    String known = "share." + value.getNumerator() + "/" + value.getDenominator();
    if (catalogue.has(known)) return catalogue.text(known);
    return catalogue.text("share.general", spelled(value.getNumerator()), denominator(value.getDenominator()));
  }

  /** A denominator that is a power of ten is said without its leading one. */
  private String denominator(BigInteger value) {
    String word = spelled(value);
    boolean power = value.compareTo(TEN) > 0 && value.bitLength() < 20 && value.toString().matches("10+");
    return power && !powers.isBlank() && word.length() == 2 ? word.substring(1) : word;
  }

  private static String decimal(BigFraction value) {
    try {
      return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator())).toPlainString();
    } catch (ArithmeticException endless) {
      return null;
    }
  }

  String spelled(long value) {
    return spelled(BigInteger.valueOf(value));
  }

  /** The number in words where the language writes the numbers of articles so, else in figures. */
  String spelled(BigInteger value) {
    if (powers.isBlank() || value.signum() < 0 || value.compareTo(BigInteger.valueOf(SPELLED_BELOW)) >= 0) {
      return value.toString();
    }
    int number = value.intValueExact();
    if (number < 10) return digit(number);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int power = 4, scale = 10_000; power >= 0; power--, scale /= 10) {
      int digit = number / scale % 10;
      if (digit == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) out.append(digit(0));
      gap = false;
      boolean leadingTen = power == 1 && digit == 1 && out.length() == 0;
      if (!leadingTen) out.append(digit(digit));
      if (power > 0) out.append(powers.charAt(power - 1));
    }
    return out.toString();
  }

  private String digit(int digit) {
    return digits.substring(digit, digit + 1);
  }
}
