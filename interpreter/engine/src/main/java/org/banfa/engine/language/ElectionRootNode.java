package org.banfa.engine.language;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.lowering.Sections;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.order.Effective.Provided;

/** Holds an election of one method. */
final class ElectionRootNode extends RootNode {
  private final String title;
  private final SourceSection section;
  @Child private ElectionNode election;

  ElectionRootNode(BanfaLanguage language, String title, ElectionRules rules, Sections sections) {
    super(language);
    this.title = title;
    SourceSection first = null;
    for (Provided provided : rules.vote().valid().sources()) if (first == null) first = sections.of(provided.clause().locus());
    this.section = first;
    this.election = new ElectionNode(rules, section);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return election.execute(frame, (Hand) frame.getArguments()[0]);
  }

  @Override
  public String getName() {
    return title;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
