package org.banfa.model.calendar;

/** Bounds a point in days after the zero point; a null bound is open. */
public record Window(Long earliest, Long latest) {
  /** The days between the bounds, null when one is open. */
  public Long slack() {
    return earliest == null || latest == null ? null : Long.valueOf(latest - earliest);
  }
}
