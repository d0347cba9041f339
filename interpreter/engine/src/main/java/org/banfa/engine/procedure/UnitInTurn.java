package org.banfa.engine.procedure;

import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.series.Series;

/** One unit of a vote on its way: what it is, and how far it has come. */
final class UnitInTurn {
  UnitShare share;
  String state = Series.OPEN;
  UnitHand hand;
  Balloting vote;
  VoteFrame frame;
  HeldVote held;

  UnitInTurn(UnitShare share) {
    this.share = share;
  }

  /** Whether its vote is under way. */
  boolean begun() {
    return hand != null;
  }

  /** Whether a count of its vote has been taken; then it rests on the electors and seats it has. */
  boolean counted() {
    return hand != null && hand.isCounted() || held != null && held.outcome() != null;
  }

  /** Begins anew from nothing. */
  void reopen() {
    state = Series.OPEN;
    hand = null;
    vote = null;
    frame = null;
    held = null;
  }

  UnitStand stand() {
    return new UnitStand(share, state, held == null ? null : held.outcome());
  }
}
