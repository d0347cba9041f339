package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops rows that say nothing new, finds opposite rows that fix a value, and notices plain contradictions. */
final class Tightening {
  private final Map<List<BigInteger>, Row> strongest = new LinkedHashMap<>();
  private final Set<Row> zero = new LinkedHashSet<>();

  private Tightening() {}

  /** The same integer points in fewer rows, null when there is none. */
  static Conjunct of(Conjunct conjunct, Effort effort) {
    effort.spend(1 + conjunct.zero().size() + conjunct.atLeastZero().size());
    Tightening tightening = new Tightening();
    if (!tightening.read(conjunct) || !tightening.pairs()) return null;
    List<Row> kept = tightening.informative();
    return kept == null ? null : new Conjunct(List.copyOf(tightening.zero), kept);
  }

  private boolean read(Conjunct conjunct) {
    for (Row row : conjunct.zero()) {
      Row reduced = row.reduced();
      if (reduced == null) return false;
      if (!reduced.isConstant()) zero.add(reduced);
      else if (reduced.constant().signum() != 0) return false;
    }
    for (Row row : conjunct.atLeastZero()) {
      Row tight = row.tightened();
      if (tight.isConstant()) {
        if (tight.constant().signum() < 0) return false;
      } else {
        strongest.merge(tight.direction(), tight, (a, b) -> a.constant().compareTo(b.constant()) <= 0 ? a : b);
      }
    }
    return true;
  }

  private boolean pairs() {
    for (Row row : List.copyOf(strongest.values())) {
      Row opposite = strongest.get(row.negated().direction());
      if (opposite == null) continue;
      int sign = row.constant().add(opposite.constant()).signum();
      if (sign < 0) return false;
      if (sign == 0) {
        zero.add(row);
        strongest.remove(row.direction());
        strongest.remove(opposite.direction());
      }
    }
    return true;
  }

  /** The inequalities that the bounds of single quantities do not imply; null when the bounds refute one. */
  private List<Row> informative() {
    Map<Integer, BigInteger> least = new LinkedHashMap<>();
    Map<Integer, BigInteger> greatest = new LinkedHashMap<>();
    for (Row row : strongest.values()) {
      int only = row.only();
      if (only < 0) continue;
      if (row.signAt(only) > 0) least.put(only, row.constant().negate());
      else greatest.put(only, row.constant());
    }
    List<Row> kept = new ArrayList<>();
    for (Row row : strongest.values()) {
      if (row.only() >= 0) {
        kept.add(row);
        continue;
      }
      BigInteger highest = extreme(row, greatest, least);
      if (highest != null && highest.signum() < 0) return null;
      BigInteger lowest = extreme(row, least, greatest);
      if (lowest == null || lowest.signum() < 0) kept.add(row);
    }
    return kept;
  }

  private static BigInteger extreme(Row row, Map<Integer, BigInteger> up, Map<Integer, BigInteger> down) {
    BigInteger sum = row.constant();
    for (int i = 0; i < row.size(); i++) {
      if (row.signAt(i) == 0) continue;
      BigInteger bound = (row.signAt(i) > 0 ? up : down).get(i);
      if (bound == null) return null;
      sum = sum.add(row.at(i).multiply(bound));
    }
    return sum;
  }
}
