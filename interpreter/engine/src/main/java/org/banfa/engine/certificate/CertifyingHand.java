package org.banfa.engine.certificate;

import java.util.List;
import java.util.function.IntFunction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Seated;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.series.SettledWhole;

/** Passes everything on to another hand and certifies each count, recall and result on the way. */
public final class CertifyingHand implements Hand, CountWitness, SettledWhole.Witness {
  private final Hand hand;
  private final Certifier certifier;

  /** Certifies what a hand answers; {@code ballots} has those of each count, by its number, by the time it is decided. */
  public CertifyingHand(Hand hand, IntFunction<String> ballots) {
    this.hand = hand;
    this.certifier = new Certifier(ballots);
  }

  /** The certificates so far. */
  public Certifier certifier() {
    return certifier;
  }

  @Override
  public Answer answer(Ask ask) {
    return hand.answer(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    hand.refused(ask, answer, refusal);
  }

  @Override
  public List<Incumbent> incumbents() {
    return hand.incumbents();
  }

  @Override
  public boolean goesOn() {
    return hand.goesOn();
  }

  @Override
  public void told(Event event) {
    hand.told(event);
  }

  @Override
  public void awaited(ElectionRules cast, CountKind kind, int round, Paper paper) {
    if (hand instanceof CountWitness witness) witness.awaited(cast, kind, round, paper);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    certifier.counted(cast, rules, input, result);
    if (hand instanceof CountWitness witness) witness.counted(cast, rules, input, result);
  }

  @Override
  public void seated(Seated seated) {
    if (hand instanceof CountWitness witness) witness.seated(seated);
  }

  @Override
  public void recalled(RecallCount count) {
    certifier.recalled(count);
    if (hand instanceof CountWitness witness) witness.recalled(count);
  }

  @Override
  public void settled(Settled settled) {
    certifier.settled(settled);
    if (hand instanceof CountWitness witness) witness.settled(settled);
  }

  @Override
  public void settled(SettledWhole whole) {
    certifier.settled(whole);
    if (hand instanceof SettledWhole.Witness witness) witness.settled(whole);
  }
}
