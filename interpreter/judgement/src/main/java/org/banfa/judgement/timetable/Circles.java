package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/** Tells of clauses about days that cannot all be kept; of those that one date of the method causes, once, with the date that would fit. */
final class Circles {
  private final Program program;
  private final LegalDocument method;
  private final Points points;
  private final Translation translation;
  private final Narration narration;

  Circles(Program program, Translation translation, Narration narration) {
    this.program = program;
    this.method = program.method();
    this.points = translation.points;
    this.translation = translation;
    this.narration = narration;
  }

  /** The findings about circles of what the documents say, without what the law asks besides. */
  List<CalendarFinding> own(List<Solution.Infeasible<Origin>> circles) {
    Map<Object, List<Solution.Infeasible<Origin>>> byCause = new LinkedHashMap<>();
    for (Solution.Infeasible<Origin> circle : circles)
      byCause.computeIfAbsent(cause(circle).map(c -> (Object) c).orElse(circle), c -> new ArrayList<>()).add(circle);
    return byCause.values().stream().map(this::one).toList();
  }

  /** The finding about a circle in which the law has part, and whether it would fit under other readings. */
  CalendarFinding asked(Solution.Infeasible<Origin> circle, List<Alternative> alternatives) {
    List<Origin.Asked> asked = demands(circle);
    if (asked.isEmpty()) return one(List.of(circle));
    Demand first = asked.get(0).demand();
    Origin place = place(circle);
    List<Argument> reasoning = new ArrayList<>(narration.circle(circle));
    boolean read = !first.reading().isEmpty();
    if (read) other(first, circle, alternatives, reasoning);
    return new CalendarFinding(
        read ? "B2302" : "B2301", FindingClass.CALENDAR, read ? Severity.WARNING : weight(List.of(circle)), first, place.locus(),
        arguments(circle, List.of(circle)), reasoning, Narration.related(Conflicts.origins(circle), place), moves().of(circle));
  }

