package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult.TimetableRow;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/** Solves the calendar of a method, alone and under the law, and says where it is impossible or tight. */
public final class Timetable {
  private final Points points;
  private final Translation translation;
  private final Narration narration;
  private final Program program;
  private final Conflicts own;

  private Timetable(Library library, Program program) {
    this.program = program;
    this.points = new Points(library.vocabulary(), program.method());
    this.translation = new Translation(points);
    this.narration = new Narration(points);
    Network said = translation.method(program);
    this.own = Conflicts.resolve(said, circle -> Conflicts.origins(circle).get(Conflicts.origins(circle).size() - 1));
  }

  /** The timetable of what a method itself says. */
  public static Timetable of(Library library, Program program) {
    return new Timetable(library, program);
  }

  /** The comparison of single days with the law. */
  public Comparison comparison() {
    return new TimeCheck(translation, own.rest());
  }

  /**
   * What the whole calendar shows under the law.
   *
   * @param demands the deadlines in force that the method's days do not already break
   * @param norms days by which the drafting norms want things settled
   * @param wishes the same, with those that only say what is normal
   * @param alternatives the readings that are not applied
   */
  public Result under(List<Demand> demands, List<Demand> norms, List<Demand> wishes, List<Alternative> alternatives) {
    List<CalendarFinding> findings = new ArrayList<>();
    for (Solution.Infeasible<Origin> circle : own.found()) findings.add(ownConflict(circle));
    List<Step<Origin>> asked = new ArrayList<>();
    for (Demand demand : demands) asked.addAll(translation.demand(demand));
    Conflicts whole = Conflicts.resolve(own.rest().with(asked), Timetable::weakest);
    for (Solution.Infeasible<Origin> circle : whole.found()) findings.add(conflict(circle, alternatives));
    List<CalendarFinding> tight = new ZeroSlack(points, narration, program, whole.rest(), wishes).find();
    for (CalendarFinding usable : new UsableDays(translation, narration, program, whole.rest(), demands).find())
      if (tight.stream().noneMatch(t -> samePeriod(t, usable))) findings.add(usable);
    findings.addAll(tight);
    findings.addAll(new StageOverlaps(program).find());
    findings.addAll(new PastDeadline(translation, narration, whole.rest()).find(norms));
    return new Result(findings, rows(whole.rest()));
  }

  /** Whether a note on a stage only repeats what the finding on its slack says of the same act. */
  private static boolean samePeriod(CalendarFinding tight, CalendarFinding usable) {
    return usable.code().equals("B2304") && tight.arguments().subList(0, 2).equals(usable.arguments().subList(0, 2));
  }

  /** What the calendar shows. */
  public record Result(List<CalendarFinding> findings, List<TimetableRow> rows) {}

  /** Of a circle, the demand that gives way: a reading before a rule, the lowest law first. */
  private static Origin weakest(Solution.Infeasible<Origin> circle) {
    return asked(circle).stream()
        .map(o -> (Origin) o)
        .findFirst()
        .orElseGet(() -> Conflicts.origins(circle).get(Conflicts.origins(circle).size() - 1));
  }

