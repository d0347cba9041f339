package org.banfa.engine.certificate;

import java.util.function.IntFunction;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.PassingHand;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.series.SettledWhole;

/** Passes everything on to another hand and certifies each count, recall and result on the way. */
public final class CertifyingHand extends PassingHand implements SettledWhole.Witness {
  private final Certifier certifier;

  /** Certifies what a hand answers; {@code ballots} has those of each count, by its number, by the time it is decided. */
  public CertifyingHand(Hand hand, IntFunction<String> ballots) {
    super(hand);
    this.certifier = new Certifier(ballots);
  }

  /** The certificates so far. */
  public Certifier certifier() {
    return certifier;
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    certifier.counted(cast, rules, input, result);
    super.counted(cast, rules, input, result);
  }

  @Override
  public void recalled(RecallCount count) {
    certifier.recalled(count);
    super.recalled(count);
  }

  @Override
  public void proceeded(Proceeding proceeding) {
    certifier.proceeded(proceeding);
    super.proceeded(proceeding);
  }

  @Override
  public void settled(Settled settled) {
    certifier.settled(settled);
    super.settled(settled);
  }

  @Override
  public void settled(SettledWhole whole) {
    certifier.settled(whole);
    if (hand() instanceof SettledWhole.Witness witness) witness.settled(whole);
  }
}
