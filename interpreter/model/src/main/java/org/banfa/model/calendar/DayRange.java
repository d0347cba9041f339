package org.banfa.model.calendar;

import java.time.LocalDate;

/** Between which days one lies that cannot be told exactly; {@code last} is null when no end can be told. */
public record DayRange(LocalDate first, LocalDate last) {
  /** Whether it is one day. */
  public boolean isExact() {
    return first.equals(last);
  }
}
