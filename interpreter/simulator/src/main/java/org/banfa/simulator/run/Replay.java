package org.banfa.simulator.run;

import java.util.List;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.RecordingHand;
import org.banfa.simulator.hand.SamplerHand;

/**
 * One run, step by step.
 *
 * @param outcome null when the run stopped
 * @param stoppedAt the question it stopped at, null when it did not
 */
public record Replay(long run, List<RecordingHand.Step> steps, ElectionOutcome outcome, Ask stoppedAt) {
  /** Holds run {@code run} again. */
  public static Replay of(MethodProgram program, Chances chances, long seed, long run) {
    SamplerHand sampler = new SamplerHand(chances);
    sampler.deal(seed, run);
    RecordingHand hand = new RecordingHand(sampler);
    try {
      ElectionOutcome outcome = program.hold(hand);
      return new Replay(run, hand.steps(), outcome, null);
    } catch (Unanswered stopped) {
      return new Replay(run, hand.steps(), null, stopped.ask());
    }
  }
}
