package org.banfa.engine.nodes;

import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

/** Computes a whole number. */
@TypeSystemReference(NumberTypes.class)
public abstract class NumberNode extends Node {
  /** The number: a Long or a BigInteger. */
  public abstract Object execute(VirtualFrame frame);

  public abstract long executeLong(VirtualFrame frame) throws UnexpectedResultException;
}
