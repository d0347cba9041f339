package org.banfa.simulator.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.OfficeHand;
import org.banfa.simulator.hand.RecordingHand;
import org.banfa.simulator.hand.SamplerHand;

/**
 * One run, step by step.
 *
 * @param votes as they were held; empty when the run stopped
 * @param outcome null when the run stopped
 * @param stoppedAt the question it stopped at, null when it did not
 * @param certifier has the certificates of counts and results; null when nobody wanted them
 */
public record Replay(
    long run, List<RecordingHand.Step> steps, List<HeldVote> votes, ElectionOutcome outcome, Ask stoppedAt, Certifier certifier) {
  /** Holds run {@code run} again. */
  public static Replay of(MethodProgram program, Chances chances, long seed, long run) {
    SamplerHand sampler = new SamplerHand(chances);
    OfficeHand office = office(program, chances, sampler);
    if (office == null) sampler.deal(seed, run);
    else office.deal(seed, run);
    RecordingHand hand = new RecordingHand(office == null ? sampler : office);
    return held(program, run, hand, office, hand, null);
  }

  /**
   * Holds run {@code run} again and certifies its counts.
   *
   * @throws IllegalArgumentException when a rule takes what a count does not hold
   */
  public static Replay certified(MethodProgram program, Chances chances, long seed, long run) {
    SortedMap<Integer, String> ballots = new TreeMap<>();
    SamplerHand sampler = new SamplerHand(chances, ballots);
    OfficeHand office = office(program, chances, sampler);
    if (office == null) sampler.deal(seed, run);
    else office.deal(seed, run);
    RecordingHand recording = new RecordingHand(office == null ? sampler : office);
    CertifyingHand hand = new CertifyingHand(recording, ballots::get);
    return held(program, run, hand, office, recording, hand.certifier());
  }

  /** What draws in office; null where the scenario says nothing of it. */
  private static OfficeHand office(MethodProgram program, Chances chances, SamplerHand sampler) {
    return !chances.scenario().goesOn() ? null : new OfficeHand(sampler, program.effective().day().electionDay().orElse(null)).by(program.afterElection()::following);
  }

  private static Replay held(
      MethodProgram program, long run, Hand hand, OfficeHand office, RecordingHand recording, Certifier certifier) {
    try {
      List<HeldVote> votes = program.votes(hand);
      ElectionOutcome outcome = HeldVote.together(votes);
      if (office != null) program.afterElection().hold(votes, hand, office::takeOffice);
      return new Replay(run, recording.steps(), votes, outcome, null, certifier);
    } catch (Unanswered stopped) {
      return new Replay(run, recording.steps(), List.of(), null, stopped.ask(), certifier);
    }
  }
}
