package org.banfa.executor.running;

import org.banfa.engine.ask.Ask;
import org.banfa.engine.procedure.Progress;

/**
 * Where a run stands.
 *
 * @param waiting the question without an answer, null when the run has ended
 */
public record Standing(Ask waiting, Progress progress) {
  public boolean ended() {
    return waiting == null;
  }
}
