package org.banfa.engine.election;

import java.util.List;
import java.util.Optional;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.rules.ElectionRules;

/** Passes everything on to another hand; what is made of it sees to some of it besides. */
public abstract class PassingHand implements Hand, CountWitness, VoteSetting {
  private final Hand hand;
  private final VoteSetting setting;

  protected PassingHand(Hand hand) {
    this.hand = hand;
    this.setting = VoteSetting.of(hand);
  }

  /** The other hand. */
  protected final Hand hand() {
    return hand;
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
  public Optional<ElectionRules> takenOver() {
    return setting.takenOver();
  }

  @Override
  public boolean prepare(CountKind kind) {
    return setting.prepare(kind);
  }

  @Override
  public boolean isCast(CountKind kind) {
    return setting.isCast(kind);
  }

  @Override
  public void awaits(ElectionRules cast, CountKind kind, int round, Paper paper) {
    setting.awaits(cast, kind, round, paper);
  }

  @Override
  public boolean isPartial() {
    return setting.isPartial();
  }

  @Override
  public VoteFrame frame() {
    return setting.frame();
  }

  @Override
  public VoteFrame frameNow() {
    return setting.frameNow();
  }

  @Override
  public void awaited(ElectionRules cast, CountKind kind, int round, Paper paper) {
    if (hand instanceof CountWitness witness) witness.awaited(cast, kind, round, paper);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    if (hand instanceof CountWitness witness) witness.counted(cast, rules, input, result);
  }

  @Override
  public void seated(Seated seated) {
    if (hand instanceof CountWitness witness) witness.seated(seated);
  }

  @Override
  public void recalled(RecallCount count) {
    if (hand instanceof CountWitness witness) witness.recalled(count);
  }

  @Override
  public void proceeded(Proceeding proceeding) {
    if (hand instanceof CountWitness witness) witness.proceeded(proceeding);
  }

  @Override
  public void settled(Settled settled) {
    if (hand instanceof CountWitness witness) witness.settled(settled);
  }
}
