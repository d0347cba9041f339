package org.banfa.simulator.chance;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** A chance as a 63-bit integer: it happens when 63 random bits are below it. */
public record Threshold(long bits, boolean certain) {
  /** The chance of a share between 0 and 1, rounded down to a multiple of 2⁻⁶³. */
  public static Threshold of(BigFraction share) {
    if (share.signum() < 0 || share.compareTo(BigFraction.ONE) > 0) throw new IllegalArgumentException(share.toString());
    if (share.compareTo(BigFraction.ONE) == 0) return new Threshold(Long.MAX_VALUE, true);
    BigInteger bits = share.getNumerator().shiftLeft(63).divide(share.getDenominator());
    return new Threshold(bits.longValueExact(), false);
  }

  boolean holds(long drawn) {
    return drawn >>> 1 < bits || certain;
  }
}
