package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** Holds when all parts hold; stops at the first that does not. */
public final class AndNode extends TruthNode {
  @Children private final TruthNode[] parts;

  public AndNode(TruthNode[] parts) {
    this.parts = parts;
  }

  @Override
  @ExplodeLoop
  public boolean execute(VirtualFrame frame) {
    for (TruthNode part : parts) if (!part.execute(frame)) return false;
    return true;
  }
}
