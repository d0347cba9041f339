package org.banfa.simulator.chance;

import java.math.BigInteger;
import java.util.ArrayDeque;

/** Draws one of several outcomes with given whole weights from a single draw, in constant time. */
public final class AliasTable {
  private static final BigInteger FULL = BigInteger.ONE.shiftLeft(63);

  private final int bits;
  private final long[] thresholds;
  private final int[] aliases;

  private AliasTable(int bits) {
    this.bits = bits;
    this.thresholds = new long[1 << bits];
    this.aliases = new int[1 << bits];
  }

  /** A table of these weights; at least one is positive, none negative. */
  public static AliasTable of(BigInteger[] weights) {
    int bits = weights.length <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(weights.length - 1);
    AliasTable table = new AliasTable(bits);
    BigInteger total = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      if (weight.signum() < 0) throw new IllegalArgumentException("negative weight");
      total = total.add(weight);
    }
    if (total.signum() == 0) throw new IllegalArgumentException("no weight");
    table.fill(weights, total);
    return table;
  }

  private void fill(BigInteger[] weights, BigInteger total) {
    int columns = thresholds.length;
    BigInteger[] left = new BigInteger[columns];
    ArrayDeque<Integer> small = new ArrayDeque<>();
    ArrayDeque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < columns; i++) {
      left[i] = i < weights.length ? weights[i].shiftLeft(bits) : BigInteger.ZERO;
      if (left[i].compareTo(total) < 0) small.add(i);
      else large.add(i);
    }
    while (!small.isEmpty()) {
      int low = small.remove();
      if (large.isEmpty()) throw new IllegalStateException("weights do not add up");
      int high = large.peek();
      thresholds[low] = left[low].multiply(FULL).divide(total).longValueExact();
      aliases[low] = high;
      left[high] = left[high].subtract(total.subtract(left[low]));
      if (left[high].compareTo(total) < 0) small.add(large.remove());
    }
    for (int full : large) {
      thresholds[full] = Long.MAX_VALUE;
      aliases[full] = full;
    }
  }

  /** The outcome of 64 random bits. */
  public int pick(long drawn) {
    int column = bits == 0 ? 0 : (int) (drawn >>> 64 - bits);
    return drawn << bits >>> 1 < thresholds[column] ? column : aliases[column];
  }
}
