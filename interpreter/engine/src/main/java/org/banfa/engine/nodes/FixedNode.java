package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Always holds, or never does. */
public final class FixedNode extends TruthNode {
  private final boolean truth;

  public FixedNode(boolean truth) {
    this.truth = truth;
  }

  @Override
  public boolean execute(VirtualFrame frame) {
    return truth;
  }
}
