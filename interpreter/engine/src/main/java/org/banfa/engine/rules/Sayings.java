package org.banfa.engine.rules;

import java.util.List;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Puts into formulas what the effective program says, so that only numbers and situations stay open. */
final class Sayings {
  private final Effective effective;
  private final Vocabulary vocabulary;

  Sayings(Effective effective, Vocabulary vocabulary) {
    this.effective = effective;
    this.vocabulary = vocabulary;
  }

  /** When a clause applies: its guard holds and none of its exceptions does. */
  Formula when(Clause clause) {
    Formula guard = settle(clause.guard());
    List<Formula> exceptions = clause.exceptions().stream().map(this::settle).toList();
    return Formula.and(List.of(guard, Formula.not(Formula.or(exceptions))));
  }

  Formula settle(Formula formula) {
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(this::settle).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(this::settle).toList());
    if (formula instanceof Formula.Not not) return Formula.not(settle(not.part()));
    if (formula instanceof Formula.Applies applies && applies.when() != null) return settle(applies.when());
    if (formula instanceof Formula.Says says) return said(says) ? Formula.TRUE : Formula.FALSE;
    return formula;
  }

  /** What nobody says is not so. */
  private boolean said(Formula.Says says) {
    Slot slot = says.slot();
    if (slot.term() == null) return exists(slot.owner());
    for (Provided provided : effective.about(slot)) {
      Clause clause = provided.clause();
      if (!clause.guard().equals(Formula.TRUE)) continue;
      boolean denied = clause.modality() == Modality.MUST_NOT || clause.op() == Op.EXCLUDES;
      if (says.member() == null && clause.value() instanceof Value.Flag flag) return flag.set() != denied;
      if (says.member() != null && clause.value() instanceof Value.Members members) {
        if (members.members().stream().anyMatch(m -> meets(m, says.member()))) return !denied;
      }
    }
    return false;
  }

  private boolean exists(Term owner) {
    for (Provided provided : effective.about(new Slot(owner, null))) {
      Clause clause = provided.clause();
      if (clause.op() == Op.EXISTS) return clause.modality() != Modality.MUST_NOT;
    }
    return effective.slots().stream().anyMatch(s -> owner.equals(s.owner()));
  }

  private boolean meets(Term said, Term asked) {
    return vocabulary.fallsUnder(said, asked) || vocabulary.fallsUnder(asked, said);
  }
}
