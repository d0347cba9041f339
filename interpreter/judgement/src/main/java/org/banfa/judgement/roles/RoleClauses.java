package org.banfa.judgement.roles;

import java.util.List;
import java.util.Set;
import org.banfa.judgement.joint.Norm;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Tells what a clause says about who holds what, by the roles the vocabulary declares. */
final class RoleClauses {
  private static final Set<String> SLOTS =
      Set.of(Roles.HOLDER, Roles.SUCCESSOR, Roles.BARRED, Roles.AMONG, Roles.UNION, Roles.HELD_TOGETHER, Roles.SOURCE);

  private RoleClauses() {}

  /** Whether a clause is about who holds what. */
  static boolean isOne(Clause clause) {
    Slot slot = clause.subject();
    if (slot.owner() == null || slot.term() == null || !(clause.value() instanceof Value.Members)) return false;
    return slot.term().role() != null && SLOTS.contains(slot.term().role()) || isLeaving(clause);
  }

  /** Whether it says who leaves a body. */
  static boolean isLeaving(Clause clause) {
    Term act = clause.subject().owner();
    return act != null && Roles.LEAVING.equals(act.role()) && clause.subject().term() != null && clause.subject().term().kind() == Kind.SET
        && clause.value() instanceof Value.Members;
  }

  /** Whether it names a post that somebody has to hold. */
  static boolean fills(Norm norm) {
    return norm.role().equals(Roles.HOLDER) || norm.role().equals(Roles.SUCCESSOR);
  }

  /** Whether it says of whom a body is made up. */
  static boolean composes(Norm norm) {
    return norm.role().equals(Roles.AMONG) || norm.role().equals(Roles.UNION);
  }

  static List<Term> words(Norm norm) {
    return ((Value.Members) norm.clause().value()).members();
  }

  /** Whether it shuts its words out. */
  static boolean excludes(Norm norm) {
    boolean banned = norm.clause().modality() == Modality.MUST_NOT;
    return norm.clause().op() == Op.EXCLUDES ? !banned : banned;
  }

  /** Whether its words are all there may be. */
  static boolean isClosed(Norm norm) {
    return norm.clause().op() == Op.IS && !excludes(norm);
  }

  /** The body a word, act or office concerns; null when none. */
  static Term body(Term word, Vocabulary vocabulary) {
    for (String id : word.concerns()) {
      Term found = vocabulary.find(id).orElse(null);
      if (found != null && found.kind() == Kind.BODY) return found;
    }
    return null;
  }
}
