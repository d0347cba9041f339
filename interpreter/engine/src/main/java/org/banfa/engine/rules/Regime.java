package org.banfa.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/**
 * Everything a procedure goes by at one time.
 *
 * @param library where the documents are
 * @param effective the method over the law's defaults
 * @param votes the votes of the method in their order, at least one
 */
public record Regime(Library library, Effective effective, List<Balloting> votes) {
  /** A regime of one vote, which may be held by somebody else. */
  public Regime(Library library, Effective effective, ElectionRules rules, Function<Hand, ElectionOutcome> vote) {
    this(library, effective, List.of(new Balloting(scope(library, effective), rules, vote)));
  }

  private static VoteScope scope(Library library, Effective effective) {
    VoteScope first = VotingActs.of(effective, library.vocabulary()).get(0);
    return new VoteScope(null, first.filled(), Set.of(), List.of(), Map.of(), true);
  }

  /** The rules of the first vote; null where somebody else holds it. */
  public ElectionRules rules() {
    return votes.get(0).rules();
  }

  /** The vote an act holds; the only one there is for every act of voting. */
  public Optional<Balloting> vote(Term act) {
    if (votes.size() == 1) return Optional.of(votes.get(0));
    return votes.stream().filter(v -> act.equals(v.scope().act())).findFirst();
  }

  /** Whether an act holds a vote. */
  public boolean isVote(Term act) {
    if (isSeries()) return vote(act).isPresent();
    return Roles.VOTE.equals(act.role()) || act.equals(votes.get(0).scope().act());
  }

  /** Whether the method has several votes. */
  public boolean isSeries() {
    return votes.size() > 1;
  }
}
