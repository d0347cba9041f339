package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Schedule.Change;
import org.banfa.judgement.finding.Schedule.OtherReading;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Term;

/** Solves the calendar once more for every reading that is not applied, and tells what is different. */
final class OtherReadings {
  private final List<Demand> demands;
  private final List<Alternative> alternatives;
  private final Function<List<Demand>, Conflicts> solver;

  /** Answers questions about days; {@code solver} solves the calendar for what the law is read to ask. */
  OtherReadings(List<Demand> demands, List<Alternative> alternatives, Function<List<Demand>, Conflicts> solver) {
    this.demands = demands;
    this.alternatives = alternatives;
    this.solver = solver;
  }

  /** The same question may be about several rules: they are read alike. */
  private record Question(Interpretation of, String reading) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Question that && that.of == of && that.reading.equals(reading);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(of) + reading.hashCode();
    }
  }

  /** What one answer asks. */
  record Read(Interpretation of, String reading, String words, List<Basis> bases, List<Demand> demands) {}

  List<Read> all() {
    Map<Question, List<Alternative>> questions = new LinkedHashMap<>();
    for (Alternative alternative : alternatives)
      if (alternative.of() != null) questions.computeIfAbsent(new Question(alternative.of(), alternative.reading()), q -> new ArrayList<>()).add(alternative);
    List<Read> all = new ArrayList<>();
    questions.forEach((question, group) -> all.add(read(question, group)));
    return all;
  }

  private Read read(Question question, List<Alternative> group) {
    Set<Rule> rules = new LinkedHashSet<>();
    group.forEach(a -> rules.add(a.rule()));
    List<Demand> asked = new ArrayList<>();
    List<Basis> bases = new ArrayList<>();
    for (Demand demand : demands) {
      if (!rules.contains(demand.source().rule())) asked.add(demand);
      else if (!bases.contains(Basis.of(demand.source()))) bases.add(Basis.of(demand.source()));
    }
    for (Alternative alternative : group) {
      asked.addAll(alternative.demands());
      for (Demand demand : alternative.demands())
        if (!bases.contains(Basis.of(demand.source()))) bases.add(Basis.of(demand.source()));
    }
    return new Read(question.of(), question.reading(), group.get(0).words(), bases, asked);
  }

  /** The answers that change a window or cannot be kept. */
  List<OtherReading> differences(List<Row> base, int contradictions, Function<Network, List<Row>> rows, Narration narration) {
    List<OtherReading> found = new ArrayList<>();
    for (Read read : all()) {
      Conflicts solved = solver.apply(read.demands());
      List<Change> changes = changes(base, rows.apply(solved.rest()));
      List<Argument> conflict = solved.found().size() > contradictions ? narration.circle(solved.found().get(contradictions)) : List.of();
      if (changes.isEmpty() && conflict.isEmpty()) continue;
      join(new OtherReading(List.of(read.of().name()), read.bases(), read.reading(), read.words(), read.of().grounds(), changes, conflict), found);
    }
    return found;
  }

  /** Adds what a reading changes, or joins it to another law's that says and does the same. */
  private static void join(OtherReading reading, List<OtherReading> found) {
    for (int i = 0; i < found.size(); i++) {
      OtherReading same = found.get(i);
      if (!same.words().equals(reading.words()) || !days(same).equals(days(reading)) || !same.conflict().equals(reading.conflict())) continue;
      List<String> questions = new ArrayList<>(same.questions());
      reading.questions().stream().filter(q -> !questions.contains(q)).forEach(questions::add);
      List<Basis> bases = new ArrayList<>(same.bases());
      bases.addAll(reading.bases());
      found.set(i, new OtherReading(questions, bases, same.reading(), same.words(), same.grounds(), same.changes(), same.conflict()));
      return;
    }
    found.add(reading);
  }

  private static List<List<Object>> days(OtherReading reading) {
    return reading.changes().stream().map(c -> java.util.Arrays.<Object>asList(days(c.before()), days(c.after()))).toList();
  }

  private static List<Object> days(Row row) {
    return row == null ? List.of() : java.util.Arrays.asList(row.act(), row.earliest(), row.latest());
  }

  private static List<Change> changes(List<Row> before, List<Row> after) {
    Map<Term, Row> then = new LinkedHashMap<>();
    after.forEach(r -> then.put(r.act(), r));
    List<Change> changes = new ArrayList<>();
    for (Row row : before) {
      Row other = then.remove(row.act());
      if (other == null || !sameDays(row, other)) changes.add(new Change(row, other));
    }
    then.values().forEach(r -> changes.add(new Change(null, r)));
    return changes;
  }

  private static boolean sameDays(Row a, Row b) {
    return java.util.Objects.equals(a.earliest(), b.earliest()) && java.util.Objects.equals(a.latest(), b.latest());
  }
}
