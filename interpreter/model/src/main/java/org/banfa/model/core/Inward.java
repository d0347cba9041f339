package org.banfa.model.core;

import java.util.List;

/** Draws the negation of a formula inward, as far as words have a positive form for it. */
public final class Inward {
  private Inward() {}

  /** The same condition; {@link Formula.Not} is left only round an equation and what a document or situation says. */
  public static Formula of(Formula formula) {
    if (!(formula instanceof Formula.Not not)) return formula;
    Formula part = not.part();
    if (part instanceof Formula.Constant constant) return Formula.not(constant);
    if (part instanceof Formula.Not twice) return of(twice.part());
    if (part instanceof Formula.And and) return Formula.or(negated(and.parts()));
    if (part instanceof Formula.Or or) return Formula.and(negated(or.parts()));
    if (part instanceof Formula.Comparison comparison && comparison.comparator() != Comparator.EQUAL) {
      return new Formula.Comparison(comparison.left(), comparison.comparator().negated(), comparison.right());
    }
    return formula;
  }

  private static List<Formula> negated(List<Formula> parts) {
    return parts.stream().map(part -> of(Formula.not(part))).toList();
  }
}
