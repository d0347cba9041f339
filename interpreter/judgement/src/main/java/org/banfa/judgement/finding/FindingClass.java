package org.banfa.judgement.finding;

/** Against what a finding stands. */
public enum FindingClass {
  LAW, INTERNAL, CALENDAR,
  /** A period that may run past the day by which it should be over, or whose end cannot be told: no timetable is complete without it. */
  DEADLINE, DRAFTING, INPUT;

  /** Whether it is about the timetable as a whole. */
  public boolean isOfCalendar() {
    return this == CALENDAR || this == DEADLINE;
  }

  /** The ASCII name JSON uses. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
