package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

/** Stands for one sentence of a document where a debugger may stop; shows the quantities by their names. */
@GenerateWrapper
@ExportLibrary(NodeLibrary.class)
public abstract class StatementNode extends Node implements InstrumentableNode {
  public abstract boolean execute(VirtualFrame frame);

  /** The sentence; null when it has no text. */
  @Override
  public abstract SourceSection getSourceSection();

  @Override
  public boolean isInstrumentable() {
    return getSourceSection() != null;
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.StatementTag.class;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new StatementNodeWrapper(this, probe);
  }

  @ExportMessage
  boolean hasScope(Frame frame) {
    return true;
  }

  @ExportMessage
  Object getScope(Frame frame, boolean nodeEnter) {
    return new QuantityScope(frame == null ? null : frame.materialize(), (ConditionRootNode) getRootNode(), getSourceSection());
  }
}
