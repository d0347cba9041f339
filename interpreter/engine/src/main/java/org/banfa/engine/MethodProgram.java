package org.banfa.engine;

import java.util.List;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.procedure.AfterElection;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;

/** A method ready to be executed: lowered once, run as often as wanted, by any hand. Not thread-safe; one per thread. */
public interface MethodProgram {
  /** What is executed: the method over the law's defaults. */
  Effective effective();

  /** The rules of the election, found and lowered. */
  default ElectionRules rules() {
    throw new UnsupportedOperationException();
  }

  /** What is in force while it runs. */
  default Regime regime() {
    throw new UnsupportedOperationException();
  }

  /** The votes of a method that has several, or whose vote is held unit by unit, in their order; empty when it has one for all. */
  default List<Balloting> series() {
    return List.of();
  }

  /** Another method, lowered beside this one so that it can take over in the middle of a run. */
  default MethodProgram beside(Library library, String title) {
    throw new UnsupportedOperationException();
  }

  /**
   * Holds the election alone: the vote, votes again among the tied, reruns, kinship, refill and vacancy. Asks for
   * contenders, results and kinship; nothing about the calendar.
   *
   * @throws org.banfa.engine.ask.Unanswered when the hand has no answer
   */
  ElectionOutcome hold(Hand hand);

  /**
   * The same vote by vote, in their order.
   *
   * @throws org.banfa.engine.ask.Unanswered when the hand has no answer
   */
  default List<HeldVote> votes(Hand hand) {
    return List.of(new HeldVote("", "", false, hold(hand), ""));
  }

  /** What may come in office once the votes have come out; prepared anew by each call. */
  default AfterElection afterElection() {
    return new AfterElection(regime());
  }

  /**
   * Runs the whole procedure from the first act to the handover, asking which act comes next, on which day, and what each
   * act needs; the vote inside it is held as by {@link #hold}.
   *
   * @throws org.banfa.engine.ask.Unanswered when the hand has no answer
   */
  void run(Hand hand);
}
