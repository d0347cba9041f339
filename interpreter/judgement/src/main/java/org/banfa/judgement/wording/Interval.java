package org.banfa.judgement.wording;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Inward;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/** Recognises formulas that bound one quantity by constants: a number, a range or an open end. */
record Interval(Slot slot, Limit low, Limit high) {
  /** One end. */
  record Limit(BigFraction value, boolean strict) {}

  static Optional<Interval> of(Formula formula) {
    List<Formula> parts = formula instanceof Formula.And and ? and.parts() : List.of(formula);
    if (parts.isEmpty() || parts.size() > 2) return Optional.empty();
    Interval found = null;
    for (Formula part : parts) {
      Interval one = Inward.of(part) instanceof Formula.Comparison comparison ? bound(comparison) : null;
      if (one == null) return Optional.empty();
      found = found == null ? one : found.and(one);
      if (found == null) return Optional.empty();
    }
    return Optional.of(found);
  }

  private static Interval bound(Formula.Comparison comparison) {
    Linear difference = comparison.left().minus(comparison.right());
    if (difference.coefficients().size() != 1) return null;
    Slot slot = difference.coefficients().firstKey();
    BigFraction factor = difference.coefficients().get(slot);
    BigFraction value = difference.constant().negate().divide(factor);
    Comparator comparator = factor.signum() > 0 ? comparison.comparator() : Mirror.of(comparison.comparator());
    return switch (comparator) {
      case GREATER -> new Interval(slot, new Limit(value, true), null);
      case AT_LEAST -> new Interval(slot, new Limit(value, false), null);
      case LESS -> new Interval(slot, null, new Limit(value, true));
      case AT_MOST -> new Interval(slot, null, new Limit(value, false));
      case EQUAL -> new Interval(slot, new Limit(value, false), new Limit(value, false));
    };
  }

  private Interval and(Interval other) {
    if (!slot.equals(other.slot)) return null;
    if (low != null && other.low != null || high != null && other.high != null) return null;
    return new Interval(slot, low == null ? other.low : low, high == null ? other.high : high);
  }

  boolean isPoint() {
    return low != null && high != null && low.value().equals(high.value()) && !low.strict() && !high.strict();
  }

  /** Whether both ends are there and belong to it, so that it reads as "3 to 7". */
  boolean isRange() {
    return low != null && high != null && !low.strict() && !high.strict();
  }
}
