package org.banfa.model.calendar;

import java.util.Optional;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.vocabulary.Unit;

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

  /**
   * The distance that a bound of {@code point} states, seen from the point its days are counted from; empty when the unit
   * is none of time or the period too long to be counted.
   */
  public static <O> Optional<Step<O>> of(String point, Bound bound, String anchor, Calendar calendar, O origin) {
    boolean late = bound.side() == Side.NOT_LATER;
    long base = base(bound);
    if (bound.amount() == 0 || bound.unit() == Unit.DAYS || bound.unit() == Unit.WEEKS) {
      long days = base + bound.amount() * (bound.unit() == Unit.WEEKS ? 7 : 1);
      return Optional.of(late ? new Step<>(anchor, point, days, origin) : new Step<>(point, anchor, -days, origin));
    }
    Counting period = new Counting(base, bound.amount(), bound.unit(), false, calendar);
    if (!period.isCounted()) return Optional.empty();
    return Optional.of(
        late ? new Step<>(anchor, point, new Reach.Until(period), origin) : new Step<>(point, anchor, new Reach.Since(period), origin));
  }

  /** The day a bound counts from when that is a date, in days after 1970, else 0. */
  public static long base(Bound bound) {
    return bound.anchor() instanceof TimeValue.Anchor.Date date ? date.date().toEpochDay() : 0;
  }

  /** The same whose period ends on the next workday when its last day is not worked; only a period counted forwards changes. */
  public Step<O> rolling(Calendar calendar) {
    if (reach instanceof Reach.Until until) return until.period().amount() > 0 ? with(new Reach.Until(until.period().rolling())) : this;
    if (!(reach instanceof Reach.Days fixed) || fixed.days() <= 0) return this;
    Counting period = new Counting(0, fixed.days(), Unit.DAYS, true, calendar);
    return period.isCounted() ? with(new Reach.Until(period)) : this;
  }

  /** Whether {@code to} may come after {@code from}: 1; on its day at the latest: 0; not without days between: -1. */
  public int direction() {
    if (reach instanceof Reach.Until until) return Long.signum(until.period().amount());
    if (reach instanceof Reach.Since since) return -Long.signum(since.period().amount());
    return Long.signum(days());
  }

  /** The same over another distance. */
  public Step<O> with(Reach other) {
    return new Step<>(from, to, other, origin);
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
