package org.banfa.engine.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.election.Election;
import org.banfa.engine.rules.ElectionRules;

/** Calls the rules of an election in their order. */
@GenerateWrapper
class ElectionNode extends Node implements InstrumentableNode {
  private final ElectionRules rules;
  private final SourceSection section;

  ElectionNode(ElectionRules rules, SourceSection section) {
    this.rules = rules;
    this.section = section;
  }

  /** For the wrapper. */
  ElectionNode(ElectionNode original) {
    this(original.rules, original.section);
  }

  Object execute(VirtualFrame frame, Hand hand) {
    return hold(hand);
  }

  @TruffleBoundary
  private Object hold(Hand hand) {
    return Election.hold(rules, hand);
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }

  @Override
  public boolean isInstrumentable() {
    return section != null;
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.CallTag.class;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new ElectionNodeWrapper(this, this, probe);
  }
}
