package org.banfa.model.calendar;

/**
 * States how late {@code to} may be after {@code from}.
 *
 * @param origin what demands it
 */
public record Step<O>(String from, String to, Reach reach, O origin) {
  /** States that {@code to} is at most {@code days} after {@code from}. */
  public Step(String from, String to, long days, O origin) {
    this(from, to, new Reach.Days(days), origin);
  }

  /** Whether the distance depends on the date. */
  public boolean isCounted() {
    return !(reach instanceof Reach.Days);
  }

  /** The distance in days; only where it does not depend on the date. */
  public long days() {
    if (reach instanceof Reach.Days fixed) return fixed.days();
    throw new IllegalStateException("the distance depends on the date");
  }
}
