package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.calendar.Counting;
import org.banfa.model.calendar.DayRange;
import org.banfa.model.calendar.HolidayCalendar;
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

  /** One finding for each act and beginning: whoever asks for the period, the same days are missing; the documents' own clause first. */
  List<CalendarFinding> find() {
    List<CalendarFinding> found = new ArrayList<>();
    for (CalendarFinding one : all())
      if (found.stream().noneMatch(f -> f.arguments().get(0).equals(one.arguments().get(0)) && f.arguments().get(2).equals(one.arguments().get(2))))
        found.add(one);
    return found;
  }

  private List<CalendarFinding> all() {
    List<CalendarFinding> found = new ArrayList<>();
    for (Step<Origin> step : network.steps()) {
      if (step.reach() instanceof Reach.Until until) check(step, step.from(), step.to(), until.period(), found);
      if (step.reach() instanceof Reach.Since since) check(step, step.to(), step.from(), since.period(), found);
    }
    found.sort(Comparator.comparing(f -> f.demand() != null));
    return found;
  }

  private void check(Step<Origin> step, String start, String act, Counting period, List<CalendarFinding> found) {
    Window window = start.equals(Points.ZERO) ? new Window(0L, 0L) : network.window(Points.ZERO, start);
    for (Long day : new Long[] {window.latest(), window.earliest()}) {
      if (day == null) continue;
      DayRange range = period.range(day);
      if (range.isExact()) continue;
      found.add(finding(step.origin(), act, day + period.base(), range, period.calendar()));
      return;
    }
  }

  private CalendarFinding finding(Origin origin, String act, long start, DayRange range, Calendar calendar) {
    Demand demand = origin instanceof Origin.Asked asked ? asked.demand() : null;
    Argument end = range.last() == null ? Narration.sentence("day.not-told") : Narration.sentence("day.told", new Argument.Date(range.last()));
    LocalDate last = range.last() == null ? range.first() : range.last();
    return new CalendarFinding(
        isPast(last.getYear(), calendar) ? "B2313" : "B2311", FindingClass.DEADLINE, Severity.NOTE, demand, origin.locus(),
        List.of(points.words(act), Narration.source(origin), Narration.date(start), new Argument.Date(range.first()), end,
            new Argument.Text(Integer.toString(last.getYear()))),
        List.of(), List.of());
  }

  /** Whether a later year is arranged already: then this one was too, and is only not in the library. */
  private static boolean isPast(int year, Calendar calendar) {
    return calendar instanceof HolidayCalendar known && known.years().stream().anyMatch(y -> y > year);
  }
}
