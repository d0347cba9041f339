package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.syntax.diagnostic.Severity;

/** Follows periods to their full length and finds those that end after a day by which everything should be settled. */
final class PastDeadline {
  /** The code of what comes later than a document above wants it. */
  static final String LATE = "B2112";

  /** How many days back a day is looked for; no chain of steps holds up a day longer. */
  private static final int SEARCHED = 400;
  private final Translation translation;
  private final Points points;
  private final Narration narration;
  private final Network network;

  PastDeadline(Translation translation, Narration narration, Network network) {
    this.translation = translation;
    this.points = translation.points;
    this.narration = narration;
    this.network = network;
  }

  /** The findings about the norms, which themselves bind no day of the network. */
  List<CalendarFinding> find(List<Demand> norms) {
    List<CalendarFinding> found = new ArrayList<>();
    if (!(network.solve() instanceof Solution.Feasible<Origin> solved)) return found;
    for (Demand norm : norms)
      if (norm.clause().value() instanceof Value.When)
        for (Bound bound : Translation.bounds(norm.clause())) if (bound.side() == Side.NOT_LATER) check(norm, bound, solved, found);
    return found;
  }

  /**
   * What the method gives for an act that a document above wants done by a fixed day: too late even when that from which it counts
   * falls as early as it can.
   */
  List<CalendarFinding> broken(List<Demand> above, Program program) {
    List<CalendarFinding> found = new ArrayList<>();
    if (!(network.solve() instanceof Solution.Feasible<Origin> solved)) return found;
    for (Demand demand : above)
      for (Bound bound : Translation.bounds(demand.clause()))
        if (bound.side() == Side.NOT_LATER)
          for (Statement own : program.about(demand.subject()))
            if (!own.inherited() && own.clause().value() instanceof Value.When)
              for (Bound said : Translation.bounds(own.clause())) if (said.side() == Side.NOT_LATER) late(demand, bound, own, said, solved, found);
    return found;
  }

  private void late(Demand demand, Bound bound, Statement own, Bound said, Solution.Feasible<Origin> solved, List<CalendarFinding> found) {
    Long anchor = network.fixed(points.of(bound.anchor()));
    String counted = points.of(said.anchor());
    Window from = solved.windows().get(counted);
    if (anchor == null || counted.equals(Points.ZERO) || from == null || from.earliest() == null) return;
    if (translation.days(bound).isEmpty() || translation.days(said).isEmpty()) return;
    long limit = anchor + translation.days(bound).get();
    long end = from.earliest() + translation.days(said).get();
    if (end <= limit) return;
    Argument act = points.words(points.of(demand.subject()));
    List<Argument> steps = List.of(
        Narration.sentence("step.counted-earliest", points.words(counted), Narration.date(from.earliest())),
        Narration.sentence("step.law-latest", act, Narration.date(limit)), Narration.sentence("step.method-latest", act, Narration.date(end)),
        Narration.sentence("step.days-late", Narration.number(end - limit)));
    found.add(
        new CalendarFinding(
            LATE, FindingClass.LAW, demand.hard() && !own.clause().soft() ? Severity.ERROR : Severity.WARNING, demand, own.clause().locus(),
            List.of(new Argument.Subject(demand.subject()), new Argument.Says(demand.clause()), new Argument.Says(own.clause())), steps,
            List.of(new Finding.Related("related.parent", demand.clause().locus()))));
  }

  private void check(Demand norm, Bound bound, Solution.Feasible<Origin> solved, List<CalendarFinding> found) {
    Long anchor = lastDay(points.of(bound.anchor()));
    String point = points.of(norm.subject());
    Window window = solved.windows().get(point);
    List<Step<Origin>> chain = solved.whyLatest(point);
    if (anchor == null || translation.days(bound).isEmpty() || window == null || window.latest() == null) return;
    long limit = anchor + translation.days(bound).get();
    long start = 0;
    String first = null;
    int led = 0;
    for (Step<Origin> step : chain) {
      if (first != null && points.acts().containsKey(first)) break;
      start = step.reach().latest(start);
      first = step.to();
      led++;
    }
    if (window.latest() <= limit || first == null || first.equals(point)) return;
    long wanted = lastInTime(chain.subList(led, chain.size()), start, limit);
    List<Origin> why = chain.stream().map(Step::origin).distinct().toList();
    Origin place = why.stream().filter(o -> !(o instanceof Origin.Asked)).reduce((a, b) -> b).orElse(why.get(0));
    found.add(
        new CalendarFinding(
            "B2308", FindingClass.DEADLINE, norm.hard() ? Severity.WARNING : Severity.NOTE, norm, place.locus(),
            List.of(points.words(first), Narration.date(start), points.words(point), Narration.date(window.latest()),
                new Argument.Says(norm.clause()), Narration.date(wanted), Narration.date(anchor)),
            narration.latest(chain), Narration.related(why, place)));
  }

  /** The last day, not later than the start, from which the steps still end within the limit: working days are counted anew. */
  private static long lastInTime(List<Step<Origin>> steps, long start, long limit) {
    long day = start;
    for (long tries = SEARCHED; tries > 0 && end(steps, day) > limit; tries--) day--;
    return day;
  }

  private static long end(List<Step<Origin>> steps, long start) {
    long end = start;
    for (Step<Origin> step : steps) end = step.reach().latest(end);
    return end;
  }

  /** The day to compare with: of an act that may fall on several days, the last, which asks least. */
  private Long lastDay(String point) {
    Long fixed = network.fixed(point);
    return fixed != null ? fixed : network.window(Points.ZERO, point).latest();
  }
}
