package org.banfa.model.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Counts workdays from a day, which itself is not counted. */
public final class WorkingDays {
  /** The most workdays that are counted, more than a hundred years of them. */
  public static final long MOST = 36_600;

  private static final int LONGEST_BREAK = 366;

  private WorkingDays() {}

  /** The {@code amount}-th workday after the day, or before it when negative; empty where the calendar knows nothing. */
  public static Optional<LocalDate> count(LocalDate day, long amount, Calendar calendar) {
    long left = Math.abs(amount);
    if (left > MOST) return Optional.empty();
    int direction = amount < 0 ? -1 : 1;
    LocalDate at = day;
    int idle = 0;
    while (left > 0) {
      at = at.plusDays(direction);
      Optional<Boolean> workday = calendar.isWorkday(at);
      if (workday.isEmpty() || idle > LONGEST_BREAK) return Optional.empty();
      idle = workday.get() ? 0 : idle + 1;
      if (workday.get()) left--;
    }
    return Optional.of(at);
  }

  /** The same, counting days that are not known as workdays: the nearest day it can be. */
  static LocalDate nearest(LocalDate day, long amount, Calendar calendar) {
    return walk(day, amount, calendar, true);
  }

  /** The same, counting days that are not known as days of rest: the farthest day it can be, null when there is no such day. */
  static LocalDate farthest(LocalDate day, long amount, Calendar calendar) {
    return walk(day, amount, calendar, false);
  }

  private static LocalDate walk(LocalDate day, long amount, Calendar calendar, boolean unknown) {
    long left = Math.min(Math.abs(amount), MOST);
    int direction = amount < 0 ? -1 : 1;
    LocalDate at = day;
    int idle = 0;
    while (left > 0) {
      if (idle++ > LONGEST_BREAK) return null;
      at = at.plusDays(direction);
      if (!calendar.isWorkday(at).orElse(unknown)) continue;
      left--;
      idle = 0;
    }
    return at;
  }

  /** The day itself when it is worked, else the next that is; of days not known, the nearest it can be. */
  static LocalDate onOrAfter(LocalDate day, Calendar calendar) {
    return calendar.isWorkday(day).orElse(true) ? day : nearest(day, 1, calendar);
  }

  /** The farthest it can be; null when no end can be told. */
  static LocalDate onOrLongAfter(LocalDate day, Calendar calendar) {
    return calendar.isWorkday(day).orElse(false) ? day : farthest(day, 1, calendar);
  }
}
