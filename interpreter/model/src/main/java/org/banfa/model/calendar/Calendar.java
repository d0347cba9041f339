package org.banfa.model.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Tells workdays from holidays. */
public interface Calendar {
  /** Knows no day. */
  Calendar UNKNOWN = day -> Optional.empty();

  /** Whether the day is a workday; empty for a day whose holidays are not known. */
  Optional<Boolean> isWorkday(LocalDate day);

  /** What the day is. */
  default DayMark mark(LocalDate day) {
    return new DayMark(isWorkday(day).map(w -> w ? DayMark.Kind.WORKDAY : DayMark.Kind.REST).orElse(DayMark.Kind.UNKNOWN), "");
  }
}
