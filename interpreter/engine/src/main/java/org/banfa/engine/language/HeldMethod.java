package org.banfa.engine.language;

import com.oracle.truffle.api.RootCallTarget;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.order.Effective;

/**
 * A method lowered in one context.
 *
 * @param target takes a hand and holds the election
 */
public record HeldMethod(Effective effective, ElectionRules rules, RootCallTarget target) {
  /** Holds the election; the context must be entered on this thread. */
  public ElectionOutcome hold(Hand hand) {
    return (ElectionOutcome) target.call(hand);
  }
}
