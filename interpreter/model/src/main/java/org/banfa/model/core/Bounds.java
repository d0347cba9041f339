package org.banfa.model.core;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.vocabulary.Slot;

/**
 * The numbers between which a formula holds one quantity.
 *
 * @param low null when open
 * @param high null when open
 */
public record Bounds(BigFraction low, boolean lowOpen, BigFraction high, boolean highOpen) {
  private static final Bounds ALL = new Bounds(null, false, null, false);

  /** The bounds of a quantity by constants; empty when the formula says anything else. */
  public static Optional<Bounds> of(Slot slot, Formula formula) {
    List<Formula> parts = formula instanceof Formula.And and ? and.parts() : List.of(formula);
    Bounds all = ALL;
    for (Formula part : parts) {
      if (!(part instanceof Formula.Comparison comparison)) return Optional.empty();
      Linear difference = comparison.left().minus(comparison.right());
      BigFraction factor = difference.coefficients().get(slot);
      if (factor == null || difference.coefficients().size() != 1) return Optional.empty();
      all = all.with(difference.constant().negate().divide(factor), comparison.comparator(), factor.signum() > 0);
    }
    return Optional.of(all);
  }

  private Bounds with(BigFraction value, Comparator comparator, boolean upright) {
    boolean equal = comparator == Comparator.EQUAL;
    boolean strict = comparator == Comparator.GREATER || comparator == Comparator.LESS;
    boolean above = (comparator == Comparator.GREATER || comparator == Comparator.AT_LEAST) == upright;
    Bounds result = this;
    if (equal || above) result = result.atLeast(value, strict);
    if (equal || !above) result = result.atMost(value, strict);
    return result;
  }

  private Bounds atLeast(BigFraction value, boolean strict) {
    int order = low == null ? 1 : value.compareTo(low);
    return order > 0 || order == 0 && strict ? new Bounds(value, strict, high, highOpen) : this;
  }

  private Bounds atMost(BigFraction value, boolean strict) {
    int order = high == null ? -1 : value.compareTo(high);
    return order < 0 || order == 0 && strict ? new Bounds(low, lowOpen, value, strict) : this;
  }

  /** Whether only one number is left. */
  public boolean isPoint() {
    return low != null && low.equals(high);
  }

  /** Whether both ends are closed off and leave more than one number. */
  public boolean isRange() {
    return low != null && high != null && !isPoint();
  }

  /** Whether no number lies within both. */
  public boolean apart(Bounds other) {
    return before(other) || other.before(this);
  }

  private boolean before(Bounds other) {
    if (high == null || other.low == null) return false;
    int order = high.compareTo(other.low);
    return order < 0 || order == 0 && (highOpen || other.lowOpen);
  }
}
