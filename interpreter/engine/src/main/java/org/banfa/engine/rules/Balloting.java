package org.banfa.engine.rules;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;

/**
 * One vote of a method, ready to be held.
 *
 * @param scope which it is
 * @param rules its rules, found and lowered; null where somebody else holds it
 * @param hold holds it
 * @param within does some work where the conditions of its rules can be evaluated
 */
public record Balloting(VoteScope scope, ElectionRules rules, Function<Hand, ElectionOutcome> hold, UnaryOperator<Supplier<ElectionOutcome>> within) {
  /** A vote whose conditions can be evaluated anywhere. */
  public Balloting(VoteScope scope, ElectionRules rules, Function<Hand, ElectionOutcome> hold) {
    this(scope, rules, hold, work -> work);
  }

  /** Whether each unit holds it for itself. */
  public boolean apart() {
    return rules != null && rules.units().apart();
  }
}
