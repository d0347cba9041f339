package org.banfa.syntax.translate;

import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Range;
import org.banfa.syntax.tree.Sum;

/** Writes down what a group says, in the same way for both languages: two groups with one signature are each other's translation. */
final class Signature {
  private final StringBuilder out = new StringBuilder();

  private Signature() {}

  static String of(GroupTree group) {
    Signature signature = new Signature();
    group.leads().forEach(signature::word);
    signature.disjunction(group.body());
    if (group.conditionMark() != null) signature.out.append("|condition");
    if (group.except() != null) signature.out.append("|except");
    return signature.out.toString();
  }

  /** What one word says. */
  static String of(Word word) {
    int type = word.type() == BanfaLexer.OF ? BanfaLexer.DE : word.type();
    String text = type == BanfaLexer.DE && !word.text().equals(".") ? "的" : WordSpelling.chinese(word);
    return type + ":" + text;
  }

  private void word(Word word) {
    if (word != null) out.append('|').append(of(word));
  }

  private void disjunction(Disjunction body) {
    out.append("|(");
    for (Conjunction conjunction : body.alternatives()) {
      out.append("|or");
      for (ClauseTree clause : conjunction.clauses()) {
        out.append("|and");
        clause.elements().forEach(this::element);
      }
    }
    out.append("|)");
  }

  private void element(Element element) {
    if (element instanceof Operator operator) {
      word(operator.word());
      return;
    }
    for (Sum sum : ((Phrase) element).members()) {
      out.append("|member");
      for (int i = 0; i < sum.terms().size(); i++) {
        if (i > 0) word(sum.signs().get(i - 1));
        range(sum.terms().get(i));
      }
    }
  }

  private void range(Range range) {
    nominal(range.from());
    if (range.to() == null) return;
    out.append("|to");
    nominal(range.to());
  }

  private void nominal(Nominal nominal) {
    List<List<Item>> groups = nominal.groups();
    for (int i = 0; i < groups.size(); i++) {
      if (i > 0) word(nominal.links().get(i - 1));
      for (Item item : groups.get(i)) {
        if (item instanceof Item.Atom atom) word(atom.word());
        else if (item instanceof Item.Nested nested) disjunction(nested.body());
        else {
          Item.Amount amount = (Item.Amount) item;
          word(amount.number());
          word(amount.unit());
        }
      }
    }
  }
}
