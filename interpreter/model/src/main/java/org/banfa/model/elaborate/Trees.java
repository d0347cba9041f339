package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;

/** Wraps a phrase as the group it would be if it stood alone. */
final class Trees {
  private Trees() {}

  static GroupTree group(Phrase phrase) {
    return group(List.of(phrase), phrase.span());
  }

  /** A body from one of its first clause's operators on: what 在 or 不迟于 speaks of. */
  static Disjunction from(Disjunction body, Word operator) {
    Conjunction first = body.alternatives().get(0);
    List<Element> elements = first.clauses().get(0).elements();
    int at = 0;
    while (at < elements.size() && !(elements.get(at) instanceof Operator o && o.word() == operator)) at++;
    if (at == elements.size()) return body;
    Span span = new Span(elements.get(at).span().start(), body.span().end());
    List<ClauseTree> clauses = new ArrayList<>(first.clauses());
    clauses.set(0, new ClauseTree(List.copyOf(elements.subList(at, elements.size())), span));
    List<Conjunction> alternatives = new ArrayList<>(body.alternatives());
    alternatives.set(0, new Conjunction(List.copyOf(clauses), span));
    return new Disjunction(List.copyOf(alternatives), span);
  }

  static GroupTree group(List<Element> elements, Span span) {
    ClauseTree clause = new ClauseTree(elements, span);
    Conjunction conjunction = new Conjunction(List.of(clause), span);
    return new GroupTree(List.of(), new Disjunction(List.of(conjunction), span), null, null, span);
  }
}
