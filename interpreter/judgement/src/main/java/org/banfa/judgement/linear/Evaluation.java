package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Evaluates formulas on given values and lists their quantities. */
final class Evaluation {
  private Evaluation() {}

  static boolean holds(Formula formula, Map<Slot, BigInteger> values, Set<Formula> trueAtoms) {
    if (formula instanceof Formula.Constant constant) return constant.value();
    if (formula instanceof Formula.Not not) return !holds(not.part(), values, trueAtoms);
    if (formula instanceof Formula.And and) return and.parts().stream().allMatch(p -> holds(p, values, trueAtoms));
    if (formula instanceof Formula.Or or) return or.parts().stream().anyMatch(p -> holds(p, values, trueAtoms));
    if (formula instanceof Formula.Comparison comparison) return compare(comparison, values);
    if (formula instanceof Formula.Applies applies && applies.when() != null) return holds(applies.when(), values, trueAtoms);
    return trueAtoms.contains(formula);
  }

  /** The formula with every comparison replaced by its truth. */
  static Formula known(Formula formula, Map<Slot, BigInteger> values) {
    if (formula instanceof Formula.Not not) return Formula.not(known(not.part(), values));
    if (formula instanceof Formula.Applies applies && applies.when() != null) return known(applies.when(), values);
    if (formula instanceof Formula.And and) {
      return Formula.and(and.parts().stream().map(p -> known(p, values)).toList());
    }
    if (formula instanceof Formula.Or or) {
      return Formula.or(or.parts().stream().map(p -> known(p, values)).toList());
    }
    return formula instanceof Formula.Comparison c ? new Formula.Constant(compare(c, values)) : formula;
  }

  static SortedSet<Slot> quantities(Formula formula) {
    SortedSet<Slot> found = new TreeSet<>();
    collect(formula, found);
    return found;
  }

  private static boolean compare(Formula.Comparison comparison, Map<Slot, BigInteger> values) {
    int sign = comparison.left().minus(comparison.right()).evaluate(values).signum();
    return comparison.comparator().holds(sign);
  }

  private static void collect(Formula formula, Set<Slot> found) {
    if (formula instanceof Formula.Not not) {
      collect(not.part(), found);
    } else if (formula instanceof Formula.Applies applies && applies.when() != null) {
      collect(applies.when(), found);
    } else if (formula instanceof Formula.And and) {
      and.parts().forEach(p -> collect(p, found));
    } else if (formula instanceof Formula.Or or) {
      or.parts().forEach(p -> collect(p, found));
    } else if (formula instanceof Formula.Comparison comparison) {
      found.addAll(comparison.left().coefficients().keySet());
      found.addAll(comparison.right().coefficients().keySet());
    }
  }
}
