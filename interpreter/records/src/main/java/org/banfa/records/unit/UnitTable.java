package org.banfa.records.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.records.count.Discrepancy;

/** The units of a vote as the tables of an office have them, with whatever in these does not fit. */
public final class UnitTable {
  private final Map<String, UnitLine> units;
  private final List<Discrepancy> problems;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> posts;
  private final Map<String, String> within;
  private final List<UnitShare> shares = new ArrayList<>();
  private final UnitTableReader reader;

  private UnitTable(UnitTableReader reader, List<Post> posts, Map<String, String> within) {
    this.posts = posts.stream().map(Post::name).toList();
    this.within = within;
    this.reader = reader;
    problems = new ArrayList<>(reader.problems());
    UnitPlacing placing = new UnitPlacing(reader.lines(), problems);
    units = placing.placed();
    name();
    if (problems.stream().noneMatch(Discrepancy::blocking)) compare(placing);
    add("");
  }

  /**
   * Puts together what was read.
   *
   * @param within each post whose seats are among those of another, with that one
   */
  public static UnitTable of(UnitTableReader reader, List<Post> posts, Map<String, String> within) {
    return new UnitTable(reader, posts, within);
  }

  /** Holds sums against what is summed up. */
  private void compare(UnitPlacing placing) {
    for (UnitLine unit : units.values()) summed(unit);
    for (UnitLine sum : reader.sums()) {
      String above = placing.path(sum.above(), sum, new LinkedHashSet<>());
      if (above != null) compared("B6509", sum, above);
    }
  }

  /** Units of one name below different ones are called by both names. */
  private void name() {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> doubled = new LinkedHashSet<>();
    for (String path : units.keySet()) if (!seen.add(UnitPaths.last(path))) doubled.add(UnitPaths.last(path));
    List<String> longer = new ArrayList<>();
    for (String path : units.keySet()) {
      boolean apart = doubled.contains(UnitPaths.last(path));
      names.put(path, apart ? UnitPaths.together(path) : UnitPaths.last(path));
      if (apart) longer.add(names.get(path));
    }
    if (!longer.isEmpty()) problems.add(new Discrepancy("B6510", false, List.of(String.join("、", doubled), String.join("、", longer)), List.of()));
  }

  private List<UnitLine> parts(String path) {
    return units.values().stream().filter(u -> u.above().equals(path)).toList();
  }

  private void summed(UnitLine unit) {
    if (!parts(unit.name()).isEmpty()) compared("B6508", unit, unit.name());
  }

  /** Holds the numbers of a row against the sums of the parts of a unit. */
  private void compared(String code, UnitLine line, String of) {
    line.numbers().forEach((what, said) -> {
      long sum = sum(of, what);
      if (sum >= 0 && sum != said) problems.add(Discrepancy.blocking(code, line.at().text(), UnitPaths.last(line.name()), reader.called(what), said, sum, of.isEmpty() ? "" : names.get(of)));
    });
  }

  /** The sum over the parts of a unit; -1 when that of one is not known. */
  private long sum(String path, String of) {
    long sum = 0;
    for (UnitLine part : parts(path)) {
      Long own = part.numbers().get(of);
      long number = own != null ? own : parts(part.name()).isEmpty() ? -1 : sum(part.name(), of);
      if (number < 0) return -1;
      sum += number;
    }
    return parts(path).isEmpty() ? -1 : sum;
  }

  /** Everything that does not fit. */
  public List<Discrepancy> problems() {
    return problems;
  }

  /** The units with their numbers, each before those it consists of. */
  public List<UnitShare> units() {
    return List.copyOf(shares);
  }

  private void add(String path) {
    for (UnitLine unit : parts(path)) {
      long electors = unit.numbers().getOrDefault(UnitColumns.ELECTORS, UnitShare.UNKNOWN);
      long homes = unit.numbers().getOrDefault(UnitColumns.HOMES, UnitShare.UNKNOWN);
      shares.add(new UnitShare(names.get(unit.name()), electors, homes, seats(unit), path.isEmpty() ? "" : names.get(path)));
      add(unit.name());
    }
  }

  /** Seats of a row by post; those of a post within another are among the number written for that one. */
  private SortedMap<String, Integer> seats(UnitLine unit) {
    SortedMap<String, Integer> seats = new TreeMap<>();
    List<String> mains = posts.stream().filter(p -> !within.containsKey(p)).toList();
    Map<String, Long> said = new TreeMap<>(unit.numbers());
    if (said.containsKey(UnitColumns.SEATS) && mains.size() == 1) said.putIfAbsent(mains.get(0), said.get(UnitColumns.SEATS));
    for (String post : posts) if (said.containsKey(post)) seats.put(post, said.get(post).intValue());
    within.forEach((post, of) -> {
      if (!seats.containsKey(post) || !seats.containsKey(of)) return;
      int rest = seats.get(of) - seats.get(post);
      if (rest < 0) problems.add(Discrepancy.blocking("B6512", unit.at().text(), names.get(unit.name()), post, seats.get(post), of, seats.get(of)));
      seats.put(of, Math.max(0, rest));
    });
    return seats;
  }
}
