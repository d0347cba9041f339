package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Finds what a method that names its vote otherwise, or holds several, says of what a rule asks of the vote. */
final class OtherVotes {
  private final Program program;
  private final Vocabulary vocabulary;

  OtherVotes(Program program, Vocabulary vocabulary) {
    this.program = program;
    this.vocabulary = vocabulary;
  }

  /** The same slot of the votes that fill the method's own body or offices; empty when the slot is not one of the vote. */
  List<Statement> about(Slot slot) {
    List<Statement> found = new ArrayList<>();
    if (slot.term() == null || slot.owner() == null || !Roles.VOTE.equals(slot.owner().role())) return found;
    for (Slot other : program.slots())
      if (slot.term().equals(other.term()) && other.owner() != null && SeriesRoles.SELECTION.equals(other.owner().role()) && isOwn(other.owner()))
        found.addAll(program.about(other));
    return found;
  }

  /** What is said of passing a motion in the body that chooses: who is carried is chosen. */
  List<Statement> carried(Slot slot) {
    List<Statement> found = new ArrayList<>();
    if (slot.term() == null || slot.owner() == null || !Roles.VOTE.equals(slot.owner().role()) || !Roles.WINS.equals(slot.term().role())) return found;
    Set<Term> bodies = new LinkedHashSet<>();
    for (Statement statement : program.all()) {
      Slot said = statement.clause().subject();
      boolean actor = said.term() != null && Roles.ACTOR.equals(said.term().role()) && said.owner() != null && isOwn(said.owner());
      if (actor && statement.clause().value() instanceof Value.Members members) bodies.addAll(members.members());
    }
    for (Term motion : vocabulary.inRole(Roles.MOTION)) for (Term body : bodies) found.addAll(program.about(new Slot(body, motion)));
    return found;
  }

  /** Whether an act is about the body the method is of, or about offices. */
  private boolean isOwn(Term act) {
    return act.concerns().stream().flatMap(c -> vocabulary.find(c).stream()).anyMatch(
        c -> c.kind() == Kind.OFFICE && SeriesRoles.SELECTION.equals(act.role())
            || program.method().header().binds().stream().anyMatch(b -> vocabulary.fallsUnder(c, b) || vocabulary.fallsUnder(b, c)));
  }
}
