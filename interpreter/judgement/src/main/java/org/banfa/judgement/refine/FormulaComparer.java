package org.banfa.judgement.refine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;

/** Compares numbers and conditions in all elections of one situation. */
final class FormulaComparer {
  private final Electorates electorates;
  private final Execution older;
  private final Execution newer;

  FormulaComparer(Electorates electorates, Execution older, Execution newer) {
    this.electorates = electorates;
    this.older = older;
    this.newer = newer;
  }

  /** How the clauses are related in the elections of a situation; a side without clauses allows everything. */
  SlotCase compare(Slot subject, Formula when, Formula shown, List<Provided> before, List<Provided> after) {
    Formula a = conjunction(before, older);
    Formula b = conjunction(after, newer);
    Decision onlyOlder = outside(subject, when, a, b, older);
    Decision onlyNewer = outside(subject, when, b, a, newer);
    Relation relation = Relation.of(onlyOlder instanceof Decision.Possible, onlyNewer instanceof Decision.Possible);
    if (onlyOlder instanceof Decision.Unknown || onlyNewer instanceof Decision.Unknown) relation = Relation.UNDECIDED;
    else if (before.isEmpty() != after.isEmpty()) relation = before.isEmpty() ? Relation.ADDED : Relation.REMOVED;
    return new SlotCase(shown, relation, election(onlyOlder, Formula.and(List.of(when, a, Formula.not(b)))),
        election(onlyNewer, Formula.and(List.of(when, b, Formula.not(a)))));
  }

  private Decision outside(Slot subject, Formula when, Formula allowed, Formula asked, Execution side) {
    Formula others = side.others(List.of(when, allowed, asked), subject);
    return electorates.counterexample(Formula.and(List.of(when, others, allowed)), asked);
  }

  private static Formula conjunction(List<Provided> said, Execution side) {
    List<Formula> parts = new ArrayList<>();
    for (Provided one : said) parts.add(Formula.implies(side.condition(one.clause()), Clauses.formula(one.clause())));
    return Formula.and(parts);
  }

  private static Separation election(Decision decision, Formula formula) {
    if (!(decision instanceof Decision.Possible possible)) return null;
    Optional<Set<Formula>> situations = LinearArithmetic.situations(formula, possible.model());
    return new Separation.Election(possible.model(), situations.orElse(Set.of()));
  }
}
