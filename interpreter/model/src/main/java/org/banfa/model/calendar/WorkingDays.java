package org.banfa.model.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Counts workdays from a day, which itself is not counted. */
public final class WorkingDays {
  private static final int LONGEST_BREAK = 366;

  private WorkingDays() {}

  /** The {@code amount}-th workday after the day, or before it when negative; empty where the calendar knows nothing. */
  public static Optional<LocalDate> count(LocalDate day, long amount, Calendar calendar) {
    long left = Math.abs(amount);
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
}
