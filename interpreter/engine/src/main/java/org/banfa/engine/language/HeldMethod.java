package org.banfa.engine.language;

import java.util.List;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.series.Series;
import org.banfa.model.order.Effective;

/**
 * A method lowered in one context.
 *
 * @param votes its votes in their order, at least one
 * @param stages the same with the motions between them
 */
public record HeldMethod(Effective effective, List<Balloting> votes, List<Balloting> stages) {
  /** The rules of the first vote. */
  public ElectionRules rules() {
    return votes.get(0).rules();
  }

  /** Holds the votes one after the other; the context must be entered on this thread. */
  public List<HeldVote> hold(Hand hand) {
    return Series.hold(stages, hand);
  }
}
