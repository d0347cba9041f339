package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.simulator.run.Totals;
import org.banfa.simulator.run.VoteTotals;
import org.banfa.simulator.statistics.Interval;
import org.banfa.simulator.statistics.Percent;
import org.banfa.syntax.diagnostic.Catalogue;

/** Renders a simulation as one HTML file with charts that needs nothing else and prints well. */
public final class SimulationHtml {
  private static final String LABELS = "simulate.html.";
  /** Length of a full bar, and height of a full column, in the units of the charts. */
  private static final int FULL = 400;
  private static final int HIGH = 120;

  private final Catalogue catalogue;
  private final SimulationWords words;

  public SimulationHtml(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.words = new SimulationWords(catalogue, vocabulary);
  }

  public String render(SimulationResult result) {
    Map<String, String> labels = new TreeMap<>();
    for (String key : catalogue.keys()) {
      if (key.startsWith(LABELS)) labels.put(key.substring(LABELS.length()), catalogue.text(key));
    }
    Map<String, Object> model = new LinkedHashMap<>();
    Totals totals = result.totals();
    model.put("language", catalogue.language().id());
    model.put("t", labels);
    model.put("heading", words.text("simulate.heading", words.title(result.method()), result.scenario().title()));
    model.put("facts", words.text("simulate.facts", Long.toString(totals.runs()), Long.toString(result.seed()), Dice.GENERATOR));
    model.put("outcomes", result.lines().stream().map(l -> outcome(l, totals.runs())).toList());
    model.put("exact", exact(result));
    model.put("turnout", turnout(totals));
    model.put("rounds", rounds(totals));
    model.put("posts", posts(result));
    model.put("office", office(result));
    model.put("votes", votes(result));
    model.put("unanswered", List.copyOf(totals.unanswered().keySet()));
    model.put("coverage", coverage(result));
    return Templates.render("/org/banfa/cli/simulation.html.ftl", model);
  }

  private Map<String, Object> outcome(SimulationResult.Line line, long runs) {
    return outcome(line.kind(), line.watched(), line.runs(), line.first(), runs);
  }

  private Map<String, Object> outcome(String kind, boolean watched, long hits, long first, long runs) {
    Interval interval = Interval.of(hits, runs);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", words.kind(kind));
    map.put("watched", watched);
    map.put("runs", Long.toString(hits));
    map.put("share", Percent.of(hits, runs));
    map.put("interval", words.interval(interval));
    map.put("replay", first == 0 ? "" : Long.toString(first));
    map.put("bar", scaled(hits, runs, FULL));
    map.put("low", StrictMath.round(interval.low() * FULL));
    map.put("high", StrictMath.round(interval.high() * FULL));
    return map;
  }

  /** Each of several votes: how often it was held and valid, what happened in it, whom it elected; shares are of all runs. */
  private List<Map<String, Object>> votes(SimulationResult result) {
    List<Map<String, Object>> votes = new ArrayList<>();
    long runs = result.totals().runs();
    for (String act : result.order()) {
      VoteTotals vote = result.totals().votes().get(act);
      if (vote == null) continue;
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", words.term(act));
      map.put("held", words.text("simulate.vote.page", Percent.of(vote.held(), runs), Percent.of(vote.valid(), runs)));
      map.put("quorums", words.quorums(act, result));
      List<String> notHeld = new ArrayList<>();
      vote.notHeld().forEach((why, hits) ->
          notHeld.add(words.text("simulate.vote.notHeld", Percent.of(hits.runs(), runs), words.text("simulate.vote." + why)).strip()));
      map.put("notHeld", notHeld);
      Set<String> watched = result.watched();
      List<Map<String, Object>> kinds = new ArrayList<>();
      vote.kinds().forEach((kind, hits) -> kinds.add(outcome(kind, watched.contains(kind), hits.runs(), hits.first(), runs)));
      kinds.sort(Comparator.comparing((Map<String, Object> k) -> -Long.parseLong(k.get("runs").toString())).thenComparing(k -> k.get("name").toString()));
      map.put("kinds", kinds);
      List<Map<String, Object>> posts = new ArrayList<>();
      vote.elected().forEach((post, names) -> {
        if (!names.isEmpty()) posts.add(Map.of("name", words.term(post), "people", people(SimulationResult.ranked(names), runs)));
      });
      List<Map<String, Object>> units = new ArrayList<>();
      vote.units().forEach((unit, own) -> units.add(unit(unit, own, runs)));
      map.put("units", units);
      map.put("list", vote.isList());
      map.put("posts", posts);
      votes.add(map);
    }
    return votes;
  }

  private static long scaled(long part, long whole, int full) {
    return whole == 0 ? 0 : (part * full + whole / 2) / whole;
  }

  private String exact(SimulationResult result) {
    if (result.quorumProbability().isEmpty()) return "";
    long failed = result.totals().quorumFailed();
    long runs = result.totals().firstVotes();
    return words.text("simulate.exact", Percent.of(result.quorumProbability().getAsDouble()), Percent.of(failed, runs),
        words.interval(Interval.of(failed, runs)));
  }

