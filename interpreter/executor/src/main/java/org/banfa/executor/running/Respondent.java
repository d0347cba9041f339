package org.banfa.executor.running;

import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Seated;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.journal.Entry;
import org.banfa.model.order.Effective;

/** Answers what a journal has no answer for yet, and is told all that happens, what is replayed included. */
public interface Respondent {
  /**
   * The answer.
   *
   * @throws org.banfa.engine.ask.Unanswered when there is none yet
   */
  Answer answer(Ask ask);

  /** Told of every answer once it is on the disk; {@code replayed} when it was there before. */
  default void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {}

  /** Told of every answer that is against a rule or makes no sense. */
  default void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {}

  /** Told that other documents have taken over. */
  default void amended(Dossier dossier, Entry entry) {}

  /** The same with what is in force from here on. */
  default void amended(Dossier dossier, Entry entry, Effective now) {
    amended(dossier, entry);
  }

  /** Told that the result of another organ's election has been taken over; {@code replayed} when that was before. */
  default void known(Known known, Entry entry, boolean replayed) {}

  /** Told that a count is waited for; {@code cast} are the rules its ballots are cast under. */
  default void awaited(ElectionRules cast, Paper paper) {}

  /** The same with the kind of vote. */
  default void awaited(ElectionRules cast, CountKind kind, Paper paper) {
    awaited(cast, paper);
  }

  /** Told of every count once it is decided; {@code cast} are the rules its ballots were cast under. */
  default void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {}

  /** Told of every vote on recall once it is decided. */
  default void recalled(RecallCount count) {}

  /** Told of what was decided beside the counts. */
  default void proceeded(Proceeding proceeding) {}

  /** Told who holds a seat when a rerun has become necessary. */
  default void seated(Seated seated) {}

  /** Told of every contest once it has come out. */
  default void settled(Settled settled) {}

  /** Told of a vote of units once it has come out in all of them. */
  default void settled(SettledWhole whole) {}

  /** Told of every event. */
  default void told(Event event, boolean replayed) {}
}
