package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Earliest.ByReading;
import org.banfa.judgement.finding.Schedule.Place;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;

/** Finds the earliest day for an election of which nothing is done yet: periods and orders count, dates of the documents do not. */
final class EarliestDay {
  private final Translation translation;
  private final Points points;
  private final LawfulDays law;
  private final Network periods;
  private final String election;
  private final long from;
  private final long notBefore;

  /**
   * Looks for the day of the point {@code election}.
   *
   * @param said all the documents say of days
   * @param from the first day on which anything is done
   * @param notBefore the first day the election may be held on
   */
  EarliestDay(Translation translation, LawfulDays law, Network said, String election, LocalDate from, LocalDate notBefore) {
    this.translation = translation;
    this.points = translation.points;
    this.law = law;
    this.periods = said.without(EarliestDay::isDated);
    this.election = election;
    this.from = from.toEpochDay();
    this.notBefore = notBefore.toEpochDay();
  }

  /**
   * What was found.
   *
   * @param day null when there is none
   * @param network everything with the election on that day
   */
  record Found(LocalDate day, LocalDate byLawAlone, List<Argument> steps, List<Place> leftOut, List<ByReading> readings, Network network) {}

  private static boolean isDated(Step<Origin> step) {
    boolean dated = step.from().equals(Points.ZERO) || step.to().equals(Points.ZERO);
    return dated && !(step.origin() instanceof Origin.Asked);
  }

  Found find(Narration narration) {
    Conflicts whole = solved(periods, workable(law.all()));
    Network rest = whole.rest();
    Long day = earliest(rest);
    List<Argument> steps = new ArrayList<>();
    if (rest.solve() instanceof Solution.Feasible<Origin> solved) steps.addAll(narration.earliest(solved.whyEarliest(election)));
    List<Place> leftOut = new ArrayList<>();
    for (Origin origin : whole.dropped()) if (origin instanceof Origin.Said) leftOut.add(new Place(origin.document(), origin.locus()));
    Network held = day == null ? rest : rest.with(List.of(new Step<>(Points.ZERO, election, day, new Origin.Planned())));
    return new Found(date(day), date(earliest(solved(new Network(List.of()), law.all()).rest())), steps, leftOut, readings(day), held);
  }

  private List<ByReading> readings(Long applied) {
    List<ByReading> found = new ArrayList<>();
    for (OtherReadings.Read read : new OtherReadings(law.all(), law.alternatives()).all()) {
      Long day = earliest(solved(periods, workable(read.in(law.all()))).rest());
      if (!java.util.Objects.equals(day, applied)) join(new ByReading(List.of(read.of().name()), read.bases(), read.reading(), read.words(), date(day)), found);
    }
    return found;
  }

  /** Adds a day, or joins it to that of another law that says the same. */
  private static void join(ByReading reading, List<ByReading> found) {
    for (int i = 0; i < found.size(); i++) {
      ByReading same = found.get(i);
      if (!same.words().equals(reading.words()) || !java.util.Objects.equals(same.day(), reading.day())) continue;
      List<String> questions = new ArrayList<>(same.questions());
      reading.questions().stream().filter(q -> !questions.contains(q)).forEach(questions::add);
      List<Basis> bases = new ArrayList<>(same.bases());
      bases.addAll(reading.bases());
      found.set(i, new ByReading(questions, bases, same.reading(), same.words(), same.day()));
      return;
    }
    found.add(reading);
  }

  /** What the law asks, and the order without which the work cannot be done. */
  private List<Demand> workable(List<Demand> demands) {
    List<Demand> all = new ArrayList<>(demands);
    all.addAll(law.norms());
    return all;
  }

  private Long earliest(Network network) {
    return network.window(Points.ZERO, election).earliest();
  }

  private Conflicts solved(Network said, List<Demand> demands) {
    Network network = translation.under(said, demands);
    List<Step<Origin>> starts = new ArrayList<>();
    for (String act : points.acts().keySet()) starts.add(new Step<>(act, Points.ZERO, -from, new Origin.Planned()));
    starts.add(new Step<>(election, Points.ZERO, -notBefore, new Origin.Planned()));
    return Conflicts.resolve(network.with(starts), EarliestDay::weakest);
  }

  /** The document's own clause gives way to the law, and the lowest law to the others. */
  private static Origin weakest(Solution.Infeasible<Origin> circle) {
    List<Origin> origins = Conflicts.origins(circle);
    return origins.stream()
        .filter(Origin.Said.class::isInstance)
        .reduce((a, b) -> b)
        .or(() -> origins.stream().filter(Origin.Asked.class::isInstance).min(Comparator.comparing(EarliestDay::strength)))
        .orElse(origins.get(origins.size() - 1));
  }

  private static int strength(Origin origin) {
    var rank = ((Origin.Asked) origin).demand().source().law().header().rank();
    return rank == null ? -1000 : -rank.ordinal();
  }

  private static LocalDate date(Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
