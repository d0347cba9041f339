package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Holds when its part does not. */
public final class NotNode extends TruthNode {
  @Child private TruthNode part;

  public NotNode(TruthNode part) {
    this.part = part;
  }

  @Override
  public boolean execute(VirtualFrame frame) {
    return !part.execute(frame);
  }
}
