package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Splits inequalities into those that bound a quantity from below, from above, or not at all, and casts its shadows. */
final class Elimination {
  final int column;
  final List<Row> lower = new ArrayList<>();
  final List<Row> upper = new ArrayList<>();
  final List<Row> rest = new ArrayList<>();

  private Elimination(List<Row> rows, int column) {
    this.column = column;
    for (Row row : rows) (row.signAt(column) > 0 ? lower : row.signAt(column) < 0 ? upper : rest).add(row);
  }

  /** The cheapest elimination, an exact one if possible; null when no quantity but {@code except} is left. */
  static Elimination cheapest(List<Row> rows, int except) {
    Elimination best = null;
    int size = rows.isEmpty() ? 0 : rows.get(0).size();
    for (int i = 0; i < size; i++) {
      if (i == except) continue;
      Elimination candidate = new Elimination(rows, i);
      if (candidate.lower.isEmpty() && candidate.upper.isEmpty()) continue;
      if (best == null || candidate.isBetterThan(best)) best = candidate;
    }
    return best;
  }

  private boolean isBetterThan(Elimination other) {
    return isExact() == other.isExact() ? cost() < other.cost() : isExact();
  }

  private long cost() {
    return (long) lower.size() * upper.size() - lower.size() - upper.size();
  }

  /** Whether the real shadow has no integer point without one above it. */
  boolean isExact() {
    return units(lower) || units(upper);
  }

  private boolean units(List<Row> rows) {
    return rows.stream().allMatch(r -> r.at(column).abs().equals(BigInteger.ONE));
  }

  /** The shadow on the other quantities: the real one, or the dark one under which an integer certainly lies. */
  Conjunct shadow(boolean dark, Effort effort) {
    effort.spend((long) lower.size() * upper.size());
    List<Row> rows = new ArrayList<>(rest);
    for (Row low : lower) {
      for (Row high : upper) {
        BigInteger a = high.at(column).negate();
        BigInteger b = low.at(column);
        Row row = low.combine(a, high, b);
        BigInteger gap = a.subtract(BigInteger.ONE).multiply(b.subtract(BigInteger.ONE));
        rows.add(dark ? row.plus(gap.negate()) : row);
      }
    }
    return new Conjunct(List.of(), rows);
  }

  /** The largest coefficient with which an upper bound has the quantity. */
  BigInteger largestUpper() {
    return upper.stream().map(r -> r.at(column).abs()).reduce(BigInteger.ONE, BigInteger::max);
  }
}
