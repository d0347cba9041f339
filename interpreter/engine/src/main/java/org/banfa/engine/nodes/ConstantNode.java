package org.banfa.engine.nodes;

import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;

/** Gives a number that the text itself holds. */
@NodeField(name = "number", type = Object.class)
public abstract class ConstantNode extends NumberNode {
  protected abstract Object getNumber();

  @Specialization(guards = "isLong()")
  protected long small() {
    return (Long) getNumber();
  }

  @Specialization(guards = "!isLong()")
  protected Object large() {
    return getNumber();
  }

  protected boolean isLong() {
    return getNumber() instanceof Long;
  }
}
