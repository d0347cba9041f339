package org.banfa.engine.language;

import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.certificate.BallotSource;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.election.Seated;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;

/** A hand whose counts are certified. */
final class WitnessedHand implements Hand, CountWitness, SettledWhole.Witness {
  private final Hand hand;
  private final Certifier certifier;

  WitnessedHand(Hand hand) {
    this.hand = hand;
    this.certifier = new Certifier(number -> hand instanceof BallotSource source ? source.ballots(number) : null);
  }

  Certifier certifier() {
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
  public void told(Event event) {
    hand.told(event);
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
