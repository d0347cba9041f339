package org.banfa.engine.procedure;

import java.time.LocalDate;
import org.banfa.model.order.Effective;

/**
 * From when until when an act may be done, by everything in force and by what cannot be left for any reason; null is open.
 *
 * @param startRule why not earlier than {@code firstAllowed}
 * @param endRule why not later than {@code lastAllowed}
 * @param firstRule why not earlier than {@code first}
 * @param lastRule why not later than {@code last}
 */
record Limits(
    LocalDate first,
    LocalDate last,
    LocalDate firstAllowed,
    LocalDate lastAllowed,
    Effective.Provided startRule,
    Effective.Provided endRule,
    Tie firstRule,
    Tie lastRule) {
  boolean tooEarly(LocalDate day) {
    return firstAllowed != null && day.isBefore(firstAllowed);
  }

  boolean tooLate(LocalDate day) {
    return lastAllowed != null && day.isAfter(lastAllowed);
  }

  /** Whether a day is lawful but not the one planned. */
  boolean offPlan(LocalDate day) {
    return first != null && day.isBefore(first) || last != null && day.isAfter(last);
  }
}
