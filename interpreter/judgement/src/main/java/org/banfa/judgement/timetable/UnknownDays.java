package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.calendar.DayRange;
import org.banfa.model.calendar.Counting;
import org.banfa.model.calendar.Reach;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.syntax.diagnostic.Severity;

/** Finds periods that cannot be counted to their end, because the holidays of a year are not announced. */
final class UnknownDays {
  private final Points points;
  private final Network network;

  UnknownDays(Points points, Network network) {
    this.points = points;
    this.network = network;
  }

  List<CalendarFinding> find() {
    List<CalendarFinding> found = new ArrayList<>();
    for (Step<Origin> step : network.steps()) {
      if (step.reach() instanceof Reach.Until until) check(step, step.from(), step.to(), until.period(), found);
      if (step.reach() instanceof Reach.Since since) check(step, step.to(), step.from(), since.period(), found);
    }
    return found;
  }

  private void check(Step<Origin> step, String start, String act, Counting period, List<CalendarFinding> found) {
    Window window = start.equals(Points.ZERO) ? new Window(0L, 0L) : network.window(Points.ZERO, start);
    for (Long day : new Long[] {window.latest(), window.earliest()}) {
      if (day == null) continue;
      DayRange range = period.range(day);
      if (range.isExact()) continue;
      found.add(finding(step.origin(), act, day + period.base(), range));
      return;
    }
  }

  private CalendarFinding finding(Origin origin, String act, long start, DayRange range) {
    Demand demand = origin instanceof Origin.Asked asked ? asked.demand() : null;
    Argument end = range.last() == null ? Narration.sentence("day.not-told") : Narration.sentence("day.told", new Argument.Date(range.last()));
    LocalDate last = range.last() == null ? range.first() : range.last();
    return new CalendarFinding(
        "B2311", FindingClass.CALENDAR, Severity.WARNING, demand, origin.locus(),
        List.of(points.words(act), Narration.source(origin), Narration.date(start), new Argument.Date(range.first()), end,
            new Argument.Text(Integer.toString(last.getYear()))),
        List.of(), List.of());
  }
}
