package org.banfa.syntax.translate;

import java.math.BigInteger;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;

/** Prints a group in English: conditions and exceptions lead, the owner follows what it owns, distances stand before their day. */
final class EnglishPrinter extends Printer {
  private static final int LIMIT = 1;
  private static final int EXACTLY = 2;

  EnglishPrinter(NavigableMap<Integer, Word> words, Set<Word> kept) {
    super(words, kept);
  }

  @Override
  void group(GroupTree group) {
    group.leads().stream().filter(l -> l.type() != BanfaLexer.ABOUT).forEach(this::put);
    if (group.except() != null) added(group.conditionMark() == null ? "except" : "not if");
    else if (group.conditionMark() != null) added(isBareTerm(group) ? "in the case of" : "if");
    group.leads().stream().filter(l -> l.type() == BanfaLexer.ABOUT).forEach(this::put);
    disjunction(group.body());
  }

  @Override
  void nominal(Nominal nominal) {
    List<List<Item>> groups = nominal.groups();
    boolean dotted = nominal.links().stream().anyMatch(Printer::isDot);
    if (dotted) {
      for (int i = 0; i < groups.size(); i++) {
        if (i > 0) added(isDot(nominal.links().get(i - 1)) ? "." : "的");
        groups.get(i).forEach(this::item);
      }
      return;
    }
    int last = groups.size() - 1;
    if (last > 0 && isDistance(groups.get(last))) {
      groups.get(last).forEach(this::item);
      last--;
    }
    for (int i = last; i >= 0; i--) {
      items(groups.get(i));
      if (i > 0) added(Articles.the(groups.get(i - 1)) ? "of the" : "of");
    }
  }

  /** Whether a condition is the name of a situation rather than a sentence. */
  private static boolean isBareTerm(GroupTree group) {
    if (group.body().alternatives().size() != 1 || group.body().alternatives().get(0).clauses().size() != 1) return false;
    List<Element> elements = group.body().alternatives().get(0).clauses().get(0).elements();
    return elements.size() == 1 && elements.get(0) instanceof Phrase;
  }

  private static boolean isDistance(List<Item> items) {
    return items.size() == 2 && items.get(0) instanceof Item.Amount && (is(items.get(1), BanfaLexer.BEFORE) || is(items.get(1), BanfaLexer.AFTER));
  }

  private void items(List<Item> items) {
    int n = items.size();
    boolean since = items.stream().anyMatch(i -> word(i) != null && word(i).entry() != null && word(i).entry().key().equals("since"));
    if (since || n < 2) {
      items.forEach(i -> itemSince(i, since));
    } else if (is(items.get(n - 1), BanfaLexer.WITHIN) && n > 3 && items.get(n - 2) instanceof Item.Amount && isParticle(items.get(n - 3))) {
      item(items.get(n - 1));
      item(items.get(n - 2));
      item(items.get(n - 3));
      items(items.subList(0, n - 3));
    } else if (n > 2 && isEdge(items.get(n - 1)) && items.get(n - 2) instanceof Item.Amount) {
      item(items.get(n - 2));
      form(word(items.get(n - 1)), LIMIT);
      items(items.subList(0, n - 2));
    } else if (n > 2 && items.get(n - 1) instanceof Item.Amount && isEdge(items.get(n - 2))) {
      item(items.get(n - 1));
      form(word(items.get(n - 2)), EXACTLY);
      items(items.subList(0, n - 2));
    } else if (is(items.get(n - 1), BanfaLexer.WITHIN) || isParticle(items.get(n - 1))) {
      item(items.get(n - 1));
      items(items.subList(0, n - 1));
    } else {
      items.forEach(this::item);
    }
  }

  private void itemSince(Item item, boolean since) {
    if (since && is(item, BanfaLexer.FROM) && word(item).entry().key().equals("from")) form(word(item), 1);
    else item(item);
  }

  private void form(Word word, int form) {
    List<String> forms = Lexicon.english(word.entry());
    put(WordSpelling.isCanonical(word) && forms.size() > form ? forms.get(form) : word.text(), word);
  }

  private static boolean isParticle(Item item) {
    return isEdge(item) || is(item, BanfaLexer.FROM) && word(item).entry().key().equals("from");
  }

  private static boolean isEdge(Item item) {
    return is(item, BanfaLexer.BEFORE) || is(item, BanfaLexer.AFTER);
  }

  private static boolean is(Item item, int type) {
    return word(item) != null && word(item).type() == type;
  }

  private static Word word(Item item) {
    return item instanceof Item.Atom atom ? atom.word() : null;
  }

  @Override
  void operator(Operator operator, ClauseTree clause, int at) {
    Word word = operator.word();
    put(WordSpelling.isCanonical(word) ? new VerbForms(clause, at).form(word) : word.text(), word);
  }

  @Override
  void amount(Item.Amount amount) {
    put(amount.number());
    Word unit = amount.unit();
    if (unit == null) return;
    boolean one = amount.number().type() == BanfaLexer.EACH || BigInteger.ONE.equals(amount.number().literal());
    if (one) form(unit, Lexicon.english(unit.entry()).size() > 1 ? 1 : 0);
    else put(unit);
  }

  @Override
  String spelling(Word word) {
    return WordSpelling.english(word);
  }
}
