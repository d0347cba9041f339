package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;

/** Reads the formulas out of clauses. */
public final class Clauses {
  private Clauses() {}

  /** When a clause holds: its condition, and none of its exceptions. */
  public static Formula guard(Clause clause) {
    List<Formula> parts = new ArrayList<>();
    parts.add(clause.guard() == null ? Formula.TRUE : clause.guard());
    for (Formula exception : clause.exceptions()) parts.add(Formula.not(Formula.plain(exception)));
    return Formula.and(parts);
  }

  /** Whether a clause says when its condition fails, as one that names an effect does, and not when it holds. */
  public static boolean isEffect(Clause clause) {
    return clause.subject().term() != null && clause.subject().term().kind() == Kind.CONDITION
        && clause.value() instanceof Value.Formal formal && formal.formula() instanceof Formula.Not;
  }

  /** What a clause says of its quantity or condition, without its own condition; a ban says the contrary. */
  public static Formula formula(Clause clause) {
    Formula formula = ((Value.Formal) clause.value()).formula();
    return clause.modality() == Modality.MUST_NOT ? Formula.not(formula) : formula;
  }

  /** What a clause says of its quantity or condition, under its own condition. */
  public static Formula guarded(Clause clause, Facts facts) {
    return Formula.implies(facts.settle(guard(clause)), formula(clause));
  }

  /** The bounds of a time clause. */
  public static List<Bound> bounds(Clause clause) {
    return clause.bounds();
  }

  /** The quantities of a formula. */
  public static SortedSet<Slot> quantities(Formula formula) {
    SortedSet<Slot> found = new TreeSet<>();
    collect(formula, found);
    return found;
  }

  /** The quantities of what a clause about numbers says and of its condition. */
  static SortedSet<Slot> allQuantities(Clause clause) {
    SortedSet<Slot> all = quantities(formula(clause));
    all.addAll(quantities(guard(clause)));
    return all;
  }

  private static void collect(Formula formula, SortedSet<Slot> found) {
    if (formula instanceof Formula.Comparison c) {
      add(c.left(), found);
      add(c.right(), found);
    } else if (formula instanceof Formula.And and) {
      and.parts().forEach(p -> collect(p, found));
    } else if (formula instanceof Formula.Or or) {
      or.parts().forEach(p -> collect(p, found));
    } else if (formula instanceof Formula.Not not) {
      collect(not.part(), found);
    }
  }

  private static void add(Linear linear, SortedSet<Slot> found) {
    found.addAll(linear.coefficients().keySet());
  }
}
