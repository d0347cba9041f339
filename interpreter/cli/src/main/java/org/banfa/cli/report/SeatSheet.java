package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Fractions;
import org.banfa.engine.rules.UnitRules.Division;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.run.Replay;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.simulator.run.VoteTotals;
import org.banfa.simulator.statistics.Percent;
import org.banfa.syntax.diagnostic.Catalogue;

/**
 * Lays out the seats of units as a table, a unit in each row, under headings that the tables of units have: what each is entitled to,
 * its seats post by post, and what came of them: of many runs how often all are filled and who is elected how often, of one run who is.
 */
public final class SeatSheet {
  private final Catalogue catalogue;
  private final SimulationWords words;
  private final SortedMap<String, Division> divisions;

  public SeatSheet(Catalogue catalogue, Vocabulary vocabulary, SortedMap<String, Division> divisions) {
    this.catalogue = catalogue;
    this.words = new SimulationWords(catalogue, vocabulary);
    this.divisions = divisions;
  }

  /** What the page of a workbook is called. */
  public String title() {
    return catalogue.text("allot.sheet");
  }

  /** The table with what came of many runs. */
  public List<List<String>> of(SimulationResult result) {
    long runs = result.totals().runs();
    return rows(List.of("filled", "elected"), (vote, unit) -> {
      VoteTotals all = result.totals().votes().get(vote);
      VoteTotals own = all == null ? null : all.units().get(unit.name());
      if (own == null || own.held() == 0) return List.of("", "");
      return List.of(Percent.of(own.full(), runs), elected(own, runs));
    });
  }

  private String elected(VoteTotals own, long runs) {
    List<String> parts = new ArrayList<>();
    own.elected().values().forEach(names -> SimulationResult.ranked(names).forEach(one -> parts.add(words.text("simulate.elected.one", one.name(), Percent.of(one.runs(), runs)))));
    return String.join(words.text("simulate.and"), parts);
  }

  /** The table with what came of one run: who was elected, and how many seats are vacant. */
  public List<List<String>> of(Replay replay) {
    return rows(List.of("names", "vacant"), (vote, unit) -> {
      HeldVote whole = replay.votes().stream().filter(v -> v.act().equals(vote)).findFirst().orElse(null);
      HeldVote own = whole == null ? null : whole.units().stream().filter(u -> u.unit().equals(unit.name())).findFirst().orElse(null);
      if (own == null) return List.of("", "");
      ElectionOutcome outcome = own.outcome();
      boolean stands = outcome != null && outcome.valid();
      List<String> names = new ArrayList<>();
      if (stands) outcome.elected().values().forEach(names::addAll);
      int seats = unit.seats().values().stream().mapToInt(Integer::intValue).sum();
      return List.of(String.join(words.text("simulate.and"), names), Integer.toString(Math.max(0, (stands ? outcome.vacant().values().stream().mapToInt(Integer::intValue).sum() : seats))));
    });
  }

  /** What stands behind the seats of a unit. */
  private interface Behind {
    List<String> of(String vote, UnitShare unit);
  }

  private List<List<String>> rows(List<String> more, Behind behind) {
    List<List<String>> rows = new ArrayList<>();
    TreeSet<String> posts = new TreeSet<>();
    divisions.values().forEach(d -> d.units().forEach(u -> posts.addAll(u.seats().keySet())));
    boolean shares = divisions.values().stream().anyMatch(d -> exact(d).size() > 0);
    List<String> top = new ArrayList<>();
    if (divisions.size() > 1) top.add(head("vote"));
    top.addAll(List.of(head("unit"), head("parent"), head("electors"), head("households")));
    if (shares) top.add(head("share"));
    posts.forEach(p -> top.add(words.term(p)));
    more.forEach(m -> top.add(head(m)));
    rows.add(top);
    divisions.forEach((vote, division) -> {
      Map<String, String> exact = exact(division);
      for (UnitShare unit : division.units()) {
        List<String> row = new ArrayList<>();
        if (divisions.size() > 1) row.add(words.term(vote));
        row.addAll(List.of(unit.name(), unit.parent(), number(unit.registered()), number(unit.households())));
        if (shares) row.add(exact.getOrDefault(unit.name(), ""));
        posts.forEach(p -> row.add(seats(division, unit, p) == 0 ? "" : Integer.toString(seats(division, unit, p))));
        row.addAll(behind.of(vote, unit));
        rows.add(row);
      }
      rows.add(sum(vote, division, shares, posts, more.size()));
    });
    return rows;
  }

  private List<String> sum(String vote, Division division, boolean shares, TreeSet<String> posts, int more) {
    List<UnitShare> leaves = division.units().stream().filter(u -> division.units().stream().noneMatch(o -> o.parent().equals(u.name()))).toList();
    List<String> row = new ArrayList<>();
    if (divisions.size() > 1) row.add(words.term(vote));
    row.addAll(List.of(head("sum"), "", total(leaves, UnitShare::registered), total(leaves, UnitShare::households)));
    if (shares) row.add("");
    posts.forEach(p -> row.add(Integer.toString(leaves.stream().mapToInt(u -> seats(division, u, p)).sum())));
    for (int i = 0; i < more; i++) row.add("");
    return row;
  }

  /** The seats of a unit for a post, those of posts within it among them. */
  private static int seats(Division division, UnitShare unit, String post) {
    int seats = unit.seats().getOrDefault(post, 0);
    if (division.quota() == null) return seats;
    for (Map.Entry<String, String> within : division.quota().within().entrySet()) if (within.getValue().equals(post)) seats += unit.seats().getOrDefault(within.getKey(), 0);
    return seats;
  }

  private static String total(List<UnitShare> units, ToLongFunction<UnitShare> of) {
    return units.stream().mapToLong(of).anyMatch(n -> n == UnitShare.UNKNOWN) ? "" : Long.toString(units.stream().mapToLong(of).sum());
  }

  /** The exact share of each unit in the first post, where seats were worked out. */
  private static Map<String, String> exact(Division division) {
    Map<String, String> exact = new TreeMap<>();
    if (division.quota() == null) return exact;
    for (Quota.Line line : division.quota().lines()) if (line.exact() != null && !division.quota().within().containsKey(line.post())) exact.put(line.unit(), Fractions.mixed(line.exact()));
    return exact;
  }

  private String head(String of) {
    return catalogue.text("seats.head." + of);
  }

  private static String number(long value) {
    return value == UnitShare.UNKNOWN ? "" : Long.toString(value);
  }
}
