package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Holds the account of the ballots against the rules on it. */
final class BallotAccount {
  private BallotAccount() {}

  /** The rule on the account that these numbers are against, null when none. */
  static Effective.Provided broken(Regime regime, Truths truths, Account account) {
    Map<Slot, BigInteger> known = new TreeMap<>();
    put(regime, known, Roles.REGISTERED, account.registered());
    put(regime, known, Roles.VOTERS, account.voters());
    put(regime, known, Roles.ISSUED, account.issued());
    put(regime, known, Roles.COLLECTED, account.collected());
    put(regime, known, Roles.CAST, account.collected());
    put(regime, known, Roles.VALID, account.valid());
    put(regime, known, Roles.INVALID, account.invalid());
    put(regime, known, Roles.ABSTAINED, account.abstained());
    for (Slot slot : regime.effective().slots()) {
      if (slot.term() == null || !Roles.VALID_ACCOUNT.equals(slot.term().role())) continue;
      for (Effective.Provided rule : regime.effective().about(slot)) {
        if (!(rule.clause().value() instanceof Value.Formal formal)) continue;
        Formula condition = Formula.implies(Truths.guard(rule.clause()), formal.formula());
        if (Boolean.FALSE.equals(truths.of(condition, known))) return rule;
      }
    }
    return null;
  }

  private static void put(Regime regime, Map<Slot, BigInteger> known, String role, long value) {
    if (value == Account.UNKNOWN) return;
    for (Term term : regime.library().vocabulary().inRole(role)) known.put(new Slot(null, term), BigInteger.valueOf(value));
  }
}
