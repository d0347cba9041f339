package org.banfa.simulator.chance;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Shares of ballots that mark each name, as whole numbers over one denominator. */
public record Marginals(long[] shares, long whole) {
  private static final int BITS = 40;

  /** The shares over their common denominator, or over 2⁴⁰, rounded down, when that is larger. */
  public static Marginals of(List<BigFraction> shares) {
    BigInteger whole = BigInteger.ONE;
    for (BigFraction share : shares) {
      whole = whole.multiply(share.getDenominator()).divide(whole.gcd(share.getDenominator()));
    }
    if (whole.bitLength() > BITS) whole = BigInteger.ONE.shiftLeft(BITS);
    long[] scaled = new long[shares.size()];
    for (int i = 0; i < scaled.length; i++) {
      BigFraction share = shares.get(i);
      scaled[i] = share.getNumerator().multiply(whole).divide(share.getDenominator()).longValueExact();
    }
    return new Marginals(scaled, whole.longValueExact());
  }

  /**
   * The shares when only some stand: the support of the others goes to those who stand in proportion to their own, at
   * most to the whole each and to {@code marks} together.
   */
  public static List<BigFraction> among(List<BigFraction> standing, List<BigFraction> gone, int marks) {
    BigFraction kept = sum(standing);
    if (kept.signum() == 0) return standing;
    BigFraction factor = kept.add(sum(gone)).divide(kept);
    List<BigFraction> raised = standing.stream().map(s -> least(s.multiply(factor), BigFraction.ONE)).toList();
    BigFraction total = sum(raised);
    if (total.compareTo(BigFraction.of(marks)) <= 0) return raised;
    BigFraction shrink = BigFraction.of(marks).divide(total);
    return raised.stream().map(s -> s.multiply(shrink)).toList();
  }

  private static BigFraction sum(List<BigFraction> shares) {
    return shares.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction least(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
