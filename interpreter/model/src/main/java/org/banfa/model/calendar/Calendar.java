package org.banfa.model.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Tells workdays from holidays. */
public interface Calendar {
  /** Knows no day. */
  Calendar UNKNOWN = day -> Optional.empty();

  /** Whether the day is a workday; empty for a year whose holidays are not known. */
  Optional<Boolean> isWorkday(LocalDate day);
}
