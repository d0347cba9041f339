package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.syntax.diagnostic.Severity;

/** Follows periods to their full length and finds those that end after a day by which everything should be settled. */
final class PastDeadline {
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
