package org.banfa.engine.nodes;

import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/** Finds out whether something holds. */
@TypeSystemReference(NumberTypes.class)
public abstract class TruthNode extends Node {
  public abstract boolean execute(VirtualFrame frame);
}
