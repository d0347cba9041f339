package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Sum;

/** Reads 先A，再B，再C: an order of organs or acts, spread over several groups. */
final class OrderReader {
  private final Scope scope;
  private final PathResolver paths;

  OrderReader(Scope scope, PathResolver paths) {
    this.scope = scope;
    this.paths = paths;
  }

  static boolean isOrder(List<GroupTree> groups) {
    for (GroupTree group : groups) {
      for (ClauseTree clause : Phrases.clauses(group.body())) {
        for (Word word : Phrases.operators(clause)) if (word.type() == BanfaLexer.FIRST) return true;
      }
    }
    return false;
  }

  /** The draft of an order; null after a report. */
  StatementReader.Draft read(List<GroupTree> groups, Context context) {
    List<List<Term>> steps = new ArrayList<>();
    Modality modality = context.modality();
    Slot subject = context.slot();
    boolean started = false;
    for (GroupTree group : groups) {
      for (ClauseTree clause : Phrases.clauses(group.body())) {
        for (Element element : clause.elements()) {
          if (element instanceof Operator operator) {
            if (operator.word().type() == BanfaLexer.MODAL) modality = Shape.modality(operator.word());
            if (operator.word().type() == BanfaLexer.FIRST) started = true;
          } else if (!started) {
            Nominal nominal = Phrases.single((Phrase) element);
            subject = nominal == null ? null : paths.resolve(nominal, context);
          } else {
            List<Term> step = step((Phrase) element);
            if (step.isEmpty()) return null;
            steps.add(step);
          }
        }
      }
    }
    if (steps.size() < 2) {
      scope.error("B1308", ValueReader.span(groups), scope.text(ValueReader.span(groups)));
      return null;
    }
    Slot slot = subject != null && subject.term() != null && subject.term().kind() == Kind.RANKING ? subject : new Slot(steps.get(0).get(0), null);
    return new StatementReader.Draft(slot, Op.ORDER, new Value.Ranking(List.copyOf(steps)), modality);
  }

  private List<Term> step(Phrase phrase) {
    List<Term> step = new ArrayList<>();
    for (Sum sum : phrase.members()) {
      Nominal nominal = Phrases.single(sum);
      List<Term> terms = nominal == null ? List.of() : paths.terms(Phrases.items(nominal));
      if (terms.isEmpty()) {
        scope.error("B1308", sum.span(), scope.text(sum.span()));
        return List.of();
      }
      step.add(terms.get(terms.size() - 1));
    }
    return step;
  }
}
