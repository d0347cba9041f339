package org.banfa.judgement.review;

import org.banfa.model.document.Review.Opinion;
import org.banfa.model.document.Review.Outcome;
import org.banfa.model.document.Review.Stance;

/**
 * How an item of a review stands.
 *
 * @param opinion the last one on it; null when there is none
 * @param reopened whether the opinion is on an older text: the clause, the rule or the verdict has changed since
 */
public record Standing(Opinion opinion, boolean reopened) {
  static final Standing NONE = new Standing(null, false);

  /** Whether somebody decided it as it is now. */
  public boolean decided() {
    return opinion != null && !reopened && opinion.stance() == Stance.DECIDED;
  }

  /** Whether it asks for nothing any more: decided, and not as a breach. */
  public boolean closed() {
    return decided() && opinion.outcome() != Outcome.BROKEN;
  }

  /** Whether nobody has said anything about it as it is now. */
  public boolean open() {
    return opinion == null || reopened;
  }
}
