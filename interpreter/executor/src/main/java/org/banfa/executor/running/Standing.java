package org.banfa.executor.running;

import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.procedure.Progress;

/**
 * Where a run stands.
 *
 * @param waiting the question without an answer; null when the run has ended and nothing can come in office
 */
public record Standing(Ask waiting, Progress progress) {
  /** Whether the election is over and nothing that came up in office is under way. */
  public boolean ended() {
    return waiting == null || progress.ended() && waiting.question() instanceof Question.NextAct;
  }
}
