package org.banfa.engine.election;

import java.util.Optional;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.rules.ElectionRules;

/** A hand that carries an election as part of a whole procedure, in which rules may change and acts come between votes. */
public interface VoteSetting {
  /** The rules that have taken over; empty while those the election began with are in force. */
  Optional<ElectionRules> takenOver();

  /**
   * Does what the calendar puts before a vote.
   *
   * @return false when other rules took over before its ballots were cast, so that the vote has to be prepared anew
   */
  boolean prepare(CountKind kind);

  /** Whether the ballots of a vote are cast already; their paper can no longer change then. */
  boolean isCast(CountKind kind);

  /** Told that a count is waited for; {@code cast} are the rules its ballots are cast under. */
  void awaits(ElectionRules cast, CountKind kind, int round, Paper paper);

  /** Whether only some seats are filled beside people who stay in office: then there is no rerun, and nothing is asked of all together. */
  default boolean isPartial() {
    return false;
  }

  /** What is settled before the vote begins. */
  default VoteFrame frame() {
    return VoteFrame.OPEN;
  }

  /** What is settled by now: who may vote follows the elections of other organs. */
  default VoteFrame frameNow() {
    return frame();
  }

  /** The setting of a hand; for hands without a procedure around them the rules never change. */
  static VoteSetting of(Object hand) {
    return hand instanceof VoteSetting setting ? setting : Alone.INSTANCE;
  }

  /** The setting of an election without a procedure around it. */
  enum Alone implements VoteSetting {
    INSTANCE;

    @Override
    public Optional<ElectionRules> takenOver() {
      return Optional.empty();
    }

    @Override
    public boolean prepare(CountKind kind) {
      return true;
    }

    @Override
    public boolean isCast(CountKind kind) {
      return kind == CountKind.VOTE;
    }

    @Override
    public void awaits(ElectionRules cast, CountKind kind, int round, Paper paper) {}
  }
}
