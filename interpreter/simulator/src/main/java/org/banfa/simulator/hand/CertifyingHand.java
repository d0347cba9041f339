package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.certificate.CountCertificate;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.rules.ElectionRules;

/** Passes questions on to another hand and certifies each count. */
public final class CertifyingHand implements Hand, CountWitness {
  /**
   * One count.
   *
   * @param ballots a table of comma-separated values, one row per ballot
   */
  public record Certified(int round, String certificate, String ballots) {}

  private final Hand hand;
  private final ElectionRules rules;
  private final SortedMap<Integer, String> ballots;
  private final List<Certified> counts = new ArrayList<>();

  /** Certifies what a hand answers; {@code ballots} has those of each round by the time it is counted. */
  public CertifyingHand(Hand hand, ElectionRules rules, SortedMap<Integer, String> ballots) {
    this.hand = hand;
    this.rules = rules;
    this.ballots = ballots;
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
  public void told(Event event) {
    hand.told(event);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    counts.add(new Certified(input.round(), CountCertificate.of(cast, rules, input, result), ballots.get(input.round())));
  }

  /** The counts so far. */
  public List<Certified> counts() {
    return List.copyOf(counts);
  }
}
