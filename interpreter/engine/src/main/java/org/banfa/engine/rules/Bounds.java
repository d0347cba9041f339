package org.banfa.engine.rules;

import java.math.BigInteger;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/**
 * The whole numbers a formula leaves to one quantity.
 *
 * @param least smallest
 * @param most largest, {@link #OPEN} when there is none
 */
public record Bounds(long least, long most) {
  public static final long OPEN = Long.MAX_VALUE;

  /** Whether one number is left. */
  public boolean exact() {
    return least == most;
  }

  public boolean allow(long value) {
    return value >= least && value <= most;
  }

  Bounds and(Bounds other) {
    return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
  }

  /** What a formula leaves to a quantity, reading only comparisons with constants joined by and. */
  static Bounds of(Formula formula, Slot slot) {
    return of(formula, slot, s -> null);
  }

  /**
   * The same, with other quantities of the comparisons.
   *
   * @param known their numbers, null for those nobody knows
   */
  static Bounds of(Formula formula, Slot slot, Function<Slot, Long> known) {
    if (formula instanceof Formula.And and) return and.parts().stream().map(p -> of(p, slot, known)).reduce(new Bounds(0, OPEN), Bounds::and);
    if (formula instanceof Formula.Not not && not.part() instanceof Formula.Comparison c && c.comparator() != Comparator.EQUAL) {
      return of(new Formula.Comparison(c.left(), c.comparator().negated(), c.right()), slot, known);
    }
    if (formula instanceof Formula.Applies applies && applies.when() != null) return of(applies.when(), slot, known);
    return formula instanceof Formula.Comparison comparison ? comparison(comparison, slot, known) : new Bounds(0, OPEN);
  }

  private static Bounds comparison(Formula.Comparison comparison, Slot slot, Function<Slot, Long> known) {
    Linear all = comparison.left().minus(comparison.right());
    for (Slot other : all.coefficients().keySet()) {
      if (other.equals(slot)) continue;
      Long number = known.apply(other);
      if (number != null) all = all.minus(Linear.of(other).times(all.coefficients().get(other))).plus(Linear.constant(all.coefficients().get(other).multiply(BigFraction.of(number))));
    }
    BigFraction factor = all.coefficients().get(slot);
    if (factor == null || all.coefficients().size() != 1 || factor.signum() <= 0) return new Bounds(0, OPEN);
    BigFraction border = all.constant().multiply(-1).divide(factor);
    long floor = floor(border);
    boolean whole = border.compareTo(BigFraction.of(floor)) == 0;
    return switch (comparison.comparator()) {
      case EQUAL -> new Bounds(floor, whole ? floor : floor + 1);
      case GREATER -> new Bounds(floor + 1, OPEN);
      case AT_LEAST -> new Bounds(whole ? floor : floor + 1, OPEN);
      case LESS -> new Bounds(0, whole ? floor - 1 : floor);
      case AT_MOST -> new Bounds(0, floor);
    };
  }

  private static long floor(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
  }
}
