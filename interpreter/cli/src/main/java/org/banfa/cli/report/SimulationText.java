package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.HeldVote;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.run.Coverage;
import org.banfa.simulator.run.Hits;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.simulator.run.Totals;
import org.banfa.simulator.run.VoteTotals;
import org.banfa.simulator.statistics.Interval;
import org.banfa.simulator.statistics.Percent;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes a simulation for a terminal. */
public final class SimulationText {
  private static final int GAP = 2;

  private final SimulationWords words;

  public SimulationText(Catalogue catalogue, Vocabulary vocabulary) {
    this.words = new SimulationWords(catalogue, vocabulary);
  }

  public String render(SimulationResult result) {
    StringBuilder out = new StringBuilder();
    Totals totals = result.totals();
    line(out, words.text("simulate.heading", words.title(result.method()), result.scenario().title()));
    line(out, words.text("simulate.facts", Long.toString(totals.runs()), Long.toString(result.seed()), Dice.GENERATOR));
    out.append('\n');
    outcomes(result, out);
    exact(result, out);
    rounds(result, out);
    unsigned(result, out);
    elected(result, out);
    if (!result.order().isEmpty()) line(out, words.text("simulate.votes"));
    for (String vote : result.order()) vote(vote, totals.votes().get(vote), result, out);
    office(result, out);
    if (!totals.unanswered().isEmpty()) unanswered(totals, out);
    if (result.coverage() != null) coverage(result.coverage(), out);
    return out.toString();
  }

