package org.banfa.records.unit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;

/**
 * How the seats of a vote were divided, row by row as a table shows it: each unit below the one it is part of.
 *
 * @param main the post that is divided
 * @param parts the posts whose seats are among its
 */
public record Allotment(Quota quota, String main, List<String> parts, List<Row> rows) {
  /** What kept the share of a unit from being in proportion. */
  public enum Limit { NONE, LEAST, MOST }

  /**
   * A unit.
   *
   * @param level 0 at the top
   * @param divided whether it consists of others
   * @param weight electors or households, by which seats are divided; electors where they are not; {@link UnitShare#UNKNOWN} when not known
   * @param share before it became whole; null where the seats were given
   * @param bound the number that its share was held to, where it was
   * @param within seats of posts among these, by post; a post that nothing is said of here is absent
   */
  public record Row(String unit, int level, boolean divided, long weight, BigFraction share, long seats, Limit limit, long bound, Map<String, Long> within) {
    /** What the share has beyond a whole number. */
    public BigFraction remainder() {
      return share.subtract(share.getNumerator().divide(share.getDenominator()));
    }
  }

  /** Lays a division out. */
  public static Allotment of(Quota quota) {
    List<String> parts = List.copyOf(quota.within().keySet());
    String main = quota.totals().keySet().stream().filter(p -> !parts.contains(p)).findFirst().orElseThrow();
    Map<String, Quota.Line> lines = new HashMap<>();
    Map<String, Map<String, Long>> within = new HashMap<>();
    for (Quota.Line line : quota.lines()) {
      if (line.post().equals(main)) lines.put(line.unit(), line);
      else within.computeIfAbsent(line.unit(), u -> new TreeMap<>()).put(line.post(), line.seats());
    }
    Map<String, Integer> levels = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (UnitShare unit : quota.units()) {
      int level = unit.parent().isEmpty() ? 0 : levels.get(unit.parent()) + 1;
      levels.put(unit.name(), level);
      boolean divided = quota.units().stream().anyMatch(u -> u.parent().equals(unit.name()));
      long weight = quota.weighing().equals(Quota.HOUSEHOLDS) ? unit.households() : unit.registered();
      Quota.Line line = lines.get(unit.name());
      Limit limit = limit(line, lines, quota.totals().get(main));
      long bound = limit == Limit.LEAST ? line.least() : limit == Limit.MOST ? line.most() : 0;
      rows.add(new Row(unit.name(), level, divided, weight, line.exact(), line.seats(), limit, bound, within.getOrDefault(unit.name(), Map.of())));
    }
    return new Allotment(quota, main, parts, List.copyOf(rows));
  }

  private static Limit limit(Quota.Line line, Map<String, Quota.Line> lines, long whole) {
    if (line.exact() == null) return Limit.NONE;
    long total = line.of().isEmpty() ? whole : lines.get(line.of()).seats();
    BigInteger weights = lines.values().stream().filter(l -> l.of().equals(line.of())).map(l -> BigInteger.valueOf(l.weight())).reduce(BigInteger.ZERO, BigInteger::add);
    if (weights.signum() == 0) return Limit.NONE;
    BigFraction fair = BigFraction.of(BigInteger.valueOf(line.weight()).multiply(BigInteger.valueOf(total)), weights);
    if (line.exact().equals(BigFraction.of(line.least())) && fair.compareTo(line.exact()) < 0) return Limit.LEAST;
    boolean most = line.most() != Long.MAX_VALUE && line.exact().equals(BigFraction.of(line.most())) && fair.compareTo(line.exact()) > 0;
    return most ? Limit.MOST : Limit.NONE;
  }

  /** Whether seats were worked out from numbers. */
  public boolean weighed() {
    return !quota.weighing().isEmpty();
  }

  /** The weights of all units at the top; {@link UnitShare#UNKNOWN} when one is not known. */
  public long weight() {
    List<Row> top = rows.stream().filter(r -> r.level() == 0).toList();
    return top.stream().anyMatch(r -> r.weight() == UnitShare.UNKNOWN) ? UnitShare.UNKNOWN : top.stream().mapToLong(Row::weight).sum();
  }

  /** The seats of all units at the top. */
  public long seats() {
    return rows.stream().filter(r -> r.level() == 0).mapToLong(Row::seats).sum();
  }
}
