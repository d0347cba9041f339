package org.banfa.engine.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.source.SourceSection;

/** Finds out whether what one clause demands holds. */
public final class ClauseNode extends StatementNode {
  @Child private TruthNode formula;
  private final SourceSection section;

  public ClauseNode(TruthNode formula, SourceSection section) {
    this.formula = formula;
    this.section = section;
  }

  @Override
  public boolean execute(VirtualFrame frame) {
    return formula.execute(frame);
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
