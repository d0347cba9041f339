package org.banfa.engine.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import java.math.BigInteger;

/** Holds when the left number exceeds the right one. */
@NodeChild(value = "left", type = NumberNode.class)
@NodeChild(value = "right", type = NumberNode.class)
public abstract class GreaterNode extends TruthNode {
  @Specialization
  protected boolean small(long left, long right) {
    return left > right;
  }

  @Specialization(replaces = "small")
  @TruffleBoundary
  protected boolean large(BigInteger left, BigInteger right) {
    return left.compareTo(right) > 0;
  }
}