  private static List<Map<String, Object>> turnout(Totals totals) {
    long[] bins = totals.turnout();
    bins[bins.length - 2] += bins[bins.length - 1];
    long most = 0;
    for (int i = 0; i < bins.length - 1; i++) most = Math.max(most, bins[i]);
    if (most == 0) return List.of();
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int i = 0; i < bins.length - 1; i++) {
      Map<String, Object> column = new LinkedHashMap<>();
      long height = scaled(bins[i], most, HIGH);
      column.put("x", (long) i * FULL / (bins.length - 1));
      column.put("y", HIGH - height);
      column.put("height", height);
      column.put("from", i * 100 / (bins.length - 1));
      column.put("runs", Long.toString(bins[i]));
      columns.add(column);
    }
    return columns;
  }

  private List<String> rounds(Totals totals) {
    List<String> parts = new ArrayList<>();
    totals.rounds().forEach((votes, runs) -> parts.add(words.text("simulate.rounds.one", votes.toString(), Percent.of(runs, totals.runs()))));
    return parts;
  }

  private List<Map<String, Object>> posts(SimulationResult result) {
    List<Map<String, Object>> posts = new ArrayList<>();
    long runs = result.totals().runs();
    result.elected().forEach((post, elected) -> {
      posts.add(Map.of("name", words.term(post.name()), "people", people(elected, runs)));
    });
    return posts;
  }

  /** What happens to whom in office, part by part, and who holds what in the end; empty where the scenario says nothing of it. */
  private List<Map<String, Object>> office(SimulationResult result) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (SimulationWords.Office part : SimulationWords.office(result.scenario())) {
      List<Map<String, Object>> kinds = new ArrayList<>();
      for (String kind : part.kinds()) kind(words.kind(kind), result.totals().office().getOrDefault(kind, new TreeMap<>()), result, kinds);
      if (!kinds.isEmpty()) parts.add(Map.of("name", words.text(part.heading() + ".title"), "kinds", kinds, "also", ""));
    }
    List<Map<String, Object>> posts = new ArrayList<>();
    result.totals().lasting().forEach((post, names) -> kind(words.term(post), names, result, posts));
    if (!posts.isEmpty()) parts.add(Map.of("name", words.text("simulate.lasting.title"), "kinds", posts, "also", words.fillings(result)));
    return parts;
  }

  private static void kind(String name, SortedMap<String, Long> names, SimulationResult result, List<Map<String, Object>> kinds) {
    List<SimulationResult.Elected> ranked = SimulationResult.ranked(names);
    if (!ranked.isEmpty()) kinds.add(Map.of("name", name, "people", people(ranked, result.totals().runs())));
  }

  private static List<Map<String, Object>> people(List<SimulationResult.Elected> elected, long runs) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (SimulationResult.Elected one : elected) {
      Map<String, Object> person = new LinkedHashMap<>();
      person.put("name", one.name());
      person.put("share", Percent.of(one.runs(), runs));
      person.put("bar", scaled(one.runs(), runs, FULL));
      people.add(person);
    }
    return people;
  }

  /** One unit of a vote. */
  private Map<String, Object> unit(String unit, VoteTotals vote, long runs) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("unit", unit);
    row.put("held", Percent.of(vote.held(), runs));
    row.put("valid", Percent.of(vote.valid(), runs));
    List<String> kinds = new ArrayList<>();
    vote.notHeld().forEach((why, hits) -> kinds.add(words.text("simulate.vote.kind", words.text("simulate.vote." + why), Percent.of(hits.runs(), runs))));
    vote.kinds().forEach((kind, hits) -> kinds.add(words.text("simulate.vote.kind", words.kind(kind), Percent.of(hits.runs(), runs))));
    row.put("kinds", String.join(words.text("report.comma"), kinds));
    List<String> elected = new ArrayList<>();
    vote.elected().forEach((post, names) -> {
      List<String> people = SimulationResult.ranked(names).stream().map(e -> words.text("simulate.elected.one", e.name(), Percent.of(e.runs(), runs))).toList();
      if (!people.isEmpty()) elected.add(words.text("simulate.elected-of", words.term(post), String.join(words.text("report.comma"), people)));
    });
    row.put("elected", elected);
    return row;
  }

  private List<Map<String, Object>> coverage(SimulationResult result) {
    List<Map<String, Object>> parts = new ArrayList<>();
    if (result.coverage() == null) return parts;
    parts.add(rules("simulate.reached", result.coverage().reached()));
    parts.add(rules("simulate.unreachable", result.coverage().unreachable()));
    parts.add(rules("simulate.notSampled", result.coverage().notSampled()));
    return parts;
  }

  private Map<String, Object> rules(String key, List<Effective.Provided> rules) {
    return Map.of("name", words.text(key, Integer.toString(rules.size())), "rules", rules.stream().map(words::rule).toList());
  }
}
