package org.banfa.model.calendar;

import java.time.LocalDate;
import org.banfa.model.vocabulary.Unit;

/**
 * A period counted on the calendar from any day: so many workdays, months or years, or days whose last one moves past a
 * holiday. A later start never ends earlier.
 *
 * @param base added to the day it starts from, in days
 * @param amount negative when it is counted backwards
 * @param rolls whether a last day that is not worked moves to the next workday
 */
public record Counting(long base, long amount, Unit unit, boolean rolls, Calendar calendar) {
  /** Days after 1970 that are still counted exactly, about ten thousand years. */
  private static final long FAR = 3_650_000;

  private static final long MOST = 1_000_000;

  /** Whether it can be counted at all. */
  public boolean isCounted() {
    return DayCount.counts(unit) && Math.abs(amount) <= (unit == Unit.WORKDAYS ? WorkingDays.MOST : MOST) && Math.abs(base) <= FAR;
  }

  /** The same whose last day moves past a holiday. */
  public Counting rolling() {
    return new Counting(base, amount, unit, true, calendar);
  }

  /** The day it ends on, in days after 1970; days not known are counted as workdays, which gives the nearest day it can be. */
  public long end(long start) {
    long day = start + base;
    if (Math.abs(day) > FAR) return day + amount;
    LocalDate end = unit == Unit.WORKDAYS ? WorkingDays.nearest(LocalDate.ofEpochDay(day), amount, calendar) : plain(day);
    if (end == null) return day + amount;
    LocalDate moved = rolls ? WorkingDays.onOrAfter(end, calendar) : end;
    return (moved == null ? end : moved).toEpochDay();
  }

  /** Between which days it ends, as far as the calendar knows. */
  public DayRange range(long start) {
    LocalDate first = LocalDate.ofEpochDay(end(start));
    long day = start + base;
    if (Math.abs(day) > FAR) return new DayRange(first, first);
    LocalDate last = unit == Unit.WORKDAYS ? WorkingDays.farthest(LocalDate.ofEpochDay(day), amount, calendar) : plain(day);
    if (last != null && rolls) last = WorkingDays.onOrLongAfter(last, calendar);
    return amount < 0 && last != null && last.isBefore(first) ? new DayRange(last, first) : new DayRange(first, last);
  }

  private LocalDate plain(long day) {
    LocalDate start = LocalDate.ofEpochDay(day);
    return switch (unit) {
      case DAYS -> start.plusDays(amount);
      case WEEKS -> start.plusWeeks(amount);
      case MONTHS -> start.plusMonths(amount);
      case YEARS -> start.plusYears(amount);
      default -> throw new IllegalArgumentException(unit.name());
    };
  }
}
