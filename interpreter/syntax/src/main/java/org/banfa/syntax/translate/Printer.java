package org.banfa.syntax.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
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

/** Prints one group from its tree, in the order of a language. */
abstract class Printer {
  private final List<Token> tokens = new ArrayList<>();
  private final NavigableMap<Integer, Word> words;
  private final Set<Word> kept;

  /**
   * @param words the words of the file by offset
   * @param kept words that stay as they are
   */
  Printer(NavigableMap<Integer, Word> words, Set<Word> kept) {
    this.words = words;
    this.kept = kept;
  }

  abstract void group(GroupTree group);

  abstract void nominal(Nominal nominal);

  abstract void operator(Operator operator, ClauseTree clause, int at);

  abstract String spelling(Word word);

  final List<Token> print(GroupTree group) {
    group(group);
    return List.copyOf(tokens);
  }

  final void put(Word word) {
    put(spelling(word), word);
  }

  final void put(String spelling, Word word) {
    tokens.add(new Token(kept.contains(word) ? word.text() : spelling, word));
  }

  final void added(String text) {
    tokens.add(new Token(text, null));
  }

  final void disjunction(Disjunction body) {
    Conjunction before = null;
    for (Conjunction conjunction : body.alternatives()) {
      if (before != null) joint(before.span().end(), conjunction.span().start());
      before = conjunction;
      ClauseTree last = null;
      for (ClauseTree clause : conjunction.clauses()) {
        if (last != null) joint(last.span().end(), clause.span().start());
        last = clause;
        for (int i = 0; i < clause.elements().size(); i++) element(clause, i);
      }
    }
  }

  private void element(ClauseTree clause, int i) {
    Element element = clause.elements().get(i);
    if (element instanceof Operator operator) {
      operator(operator, clause, i);
      return;
    }
    Sum before = null;
    for (Sum sum : ((Phrase) element).members()) {
      if (before != null) joint(before.span().end(), sum.span().start());
      before = sum;
      for (int t = 0; t < sum.terms().size(); t++) {
        if (t > 0) put(sum.signs().get(t - 1));
        range(sum.terms().get(t));
      }
    }
  }

  private void range(Range range) {
    nominal(range.from());
    if (range.to() == null) return;
    joint(range.from().span().end(), range.to().span().start());
    nominal(range.to());
  }

  /** The words between two nodes: 、 且 或者 至. */
  private void joint(int from, int to) {
    for (Word word : words.subMap(from, to).values()) put(word);
  }

  final void item(Item item) {
    if (item instanceof Item.Atom atom) {
      put(atom.word());
    } else if (item instanceof Item.Nested nested) {
      put(nested.open());
      disjunction(nested.body());
      put(nested.close());
    } else {
      amount((Item.Amount) item);
    }
  }

  void amount(Item.Amount amount) {
    put(amount.number());
    if (amount.unit() != null) put(amount.unit());
  }

  static boolean isDot(Word link) {
    return link.type() == BanfaLexer.DE && link.text().equals(".");
  }
}
