package org.banfa.judgement.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds the bodies, offices and people that a sentence concerns: those it names, and those that have a part in its act. */
final class Affected {
  private Affected() {}

  static Set<Term> by(Sentence sentence, Effective effective) {
    Set<Term> found = new LinkedHashSet<>();
    for (Clause clause : sentence.clauses()) {
      named(clause, found);
      Term act = clause.subject().owner();
      if (act != null && act.kind() == Kind.ACT) parts(act, effective, found);
    }
    return found;
  }

  private static void parts(Term act, Effective effective, Set<Term> found) {
    for (Slot slot : effective.slots()) {
      if (!act.equals(slot.owner())) continue;
      for (Effective.Provided said : effective.about(slot)) if (said.clause().value() instanceof Value.Members members) add(members.members(), found);
    }
  }

  private static void named(Clause clause, Set<Term> found) {
    if (clause.subject().owner() != null) add(List.of(clause.subject().owner()), found);
    if (clause.value() instanceof Value.Members members) add(members.members(), found);
    if (clause.value() instanceof Value.Ranking ranking) ranking.groups().forEach(g -> add(g, found));
  }

  private static void add(List<Term> terms, Set<Term> found) {
    for (Term term : terms)
      if (term.kind() == Kind.BODY || term.kind() == Kind.OFFICE || term.kind() == Kind.PEOPLE) found.add(term);
  }
}