  /** What the law asks in a circle: a reading before a rule, the lowest law first. */
  static List<Origin.Asked> demands(Solution.Infeasible<Origin> circle) {
    return Conflicts.origins(circle).stream()
        .filter(Origin.Asked.class::isInstance)
        .map(Origin.Asked.class::cast)
        .sorted(Comparator.comparing((Origin.Asked a) -> a.demand().reading().isEmpty())
            .thenComparing(a -> a.demand().source().law().header().rank(), Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  /** The finding about circles of one cause; the tightest is told in full. */
  private CalendarFinding one(List<Solution.Infeasible<Origin>> circles) {
    Solution.Infeasible<Origin> worst = circles.stream().max(Comparator.comparing(Solution.Infeasible<Origin>::shortBy)).orElseThrow();
    List<Origin> origins = Conflicts.origins(worst);
    Origin place = place(worst);
    boolean sameSlot = origins.size() == 2 && origins.stream().allMatch(Origin.Said.class::isInstance)
        && slot(origins.get(0)).equals(slot(origins.get(1))) && origins.get(0).document() == origins.get(1).document();
    List<Argument> reasoning = new ArrayList<>(narration.circle(worst));
    List<Finding.Related> related = new ArrayList<>(Narration.related(origins, place));
    for (Solution.Infeasible<Origin> circle : circles) {
      if (circle == worst) continue;
      reasoning.add(narration.likewise(circle, place));
      for (Finding.Related more : Narration.related(Conflicts.origins(circle), place)) if (!related.contains(more)) related.add(more);
    }
    return new CalendarFinding(
        sameSlot ? "B2204" : "B2301", sameSlot ? FindingClass.INTERNAL : FindingClass.CALENDAR, weight(circles), null, place.locus(),
        arguments(worst, circles), reasoning, related, remedy(circles, place));
  }

  private static Slot slot(Origin origin) {
    return ((Origin.Said) origin).statement().clause().subject();
  }

  /** The dated clause of the method without which the other documents' clauses would fit; empty when no single one is to blame. */
  private Optional<Origin> cause(Solution.Infeasible<Origin> circle) {
    List<Origin> origins = Conflicts.origins(circle);
    List<Origin> own = origins.stream().filter(this::isOwn).toList();
    if (own.size() != 1 || own.size() == origins.size() || !demands(circle).isEmpty() || !(own.get(0) instanceof Origin.Said)) return Optional.empty();
    boolean dated = circle.conflict().stream().filter(s -> s.origin().equals(own.get(0))).allMatch(Circles::isDate);
    return dated ? Optional.of(own.get(0)) : Optional.empty();
  }

  private boolean isOwn(Origin origin) {
    return origin.document() != null && origin.document().title().equals(method.title());
  }

  private static boolean isDate(Step<Origin> step) {
    return !step.isCounted() && (step.from().equals(Points.ZERO) || step.to().equals(Points.ZERO));
  }

  /** What lies in the documents above alone is to be mended there; the method is told of it. */
  private Severity weight(List<Solution.Infeasible<Origin>> circles) {
    boolean above = circles.stream().flatMap(c -> Conflicts.origins(c).stream()).noneMatch(this::isOwn);
    return above ? Severity.WARNING : Severity.ERROR;
  }

  private Moves moves() {
    return new Moves(program, translation);
  }

  /** To which date the cause would have to be changed; null when no change of it alone would do. */
  private Argument remedy(List<Solution.Infeasible<Origin>> circles, Origin place) {
    Solution.Infeasible<Origin> first = circles.get(0);
    if (Conflicts.origins(first).stream().noneMatch(this::isOwn) && demands(first).isEmpty() && !moves().mayMove(first)) return Narration.sentence("remedy.above");
    if (!cause(first).equals(Optional.of(place))) return moves().of(first);
    Step<Origin> date = first.conflict().stream().filter(s -> s.origin().equals(place)).findFirst().orElseThrow();
    boolean late = date.to().equals(Points.ZERO);
    String point = late ? date.from() : date.to();
    long shortage = circles.stream().mapToLong(Solution.Infeasible::shortBy).max().orElseThrow();
    long by = late ? -shortage : shortage;
    List<Step<Origin>> steps = circles.stream().flatMap(c -> c.conflict().stream()).distinct().toList();
    boolean oneSided = steps.stream().filter(s -> s.origin().equals(place)).allMatch(s -> s.to().equals(Points.ZERO) == late);
    if (!oneSided || !fits(circles, place, point, by)) return null;
    long day = (late ? date.reach().earliest(0) : date.reach().latest(0)) + by;
    boolean exact = !fits(circles, place, point, late ? by - 1 : by + 1);
    String key = exact ? "remedy.day-exactly" : late ? "remedy.day-at-latest" : "remedy.day-at-earliest";
    return Narration.sentence(key, points.words(point), Narration.date(day));
  }

  /** Whether everything that the documents above say of the days in the circles can be kept when the date is moved. */
  private boolean fits(List<Solution.Infeasible<Origin>> circles, Origin place, String point, long by) {
    List<Step<Origin>> steps = new ArrayList<>();
    for (Solution.Infeasible<Origin> circle : circles)
      for (Origin origin : Conflicts.origins(circle)) if (!origin.equals(place)) translation.said(origin).stream().filter(s -> !steps.contains(s)).forEach(steps::add);
    for (Step<Origin> step : translation.said(place)) {
      if (!isDate(step) || !Stream.of(step.from(), step.to()).anyMatch(point::equals)) return false;
      steps.add(new Step<>(step.from(), step.to(), step.days() + (step.to().equals(Points.ZERO) ? -by : by), place));
    }
    return new Network(steps).solve() instanceof Solution.Feasible;
  }

  /** Says of each other reading whether the timetable would fit under it. */
  private void other(Demand read, Solution.Infeasible<Origin> circle, List<Alternative> alternatives, List<Argument> reasoning) {
    List<Step<Origin>> rest = circle.conflict().stream().filter(s -> !isOf(s.origin(), read.source().rule())).toList();
    for (Alternative alternative : alternatives) {
      if (alternative.rule() != read.source().rule() || alternative.demands().contains(read)) continue;
      List<Step<Origin>> steps = new ArrayList<>(rest);
      for (Demand demand : alternative.demands()) steps.addAll(translation.demand(demand));
      boolean fits = new Network(steps).solve() instanceof Solution.Feasible;
      reasoning.add(
          Narration.sentence(
              fits ? "step.other-reading-fits" : "step.other-reading-fails", new Argument.Choice(alternative.reading()),
              new Argument.Text(alternative.words())));
    }
  }

  private static boolean isOf(Origin origin, Rule rule) {
    return origin instanceof Origin.Asked a && a.demand().source().rule() == rule;
  }

  private List<Argument> arguments(Solution.Infeasible<Origin> worst, List<Solution.Infeasible<Origin>> circles) {
    return List.of(
        Narration.number(worst.shortBy()),
        points.terms(Stream.concat(Stream.of(worst), circles.stream()).filter(Objects::nonNull).flatMap(c -> c.conflict().stream()).map(Step::to)));
  }

  /** Where to point: the clause or stage of the method that closes the circle. */
  private Origin place(Solution.Infeasible<Origin> circle) {
    List<Step<Origin>> steps = circle.conflict();
    List<Step<Origin>> own = steps.stream().filter(s -> !(s.origin() instanceof Origin.Asked)).toList();
    if (own.isEmpty()) return steps.get(0).origin();
    return own.stream()
        .filter(s -> isOwn(s.origin()))
        .min(Comparator.comparing((Step<Origin> s) -> !s.from().equals(Points.ZERO)))
        .or(() -> own.stream().min(Comparator.comparing((Step<Origin> s) -> !s.from().equals(Points.ZERO))))
        .orElseThrow()
        .origin();
  }
}
