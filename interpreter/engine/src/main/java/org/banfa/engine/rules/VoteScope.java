package org.banfa.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * One vote of a method: the act that holds it, what it fills, and the acts that serve it.
 *
 * @param act null where nothing is said about any vote
 * @param filled offices, people and bodies it fills; empty when those of the organ that no other vote fills
 * @param elsewhere what the other votes of the method fill
 * @param later the votes whose list it makes; empty for a vote that fills seats
 * @param serving the acts of each role that serve it
 * @param alone whether the method has no other vote
 */
public record VoteScope(
    Term act, List<Term> filled, Set<Term> elsewhere, List<VoteScope> later, Map<String, List<Term>> serving, boolean alone) {
  /** The roles of acts and papers that belong to one vote. */
  static final Set<String> SERVING = Set.of(
      Roles.RERUN, Roles.VOTE_AGAIN, Roles.KINSHIP, Roles.VACANCY, Roles.PAPER, Roles.COUNT, Roles.RESULT, SeriesRoles.LISTING,
      SeriesRoles.WITHDRAWAL, SeriesRoles.CONFIRMATION, SeriesRoles.DEPARTURE, BallotRoles.PRELIMINARY, BallotRoles.REDUCTION, BallotRoles.ANEW,
      BallotRoles.NAMING);

  /** The vote's own name; empty where nothing is said about any. */
  public String name() {
    return act == null ? "" : act.id();
  }

  /** Whether a body says yes or no in it. */
  public boolean isMotion() {
    return act != null && SeriesRoles.DECISION.equals(act.role());
  }

  /** Whether its winners are a list for another vote. */
  public boolean isPreselection() {
    return !later.isEmpty();
  }

  /** The acts of a role as this vote sees them. */
  List<Term> owners(String role, Vocabulary vocabulary) {
    if (Roles.VOTE.equals(role)) return act == null ? vocabulary.inRole(role) : List.of(act);
    return serving.getOrDefault(role, SERVING.contains(role) ? List.of() : vocabulary.inRole(role));
  }

  /** Whether an act serves this vote. */
  public boolean isServedBy(Term other) {
    return other.role() != null && serving.getOrDefault(other.role(), List.of()).contains(other);
  }
}
