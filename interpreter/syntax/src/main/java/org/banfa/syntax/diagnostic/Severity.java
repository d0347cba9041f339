package org.banfa.syntax.diagnostic;

/** How much a diagnostic or finding weighs; only {@link #ERROR} makes a check fail. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The name JSON uses. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The milder of the two. */
  public Severity atMost(Severity cap) {
    return compareTo(cap) >= 0 ? this : cap;
  }
}
