package org.banfa.judgement.linear;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** Builds small formulas for the tests. */
final class Quantities {
  static final Slot N = slot("N");
  static final Slot P = slot("P");
  static final Slot V = slot("V");

  private Quantities() {}

  static Slot slot(String id) {
    return new Slot(null, term(id, Kind.QUANTITY));
  }

  static Formula situation(String id) {
    return new Formula.Situation(term(id, Kind.WORD));
  }

  private static Term term(String id, Kind kind) {
    Unit unit = kind == Kind.QUANTITY ? Unit.PEOPLE : null;
    return new Term(id, "", kind, unit, false, List.of(), List.of(), List.of(), null, List.of(), "");
  }

  static Linear times(long numerator, long denominator, Slot slot) {
    return Linear.of(slot).times(BigFraction.of(numerator, denominator));
  }

  static Linear times(long factor, Slot slot) {
    return times(factor, 1, slot);
  }

  static Linear number(long value) {
    return Linear.constant(value);
  }

  static Formula compare(Linear left, Comparator comparator, Linear right) {
    return new Formula.Comparison(left, comparator, right);
  }

  static Formula more(Linear left, Linear right) {
    return compare(left, Comparator.GREATER, right);
  }

  static Formula atLeast(Linear left, Linear right) {
    return compare(left, Comparator.AT_LEAST, right);
  }

  static Formula equal(Linear left, Linear right) {
    return compare(left, Comparator.EQUAL, right);
  }
}