  private void outcomes(SimulationResult result, StringBuilder out) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {words.text("simulate.outcome"), words.text("simulate.runs"), words.text("simulate.share"),
        words.text("simulate.confidence"), words.text("simulate.replay")});
    for (SimulationResult.Line line : result.lines()) {
      String mark = line.watched() ? words.text("simulate.watched", words.kind(line.kind())) : words.kind(line.kind());
      rows.add(new String[] {mark, Long.toString(line.runs()), Percent.of(line.runs(), result.totals().runs()),
          words.interval(line.interval()), line.first() == 0 ? "" : "--replay " + line.first()});
    }
    table(rows, out);
    out.append('\n');
  }

  private void exact(SimulationResult result, StringBuilder out) {
    if (result.quorumProbability().isEmpty()) return;
    long failed = result.totals().quorumFailed();
    long runs = result.totals().firstVotes();
    line(out, words.text("simulate.exact", Percent.of(result.quorumProbability().getAsDouble()), Percent.of(failed, runs),
        words.interval(Interval.of(failed, runs))));
    out.append('\n');
  }

  private void rounds(SimulationResult result, StringBuilder out) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Integer, Long> one : result.totals().rounds().entrySet()) {
      parts.add(words.text("simulate.rounds.one", one.getKey().toString(), Percent.of(one.getValue(), result.totals().runs())));
    }
    if (!parts.isEmpty()) line(out, words.text("simulate.rounds", String.join(words.text("report.comma"), parts)));
    Hits rerun = result.totals().kinds().get("rerun");
    if (rerun != null && result.rerunDays().isPresent()) {
      String share = Percent.of(rerun.runs(), result.totals().runs());
      long days = result.rerunDays().getAsLong();
      line(out, days == 0 ? words.text("simulate.duration.sameDay", share) : words.text("simulate.duration", share, Long.toString(days)));
    }
  }

  private void unsigned(SimulationResult result, StringBuilder out) {
    if (result.totals().unsigned().isEmpty()) return;
    List<String> parts = new ArrayList<>();
    for (SimulationResult.Elected one : SimulationResult.ranked(result.totals().unsigned())) parts.add(words.text("simulate.elected.one", one.name(), Percent.of(one.runs(), result.totals().runs())));
    line(out, words.text("simulate.unsigned", String.join(words.text("report.comma"), parts)));
  }

  private void elected(SimulationResult result, StringBuilder out) {
    if (result.elected().isEmpty()) return;
    line(out, words.text("simulate.elected"));
    result.elected().forEach((post, people) -> {
      List<String> parts = new ArrayList<>();
      for (SimulationResult.Elected one : people) {
        parts.add(words.text("simulate.elected.one", one.name(), Percent.of(one.runs(), result.totals().runs())));
      }
      line(out, words.text("simulate.elected.post", words.term(post.name()), String.join(words.text("report.comma"), parts)));
    });
  }

  /** What happened in office, and to whom; who holds what in the end. */
  private void office(SimulationResult result, StringBuilder out) {
    for (SimulationWords.Office part : SimulationWords.office(result.scenario())) {
      line(out, words.text(part.heading()));
      for (String kind : part.kinds()) {
        SortedMap<String, Long> names = result.totals().office().getOrDefault(kind, new TreeMap<>());
        line(out, words.text("simulate.elected.post", words.kind(kind), names.isEmpty() ? words.text("simulate.office.nobody") : people(names, result.totals().runs())));
      }
    }
    String fillings = words.fillings(result);
    if (!fillings.isEmpty()) line(out, fillings);
    if (result.totals().lasting().isEmpty()) return;
    line(out, words.text("simulate.lasting"));
    result.totals().lasting().forEach((post, names) -> {
      if (!names.isEmpty()) line(out, words.text("simulate.elected.post", words.term(post), people(names, result.totals().runs())));
    });
  }

  private String people(SortedMap<String, Long> names, long runs) {
    List<String> parts = new ArrayList<>();
    for (SimulationResult.Elected one : SimulationResult.ranked(names)) parts.add(words.text("simulate.elected.one", one.name(), Percent.of(one.runs(), runs)));
    return String.join(words.text("report.comma"), parts);
  }

  /** One of several votes; null when every run stopped before it. */
  private void vote(String act, VoteTotals vote, SimulationResult result, StringBuilder out) {
    if (vote == null) return;
    long runs = result.totals().runs();
    line(out, words.text("simulate.vote", words.term(act), Percent.of(vote.held(), runs), Percent.of(vote.valid(), runs)));
    for (String quorum : words.quorums(act, result)) line(out, words.text("simulate.vote.quorum", quorum));
    vote.notHeld().forEach((why, hits) -> line(out, words.text("simulate.vote.notHeld", Percent.of(hits.runs(), runs), words.text("simulate.vote." + why))));
    List<String> kinds = vote.kinds().entrySet().stream()
        .map(k -> words.text("simulate.vote.kind", words.kind(k.getKey()), Percent.of(k.getValue().runs(), runs)))
        .toList();
    if (!kinds.isEmpty()) line(out, words.text("simulate.vote.kinds", String.join(words.text("report.comma"), kinds)));
    if (!vote.units().isEmpty()) {
      vote.units().forEach((unit, own) -> unit(unit, own, runs, out));
      return;
    }
    vote.elected().forEach((post, names) -> {
      List<String> parts = new ArrayList<>();
      for (SimulationResult.Elected one : SimulationResult.ranked(names)) {
        parts.add(words.text("simulate.elected.one", one.name(), Percent.of(one.runs(), runs)));
      }
      if (!parts.isEmpty()) line(out, words.text(vote.isList() ? "simulate.vote.listed" : "simulate.vote.elected", words.term(post), String.join(words.text("report.comma"), parts)));
    });
  }

  /** One unit of a vote: how often it was valid, what happened in it, who was elected. */
  private void unit(String unit, VoteTotals vote, long runs, StringBuilder out) {
    if (vote.held() == 0 && !vote.notHeld().containsKey("list-short")) {
      line(out, words.text(vote.notHeld().containsKey(HeldVote.RAISED) ? "simulate.unit.raised" : "simulate.unit.absent", unit));
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(words.text("simulate.unit.valid", Percent.of(vote.valid(), runs)));
    vote.notHeld().forEach((why, hits) -> parts.add(words.text("simulate.vote.kind", words.text("simulate.vote." + why), Percent.of(hits.runs(), runs))));
    vote.kinds().forEach((kind, hits) -> parts.add(words.text("simulate.vote.kind", words.kind(kind), Percent.of(hits.runs(), runs))));
    line(out, words.text("simulate.unit", unit, String.join(words.text("report.comma"), parts)));
    vote.elected().forEach((post, names) -> {
      List<String> people = new ArrayList<>();
      for (SimulationResult.Elected one : SimulationResult.ranked(names)) people.add(words.text("simulate.elected.one", one.name(), Percent.of(one.runs(), runs)));
      if (!people.isEmpty()) line(out, words.text(vote.isList() ? "simulate.unit.listed" : "simulate.unit.elected", words.term(post), String.join(words.text("report.comma"), people)));
    });
  }

  private void unanswered(Totals totals, StringBuilder out) {
    out.append('\n');
    line(out, words.text("simulate.unanswered"));
    totals.unanswered().forEach((question, hits) ->
        line(out, words.text("simulate.unanswered.one", question, Long.toString(hits.runs()), Long.toString(hits.first()))));
  }

  private void coverage(Coverage coverage, StringBuilder out) {
    rules("simulate.reached", coverage.reached(), out);
    rules("simulate.unreachable", coverage.unreachable(), out);
    rules("simulate.notSampled", coverage.notSampled(), out);
  }

  private void rules(String key, List<Effective.Provided> rules, StringBuilder out) {
    out.append('\n');
    line(out, words.text(key, Integer.toString(rules.size())));
    for (Effective.Provided rule : rules) line(out, "  " + words.rule(rule));
  }

  private static void table(List<String[]> rows, StringBuilder out) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) for (int i = 0; i < row.length; i++) widths[i] = Math.max(widths[i], Columns.width(row[i]) + GAP);
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) line.append(Columns.pad(row[i], widths[i]));
      line(out, line.toString().stripTrailing());
    }
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
