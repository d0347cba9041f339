package org.banfa.model.calendar;

/**
 * What a day is for those who work.
 *
 * @param occasion the festival a holiday, or a workday made up for one, belongs to; empty when there is none
 */
public record DayMark(Kind kind, String occasion) {
  /** The kinds of day. */
  public enum Kind {
    /** Worked. */
    WORKDAY,
    /** A weekly day of rest. */
    REST,
    /** Off by a notice. */
    HOLIDAY,
    /** A day of rest that is worked by a notice. */
    MADE_UP,
    /** Not announced yet. */
    UNKNOWN
  }
}
