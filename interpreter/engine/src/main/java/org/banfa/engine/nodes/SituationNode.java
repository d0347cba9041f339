package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Reads from its slot of the frame whether a situation is there. */
public final class SituationNode extends TruthNode {
  private final int slot;

  public SituationNode(int slot) {
    this.slot = slot;
  }

  @Override
  public boolean execute(VirtualFrame frame) {
    return frame.getBoolean(slot);
  }
}
