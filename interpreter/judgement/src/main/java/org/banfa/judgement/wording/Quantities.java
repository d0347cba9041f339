package org.banfa.judgement.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;

/** Words linear expressions, comparisons and ranges of numbers. */
final class Quantities {
  private final Phrases phrases;

  Quantities(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Two sides of a comparison, brought into the order in which one would say them. */
  record Sides(Linear left, Comparator comparator, Linear right) {}

  /** Puts what is subtracted on the other side, quantities on the left, and a lone quantity without a factor. */
  static Sides tidy(Formula.Comparison comparison) {
    Linear difference = comparison.left().minus(comparison.right());
    boolean asWritten = allPositive(comparison.left()) && allPositive(comparison.right()) && !comparison.left().isConstant();
    Linear left = asWritten ? comparison.left() : part(difference, 1);
    Linear right = asWritten ? comparison.right() : part(difference, -1);
    Comparator comparator = comparison.comparator();
    if (left.isConstant() && !right.isConstant()) {
      Linear swap = left;
      left = right;
      right = swap;
      comparator = Mirror.of(comparator);
    }
    if (left.coefficients().size() == 1 && left.constant().signum() == 0) {
      BigFraction factor = left.coefficients().get(left.coefficients().firstKey());
      left = left.times(factor.reciprocal());
      right = right.times(factor.reciprocal());
    }
    return new Sides(left, comparator, right);
  }

  private static boolean allPositive(Linear linear) {
    return linear.constant().signum() >= 0 && linear.coefficients().values().stream().allMatch(c -> c.signum() > 0);
  }

  private static Linear part(Linear linear, int sign) {
    TreeMap<Slot, BigFraction> kept = new TreeMap<>();
    linear.coefficients().forEach((s, c) -> {
      if (c.signum() == sign) kept.put(s, c.abs());
    });
    boolean constant = linear.constant().signum() == sign;
    return new Linear(kept, constant ? linear.constant().abs() : BigFraction.ZERO);
  }

  String comparison(Formula.Comparison comparison) {
    Sides sides = tidy(comparison);
    return phrases.text("phrase.joined", expression(sides.left(), null), predicate(sides));
  }

  /** What is said of the left side. */
  String predicate(Sides sides) {
    return phrases.text("phrase.compare." + sides.comparator().name(), right(sides));
  }

  /** The same in the place of an object, after "must be". */
  String bound(Sides sides) {
    return phrases.text("phrase.bound." + sides.comparator().name(), right(sides));
  }

  /** The right side alone, a constant in the unit of the left. */
  String right(Sides sides) {
    return expression(sides.right(), unit(sides.left()));
  }

  private static Unit unit(Linear linear) {
    for (Slot slot : linear.coefficients().keySet()) {
      if (slot.term() != null && slot.term().unit() != null) return slot.term().unit();
    }
    return null;
  }

  String expression(Linear linear, Unit unit) {
    if (linear.isConstant()) return phrases.amount(linear.constant(), unit);
    List<Map.Entry<Slot, BigFraction>> parts = new ArrayList<>(linear.coefficients().entrySet());
    parts.sort((a, b) -> Integer.compare(b.getValue().signum(), a.getValue().signum()));
    boolean sum = parts.size() > 1 && linear.constant().signum() == 0
        && parts.stream().allMatch(p -> p.getValue().equals(BigFraction.ONE));
    if (sum) return phrases.text("phrase.sum", phrases.all(parts.stream().map(p -> phrases.slot(p.getKey())).toList()));
    String text = null;
    for (var part : parts) text = add(text, part.getValue(), multiple(part.getKey(), part.getValue().abs()));
    BigFraction rest = linear.constant();
    return rest.signum() == 0 ? text : add(text, rest, phrases.amount(rest.abs(), unit == null ? unit(linear) : unit));
  }

  private String add(String before, BigFraction sign, String next) {
    if (before == null) return sign.signum() < 0 ? phrases.text("phrase.negative", next) : next;
    return phrases.text(sign.signum() < 0 ? "phrase.minus" : "phrase.plus", before, next);
  }

  private String multiple(Slot slot, BigFraction factor) {
    if (factor.equals(BigFraction.ONE)) return phrases.slot(slot);
    String number = phrases.numerals().number(factor);
    boolean share = factor.compareTo(BigFraction.ONE) < 0;
    return phrases.text(share ? "phrase.share" : "phrase.times", phrases.slot(slot), number);
  }

  /** A range in the place of a value, as in "3 to 7". */
  String range(Interval interval) {
    Unit unit = interval.slot().term() == null ? null : interval.slot().term().unit();
    if (interval.isPoint()) return phrases.size(interval.low().value(), unit);
    if (interval.isRange()) {
      String low = phrases.numerals().number(interval.low().value());
      return phrases.text("phrase.range", low, phrases.size(interval.high().value(), unit));
    }
    List<String> ends = new ArrayList<>();
    end(interval.low(), Comparator.GREATER, Comparator.AT_LEAST, unit, ends);
    end(interval.high(), Comparator.LESS, Comparator.AT_MOST, unit, ends);
    return ends.size() == 1 ? ends.get(0) : phrases.text("phrase.both", ends.get(0), ends.get(1));
  }

  private void end(Interval.Limit limit, Comparator strict, Comparator wide, Unit unit, List<String> ends) {
    if (limit == null) return;
    String amount = phrases.size(limit.value(), unit);
    ends.add(phrases.text("phrase.bound." + (limit.strict() ? strict : wide).name(), amount));
  }
}
