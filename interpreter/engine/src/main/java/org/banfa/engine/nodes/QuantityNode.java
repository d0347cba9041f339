package org.banfa.engine.nodes;

import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

/** Reads a quantity from its slot of the frame. */
@NodeField(name = "slot", type = int.class)
public abstract class QuantityNode extends NumberNode {
  protected abstract int getSlot();

  @Specialization(guards = "frame.isLong(getSlot())")
  protected long small(VirtualFrame frame) {
    return frame.getLong(getSlot());
  }

  @Specialization(replaces = "small")
  protected Object any(VirtualFrame frame) {
    return frame.isLong(getSlot()) ? (Object) frame.getLong(getSlot()) : frame.getObject(getSlot());
  }
}
