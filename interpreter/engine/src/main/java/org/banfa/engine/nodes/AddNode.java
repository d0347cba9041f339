package org.banfa.engine.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import java.math.BigInteger;

/** Adds two numbers, exactly. */
@NodeChild("left")
@NodeChild("right")
public abstract class AddNode extends NumberNode {
  @Specialization(rewriteOn = ArithmeticException.class)
  protected long small(long left, long right) {
    return Math.addExact(left, right);
  }

  @Specialization(replaces = "small")
  @TruffleBoundary
  protected BigInteger large(BigInteger left, BigInteger right) {
    return left.add(right);
  }
}
