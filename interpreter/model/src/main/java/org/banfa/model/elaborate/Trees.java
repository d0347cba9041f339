package org.banfa.model.elaborate;

import java.util.List;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Phrase;

/** Wraps a phrase as the group it would be if it stood alone. */
final class Trees {
  private Trees() {}

  static GroupTree group(Phrase phrase) {
    return group(List.of(phrase), phrase.span());
  }

  static GroupTree group(List<Element> elements, org.banfa.syntax.text.Span span) {
    ClauseTree clause = new ClauseTree(elements, span);
    Conjunction conjunction = new Conjunction(List.of(clause), span);
    return new GroupTree(List.of(), new Disjunction(List.of(conjunction), span), null, null, span);
  }
}
