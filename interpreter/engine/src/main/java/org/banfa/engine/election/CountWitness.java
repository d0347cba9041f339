package org.banfa.engine.election;

import org.banfa.engine.contest.Paper;
import org.banfa.engine.rules.ElectionRules;

/** A hand that wants to see what each count was decided from, for instance to certify it. */
public interface CountWitness {
  /**
   * Told that a count is waited for.
   *
   * @param cast the rules its ballots are cast under
   */
  default void awaited(ElectionRules cast, CountKind kind, int round, Paper paper) {}

  /**
   * Told of a count once it is decided.
   *
   * @param cast the rules its ballots were cast under
   * @param rules the rules it was decided by
   */
  void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result);

  /** Told who holds a seat when a rerun has become necessary, before anybody waits for it. */
  default void seated(Seated seated) {}

  /** Told of a vote on recall once it is decided. */
  default void recalled(RecallCount count) {}

  /** Told of what was decided beside the counts. */
  default void proceeded(Proceeding proceeding) {}

  /** Told of a contest once it has come out. */
  default void settled(Settled settled) {}
}
