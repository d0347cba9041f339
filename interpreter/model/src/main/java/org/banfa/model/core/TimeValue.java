package org.banfa.model.core;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** When an act happens: bounds that all hold. */
public record TimeValue(List<Bound> bounds) {
  /** From which day a distance counts. */
  public sealed interface Anchor {
    /** A civil date. */
    record Date(LocalDate date) implements Anchor {}

    /** A day word such as 选举日, or the day of an act (its last day). */
    record Day(Term term) implements Anchor {}

    /** The first or last day of a stage, body's term or act that lasts. */
    record Edge(Term term, boolean end) implements Anchor {}
  }

  /** Which way a bound cuts. */
  public enum Side { NOT_EARLIER, NOT_LATER }

  /**
   * {@code act ≤ anchor + amount} or {@code act ≥ anchor + amount}; amounts are signed and in {@code unit}
   * (DAYS, WORKDAYS, WEEKS, MONTHS or YEARS).
   */
  public record Bound(Side side, Anchor anchor, long amount, Unit unit) {}
}
