package org.banfa.simulator.chance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a ballot says of each name where each is marked yes, no or not at all, with weights: each name is marked yes and no with
 * exactly its shares, and never more yes than the marks allowed. Whom a ballot does not mark yes it marks no independently, or
 * by one random start laid over them where they are many.
 */
final class Stances {
  /** The most names one post can have. */
  static final int MOST_NAMES = Masks.MOST_NAMES / 2;
  private static final int INDEPENDENT = 6;
  private static final int BITS = 40;

  private final int names;
  private final long[] yes;
  private final long[] no;
  private final long whole;
  private final SortedMap<Long, BigInteger> weights = new TreeMap<>();

  private Stances(List<BigFraction> yes, List<BigFraction> no) {
    names = yes.size();
    List<BigFraction> all = new ArrayList<>(yes);
    all.addAll(no);
    Marginals shares = Marginals.of(all);
    whole = shares.whole();
    this.yes = java.util.Arrays.copyOfRange(shares.shares(), 0, names);
    this.no = java.util.Arrays.copyOfRange(shares.shares(), names, 2 * names);
  }

  /** Weights by set: a bit per name marked yes, then a bit per name marked no. */
  static SortedMap<Long, BigInteger> of(List<BigFraction> yes, List<BigFraction> no, int marks) {
    if (yes.size() > MOST_NAMES) throw new IllegalArgumentException(Integer.toString(yes.size()));
    Stances stances = new Stances(yes, no);
    for (Map.Entry<Long, BigInteger> marked : Masks.of(new Marginals(stances.yes, stances.whole), marks).entrySet()) {
      if (stances.names <= INDEPENDENT) stances.independent(marked.getKey(), marked.getValue());
      else stances.systematic(marked.getKey(), marked.getValue());
    }
    return stances.weights;
  }

  private void add(long mask, BigInteger weight) {
    if (weight.signum() > 0) weights.merge(mask, weight, BigInteger::add);
  }

  /** Weights of all sets of names marked no have the same sum whatever names are marked yes: names marked yes count with what is left of them. */
  private void independent(long marked, BigInteger weight) {
    long rest = (1L << names) - 1 & ~marked;
    for (long against = rest; ; against = against - 1 & rest) {
      BigInteger all = weight;
      for (int i = 0; i < names; i++) {
        long left = whole - yes[i];
        long factor = (marked >> i & 1) == 1 ? Math.max(1, left) : (against >> i & 1) == 1 ? no[i] : left - no[i];
        all = all.multiply(BigInteger.valueOf(factor));
      }
      add(marked | against << names, all);
      if (against == 0) return;
    }
  }

  private void systematic(long marked, BigInteger weight) {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < names; i++) if ((marked >> i & 1) == 0) rest.add(i);
    long[] shares = rest.stream().mapToLong(i -> share(no[i], whole - yes[i])).toArray();
    Masks.inOrder(new Marginals(shares, 1L << BITS)).forEach((set, each) -> {
      long against = 0;
      for (int i = 0; i < rest.size(); i++) if ((set >> i & 1) == 1) against |= 1L << rest.get(i);
      add(marked | against << names, weight.multiply(each));
    });
  }

  private static long share(long part, long of) {
    return of == 0 ? 0 : BigInteger.valueOf(part).shiftLeft(BITS).divide(BigInteger.valueOf(of)).longValueExact();
  }
}
