package org.banfa.judgement.compare;

import java.util.EnumSet;
import java.util.Set;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/** Tells on which ends a formula bounds a quantity, whatever by: from below, from above, or both. */
final class Ends {
  /** One end of what a quantity may be. */
  enum End { LOW, HIGH }

  private Ends() {}

  /** The ends, empty when the formula does not speak of the quantity. */
  static Set<End> of(Slot slot, Formula formula) {
    Set<End> found = EnumSet.noneOf(End.class);
    collect(slot, formula, false, found);
    return found;
  }

  private static void collect(Slot slot, Formula formula, boolean denied, Set<End> found) {
    if (formula instanceof Formula.And and) and.parts().forEach(p -> collect(slot, p, denied, found));
    else if (formula instanceof Formula.Or or) or.parts().forEach(p -> collect(slot, p, denied, found));
    else if (formula instanceof Formula.Not not) collect(slot, not.part(), !denied, found);
    else if (formula instanceof Formula.Comparison comparison) add(slot, comparison, denied, found);
  }

  private static void add(Slot slot, Formula.Comparison comparison, boolean denied, Set<End> found) {
    Linear difference = comparison.left().minus(comparison.right());
    if (!difference.coefficients().containsKey(slot)) return;
    boolean up = difference.coefficients().get(slot).signum() > 0 != denied;
    Comparator comparator = comparison.comparator();
    if (comparator == Comparator.EQUAL) {
      found.add(End.LOW);
      found.add(End.HIGH);
    } else {
      boolean atLeast = comparator == Comparator.GREATER || comparator == Comparator.AT_LEAST;
      found.add(atLeast == up ? End.LOW : End.HIGH);
    }
  }
}
