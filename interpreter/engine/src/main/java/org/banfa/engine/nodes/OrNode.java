package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** Holds when some part holds; stops at the first that does. */
public final class OrNode extends TruthNode {
  @Children private final TruthNode[] parts;

  public OrNode(TruthNode[] parts) {
    this.parts = parts;
  }

  @Override
  @ExplodeLoop
  public boolean execute(VirtualFrame frame) {
    for (TruthNode part : parts) if (part.execute(frame)) return true;
    return false;
  }
}
