package org.banfa.judgement.finding;

/** Against what a finding stands. */
public enum FindingClass {
  LAW, INTERNAL, CALENDAR, DRAFTING, INPUT;

  /** The ASCII name JSON uses. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
