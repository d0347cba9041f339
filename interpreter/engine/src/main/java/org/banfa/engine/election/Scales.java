package org.banfa.engine.election;

import java.util.function.ToLongFunction;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.vocabulary.BallotRoles;

/** Sets the numbers on measures beside people. */
final class Scales {
  private Scales() {}

  /** Sets the accounts. */
  static void account(Facts facts, ContestRules contest, Tally tally) {
    for (ContestRules.Scaled scaled : contest.scaled()) {
      Tally own = tally.scales().get(scaled.scale());
      if (own == null) continue;
      Account a = own.account();
      switch (scaled.role()) {
        case BallotRoles.SCALED_REGISTERED -> facts.set(scaled.quantity(), a.registered());
        case BallotRoles.SCALED_VOTERS -> facts.set(scaled.quantity(), a.voters());
        case BallotRoles.SCALED_COLLECTED -> facts.set(scaled.quantity(), a.collected());
        case BallotRoles.SCALED_VALID -> facts.set(scaled.quantity(), a.valid());
        default -> { }
      }
    }
  }

  /** Sets the votes for and against one person. */
  static void person(Facts facts, ContestRules contest, Tally tally, ToLongFunction<Tally> votes, ToLongFunction<Tally> against) {
    for (ContestRules.Scaled scaled : contest.scaled()) {
      Tally own = tally.scales().get(scaled.scale());
      if (own == null) continue;
      if (scaled.role().equals(BallotRoles.SCALED_VOTES)) facts.set(scaled.quantity(), votes.applyAsLong(own));
      if (scaled.role().equals(BallotRoles.SCALED_AGAINST)) facts.set(scaled.quantity(), against.applyAsLong(own));
    }
  }
}
