package org.banfa.engine.rules;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banfa.engine.lowering.Layout;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Tells whether a formula holds for what is in force and the numbers known so far; null where that is not known yet. */
public final class Truths {
  private final Vocabulary vocabulary;
  private final Effective effective;

  public Truths(Vocabulary vocabulary, Effective effective) {
    this.vocabulary = vocabulary;
    this.effective = effective;
  }

  /** Whether a clause certainly applies: its guard holds and no exception does. */
  public boolean applies(Clause clause) {
    return applies(clause, Map.of());
  }

  /** The same for numbers that are known. */
  public boolean applies(Clause clause, Map<Slot, BigInteger> values) {
    if (!Boolean.TRUE.equals(of(guard(clause), values))) return false;
    return clause.exceptions().stream().noneMatch(e -> Boolean.TRUE.equals(of(e, values)));
  }

  /** The condition of a clause. */
  public static Formula guard(Clause clause) {
    return clause.guard() == null ? Formula.TRUE : clause.guard();
  }

  /** Whether a formula holds; null when a number it takes is not known. */
  public Boolean of(Formula formula, Map<Slot, BigInteger> values) {
    if (formula instanceof Formula.Constant constant) return constant.value();
    if (formula instanceof Formula.Not not) return negated(of(not.part(), values));
    if (formula instanceof Formula.And and) {
      boolean unknown = false;
      for (Formula part : and.parts()) {
        Boolean holds = of(part, values);
        if (Boolean.FALSE.equals(holds)) return false;
        unknown |= holds == null;
      }
      return unknown ? null : Boolean.TRUE;
    }
    if (formula instanceof Formula.Or or) {
      boolean unknown = false;
      for (Formula part : or.parts()) {
        Boolean holds = of(part, values);
        if (Boolean.TRUE.equals(holds)) return true;
        unknown |= holds == null;
      }
      return unknown ? null : Boolean.FALSE;
    }
    if (formula instanceof Formula.Comparison comparison) return compare(comparison, values);
    if (formula instanceof Formula.Applies applies && applies.when() != null) return of(applies.when(), values);
    return formula instanceof Formula.Says says ? Boolean.valueOf(says(says)) : null;
  }

  private static Boolean negated(Boolean value) {
    return value == null ? null : Boolean.valueOf(!value);
  }

  private static Boolean compare(Formula.Comparison comparison, Map<Slot, BigInteger> values) {
    var difference = comparison.left().minus(comparison.right());
    if (!values.keySet().containsAll(difference.coefficients().keySet())) return null;
    return comparison.comparator().holds(difference.evaluate(values).signum());
  }

  private boolean says(Formula.Says says) {
    Slot slot = says.slot();
    if (slot.term() == null) return effective.slots().stream().anyMatch(s -> slot.owner().equals(s.owner()));
    for (Effective.Provided provided : effective.about(slot)) {
      Clause clause = provided.clause();
      if (clause.op() == Op.EXCLUDES || clause.modality() == Modality.MUST_NOT) continue;
      if (clause.value() instanceof Value.Flag flag && says.member() == null) return flag.set();
      if (clause.value() instanceof Value.Members members && says.member() != null && has(members, says.member())) return true;
    }
    return false;
  }

  private boolean has(Value.Members members, Term wanted) {
    return members.members().stream().anyMatch(m -> vocabulary.fallsUnder(m, wanted));
  }

  /** A formula with what the documents say put in; numbers and situations stay in it. */
  public Formula settled(Formula formula) {
    if (formula instanceof Formula.Says says) return new Formula.Constant(says(says));
    return each(formula, this::settled);
  }

  /** A formula with situations put in as people said; those nobody was asked about stay. */
  public static Formula decided(Formula formula, Map<String, Boolean> situations) {
    if (formula instanceof Formula.Situation s && situations.containsKey(s.word().id())) return new Formula.Constant(situations.get(s.word().id()));
    return each(formula, f -> decided(f, situations));
  }

  private static Formula each(Formula formula, UnaryOperator<Formula> part) {
    if (formula instanceof Formula.Applies applies && applies.when() != null) return part.apply(applies.when());
    if (formula instanceof Formula.Not not) return Formula.not(part.apply(not.part()));
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(part).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(part).toList());
    return formula;
  }

  /** Adds the words of the situations a formula speaks of. */
  public static void situations(Formula formula, Set<String> found) {
    for (Formula atom : Layout.of(List.of(), List.of(formula)).atoms()) if (atom instanceof Formula.Situation s) found.add(s.word().id());
  }

  /** Adds the quantities a formula speaks of. */
  public static void quantities(Formula formula, Set<Slot> found) {
    if (formula instanceof Formula.Not not) {
      quantities(not.part(), found);
    } else if (formula instanceof Formula.And and) {
      and.parts().forEach(p -> quantities(p, found));
    } else if (formula instanceof Formula.Or or) {
      or.parts().forEach(p -> quantities(p, found));
    } else if (formula instanceof Formula.Applies applies && applies.when() != null) {
      quantities(applies.when(), found);
    } else if (formula instanceof Formula.Comparison comparison) {
      found.addAll(comparison.left().minus(comparison.right()).coefficients().keySet());
    }
  }
}