  private static List<Origin.Asked> asked(Solution.Infeasible<Origin> circle) {
    return Conflicts.origins(circle).stream()
        .filter(Origin.Asked.class::isInstance)
        .map(Origin.Asked.class::cast)
        .sorted(Comparator.comparing((Origin.Asked a) -> a.demand().reading().isEmpty())
            .thenComparing(a -> a.demand().source().law().header().rank(), Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  private CalendarFinding ownConflict(Solution.Infeasible<Origin> circle) {
    List<Origin> origins = Conflicts.origins(circle);
    Origin place = place(circle);
    boolean sameSlot = origins.size() == 2 && origins.stream().allMatch(Origin.Said.class::isInstance)
        && slot(origins.get(0)).equals(slot(origins.get(1)));
    return new CalendarFinding(
        sameSlot ? "B2204" : "B2301", sameSlot ? FindingClass.INTERNAL : FindingClass.CALENDAR, Severity.ERROR, null, place.locus(),
        arguments(circle), narration.circle(circle), Narration.related(origins, place));
  }

  private static org.banfa.model.vocabulary.Slot slot(Origin origin) {
    return ((Origin.Said) origin).statement().clause().subject();
  }

  private CalendarFinding conflict(Solution.Infeasible<Origin> circle, List<Alternative> alternatives) {
    List<Origin.Asked> asked = asked(circle);
    if (asked.isEmpty()) return ownConflict(circle);
    Demand first = asked.get(0).demand();
    Origin place = place(circle);
    List<Argument> reasoning = new ArrayList<>(narration.circle(circle));
    boolean read = !first.reading().isEmpty();
    if (read) other(first, circle, alternatives, reasoning);
    return new CalendarFinding(
        read ? "B2302" : "B2301", FindingClass.CALENDAR, read ? Severity.WARNING : Severity.ERROR, first, place.locus(), arguments(circle),
        reasoning, Narration.related(Conflicts.origins(circle), place));
  }

  /** Says of each other reading whether the timetable would fit under it. */
  private void other(Demand read, Solution.Infeasible<Origin> circle, List<Alternative> alternatives, List<Argument> reasoning) {
    List<Step<Origin>> rest = circle.conflict().stream().filter(s -> !isOf(s.origin(), read.source().rule())).toList();
    for (Alternative alternative : alternatives) {
      if (alternative.rule() != read.source().rule() || alternative.demands().contains(read)) continue;
      List<Step<Origin>> steps = new ArrayList<>(rest);
      for (Demand demand : alternative.demands()) steps.addAll(translation.demand(demand));
      boolean fits = new Network(steps).solve(Points.ZERO) instanceof Solution.Feasible;
      reasoning.add(
          Narration.sentence(
              fits ? "step.other-reading-fits" : "step.other-reading-fails", new Argument.Choice(alternative.reading()),
              new Argument.Text(alternative.words())));
    }
  }

  private static boolean isOf(Origin origin, Rule rule) {
    return origin instanceof Origin.Asked a && a.demand().source().rule() == rule;
  }

  private List<Argument> arguments(Solution.Infeasible<Origin> circle) {
    return List.of(Narration.number(circle.shortBy()), points.terms(circle.conflict().stream().map(Step::to)));
  }

  /** Where to point: the clause or stage of the method that closes the circle. */
  private Origin place(Solution.Infeasible<Origin> circle) {
    List<Step<Origin>> steps = circle.conflict();
    List<Step<Origin>> own = steps.stream().filter(s -> !(s.origin() instanceof Origin.Asked)).toList();
    if (own.isEmpty()) return steps.get(0).origin();
    return own.stream()
        .filter(s -> s.origin().document().title().equals(program.method().title()))
        .min(Comparator.comparing((Step<Origin> s) -> !s.from().equals(Points.ZERO)))
        .or(() -> own.stream().min(Comparator.comparing((Step<Origin> s) -> !s.from().equals(Points.ZERO))))
        .orElseThrow()
        .origin();
  }

  /** The acts the documents speak of, and those that the law sets between two of their days. */
  private List<TimetableRow> rows(Network network) {
    List<TimetableRow> rows = new ArrayList<>();
    for (Map.Entry<String, Term> act : points.acts().entrySet()) {
      Window window = network.window(Points.ZERO, act.getKey());
      if (window.earliest() == null && window.latest() == null) continue;
      boolean said = program.mentions(act.getValue()) || program.all().stream().anyMatch(s -> mentions(s, act.getValue()));
      boolean follows = window.earliest() != null && window.latest() != null;
      if (!said && !follows) continue;
      Integer slack = window.slack() == null ? null : Math.toIntExact(window.slack());
      rows.add(new TimetableRow(act.getValue(), date(window.earliest()), date(window.latest()), slack));
    }
    rows.sort(
        Comparator.comparing(TimetableRow::latest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TimetableRow::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(r -> r.act().id()));
    return rows;
  }

  private static boolean mentions(Statement statement, Term act) {
    return act.equals(statement.clause().subject().owner());
  }

  private static LocalDate date(Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
