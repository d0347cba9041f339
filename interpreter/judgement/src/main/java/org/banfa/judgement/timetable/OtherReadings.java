package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Schedule.Change;
import org.banfa.judgement.finding.Schedule.OtherReading;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.model.calendar.Solution;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Term;

/** Solves the calendar once more for every reading that is not applied, and tells what is different. */
final class OtherReadings {
  private final List<Alternative> alternatives;
  private final Map<Rule, List<Demand>> byRule = new IdentityHashMap<>();
  private final Map<Demand, Integer> places = new HashMap<>();

  /** Answers questions about days, which are now read as {@code demands} say. */
  OtherReadings(List<Demand> demands, List<Alternative> alternatives) {
    this.alternatives = alternatives;
    for (Demand demand : demands) {
      byRule.computeIfAbsent(demand.source().rule(), r -> new ArrayList<>()).add(demand);
      places.putIfAbsent(demand, places.size());
    }
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

  /**
   * What one answer asks.
   *
   * @param removed what no longer counts
   * @param added what counts instead
   */
  record Read(Interpretation of, String reading, String words, List<Basis> bases, Set<Demand> removed, List<Demand> added) {
    /** What all rules then ask. */
    List<Demand> in(List<Demand> demands) {
      List<Demand> asked = new ArrayList<>(demands);
      asked.removeIf(removed::contains);
      asked.addAll(added);
      return asked;
    }
  }

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
    for (Alternative alternative : group) rules.add(alternative.rule());
    List<Demand> fallen = new ArrayList<>();
    for (Rule rule : rules) fallen.addAll(byRule.getOrDefault(rule, List.of()));
    fallen.sort(Comparator.comparing(places::get));
    Set<Demand> removed = new LinkedHashSet<>(fallen);
    List<Demand> added = new ArrayList<>();
    for (Alternative alternative : group) added.addAll(alternative.demands());
    List<Basis> bases = Stream.concat(removed.stream(), added.stream()).map(d -> Basis.of(d.source())).distinct().toList();
    return new Read(question.of(), question.reading(), group.get(0).words(), bases, removed, added);
  }

  /** What an answer leads to: the acts whose days change, the circles that cannot be kept besides those there were. */
  record Effect(List<Row> before, List<Row> after, List<Solution.Infeasible<Origin>> newCircles) {}

  /** What two readings share that say and do the same. */
  private record Same(String words, List<List<Object>> days, List<Argument> conflict) {}

  /** The answers that change a window or cannot be kept; another law's that says and does the same is joined. */
  List<OtherReading> differences(Function<Read, Effect> solver, Narration narration) {
    Map<Same, OtherReading> found = new LinkedHashMap<>();
    for (Read read : all()) {
      Effect effect = solver.apply(read);
      List<Change> changes = changes(effect.before(), effect.after());
      List<Argument> conflict = effect.newCircles().isEmpty() ? List.of() : narration.circle(effect.newCircles().get(0));
      if (changes.isEmpty() && conflict.isEmpty()) continue;
      OtherReading reading = new OtherReading(List.of(read.of().name()), read.bases(), read.reading(), read.words(), read.of().grounds(), changes, conflict);
      found.merge(new Same(reading.words(), days(changes), conflict), reading, OtherReadings::joined);
    }
    return List.copyOf(found.values());
  }

  private static OtherReading joined(OtherReading same, OtherReading reading) {
    Set<String> questions = new LinkedHashSet<>(same.questions());
    questions.addAll(reading.questions());
    List<Basis> bases = new ArrayList<>(same.bases());
    bases.addAll(reading.bases());
    return new OtherReading(List.copyOf(questions), bases, same.reading(), same.words(), same.grounds(), same.changes(), same.conflict());
  }

  private static List<List<Object>> days(List<Change> changes) {
    return changes.stream().map(c -> java.util.Arrays.<Object>asList(days(c.before()), days(c.after()))).toList();
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
