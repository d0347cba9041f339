package org.banfa.simulator.chance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sets of names a ballot marks, with weights: each name is marked with exactly its share, and never more than the
 * marks allowed. Where any set is allowed, names are marked independently; otherwise one random start is laid over the
 * names in every order (systematic sampling), which gives sets of the nearest two sizes.
 */
public final class Masks {
  private static final int INDEPENDENT = 10;
  private static final int PERMUTED = 7;
  /** The most names one post can have. */
  public static final int MOST_NAMES = 62;

  private final SortedMap<Long, BigInteger> weights = new TreeMap<>();

  private Masks() {}

  /** Weights by set, a bit per name; their sum is any positive number. */
  public static SortedMap<Long, BigInteger> of(Marginals marginals, int marks) {
    int names = marginals.shares().length;
    if (names > MOST_NAMES) throw new IllegalArgumentException(Integer.toString(names));
    Masks masks = new Masks();
    if (names == 0) masks.add(0, BigInteger.ONE);
    else if (names <= marks && names <= INDEPENDENT) masks.independent(marginals);
    else for (int[] order : orders(names)) masks.systematic(marginals, order);
    return masks.weights;
  }

  /** One random start laid over the names in their order; the weights add up to the whole. */
  static SortedMap<Long, BigInteger> inOrder(Marginals marginals) {
    Masks masks = new Masks();
    int[] order = new int[marginals.shares().length];
    for (int i = 0; i < order.length; i++) order[i] = i;
    if (order.length == 0) masks.add(0, BigInteger.valueOf(marginals.whole()));
    else masks.systematic(marginals, order);
    return masks.weights;
  }

  private void add(long mask, BigInteger weight) {
    if (weight.signum() > 0) weights.merge(mask, weight, BigInteger::add);
  }

  private void independent(Marginals marginals) {
    int names = marginals.shares().length;
    for (long mask = 0; mask < 1L << names; mask++) {
      BigInteger weight = BigInteger.ONE;
      for (int i = 0; i < names; i++) {
        long share = marginals.shares()[i];
        weight = weight.multiply(BigInteger.valueOf((mask >> i & 1) == 1 ? share : marginals.whole() - share));
      }
      add(mask, weight);
    }
  }

  /** Lays the shares end to end; a start u in [0, whole) marks the names at u, u + whole, u + 2 whole, … */
  private void systematic(Marginals marginals, int[] order) {
    long whole = marginals.whole();
    java.util.TreeSet<Long> cuts = new java.util.TreeSet<>(List.of(0L, whole));
    long[] ends = new long[order.length];
    long end = 0;
    for (int i = 0; i < order.length; i++) {
      end += marginals.shares()[order[i]];
      ends[i] = end;
      cuts.add(end % whole);
    }
    long from = -1;
    for (long to : cuts) {
      if (from >= 0) add(at(from, ends, order, whole), BigInteger.valueOf(to - from));
      from = to;
    }
  }

  private static long at(long start, long[] ends, int[] order, long whole) {
    long mask = 0;
    int i = 0;
    for (long u = start; i < ends.length && u < ends[ends.length - 1]; u += whole) {
      while (ends[i] <= u) i++;
      mask |= 1L << order[i];
    }
    return mask;
  }

  /** Every order of a few names; of many, those that step through them evenly. */
  private static List<int[]> orders(int names) {
    List<int[]> orders = new ArrayList<>();
    if (names <= PERMUTED) {
      permute(new int[names], 0, 0, orders);
      return orders;
    }
    for (int step = 1; step < names; step++) {
      if (BigInteger.valueOf(step).gcd(BigInteger.valueOf(names)).intValue() != 1) continue;
      for (int first = 0; first < names; first++) {
        int[] order = new int[names];
        for (int i = 0; i < names; i++) order[i] = (first + i * step) % names;
        orders.add(order);
      }
    }
    return orders;
  }

  private static void permute(int[] order, int at, int used, List<int[]> orders) {
    if (at == order.length) {
      orders.add(order.clone());
      return;
    }
    for (int i = 0; i < order.length; i++) {
      if ((used >> i & 1) == 1) continue;
      order[at] = i;
      permute(order, at + 1, used | 1 << i, orders);
    }
  }
}
