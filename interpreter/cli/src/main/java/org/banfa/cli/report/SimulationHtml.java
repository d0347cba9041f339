package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.simulator.run.Totals;
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
    model.put("unanswered", List.copyOf(totals.unanswered().keySet()));
    model.put("coverage", coverage(result));
    return Templates.render("/org/banfa/cli/simulation.html.ftl", model);
  }

  private Map<String, Object> outcome(SimulationResult.Line line, long runs) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", words.kind(line.kind()));
    map.put("watched", line.watched());
    map.put("runs", Long.toString(line.runs()));
    map.put("share", Percent.of(line.runs(), runs));
    map.put("interval", words.interval(line.interval()));
    map.put("replay", line.first() == 0 ? "" : Long.toString(line.first()));
    map.put("bar", scaled(line.runs(), runs, FULL));
    map.put("low", StrictMath.round(line.interval().low() * FULL));
    map.put("high", StrictMath.round(line.interval().high() * FULL));
    return map;
  }

  private static long scaled(long part, long whole, int full) {
    return whole == 0 ? 0 : (part * full + whole / 2) / whole;
  }

  private String exact(SimulationResult result) {
    if (result.quorumProbability().isEmpty()) return "";
    long failed = result.totals().quorumFailed();
    long runs = result.totals().runs();
    return words.text("simulate.exact", Percent.of(result.quorumProbability().getAsDouble()), Percent.of(failed, runs),
        words.interval(Interval.of(failed, runs)));
  }

  private static List<Map<String, Object>> turnout(Totals totals) {
    long[] bins = totals.turnout();
    bins[bins.length - 2] += bins[bins.length - 1];
    long most = 1;
    for (int i = 0; i < bins.length - 1; i++) most = Math.max(most, bins[i]);
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
      List<Map<String, Object>> people = new ArrayList<>();
      for (SimulationResult.Elected one : elected) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", one.name());
        person.put("share", Percent.of(one.runs(), runs));
        person.put("bar", scaled(one.runs(), runs, FULL));
        people.add(person);
      }
      posts.add(Map.of("name", words.term(post.name()), "people", people));
    });
    return posts;
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
