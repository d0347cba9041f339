package org.banfa.simulator.hand;

import java.util.List;
import java.util.SortedMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;

/** Passes questions on to another hand and certifies each count. */
public final class CertifyingHand implements Hand, CountWitness, SettledWhole.Witness {
  private final Hand hand;
  private final Certifier certifier;

  /** Certifies what a hand answers; {@code ballots} has those of each count by the time it is decided. */
  public CertifyingHand(Hand hand, SortedMap<Integer, String> ballots) {
    this.hand = hand;
    this.certifier = new Certifier(ballots::get);
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
  public void told(Event event) {
    hand.told(event);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    certifier.counted(cast, rules, input, result);
  }

  @Override
  public void settled(Settled settled) {
    certifier.settled(settled);
  }

  @Override
  public void settled(SettledWhole whole) {
    certifier.settled(whole);
  }

  /** The certificates so far. */
  public Certifier certifier() {
    return certifier;
  }
}
