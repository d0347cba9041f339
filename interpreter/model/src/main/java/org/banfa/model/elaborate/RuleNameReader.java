package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Formula;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.Item;

/** Reads the names of rules in an exception: 〔甲〕, 《某法》〔甲〕, each followed by 适用, 另有规定 or nothing. */
final class RuleNameReader {
  private final Scope scope;
  private boolean allowed;
  /** The title the list at hand has named last, which the labels after it belong to. */
  private String title = "";

  RuleNameReader(Scope scope) {
    this.scope = scope;
  }

  /** Whether a part of a condition names a rule, or says 另有规定 without naming one. */
  static boolean isOne(List<Item> items) {
    return items.stream().anyMatch(i -> Phrases.atom(i, BanfaLexer.LABEL) != null || isVerb(i));
  }

  private static boolean isVerb(Item item) {
    Word word = Phrases.atom(item, BanfaLexer.TERM);
    return word != null && word.entry() != null && Keys.RULE_VERBS.contains(word.entry().key());
  }

  void allow(boolean naming) {
    allowed = naming;
  }

  /** Begins a list: no title is named yet. */
  void begin() {
    title = "";
  }

  /** That any of the rules named applies; null after a report. */
  Formula read(List<Item> items, Span span) {
    if (!allowed) return slip("B1339", span);
    List<Formula> any = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Word named = Phrases.atom(item, BanfaLexer.TITLE);
      Word label = Phrases.atom(item, BanfaLexer.LABEL);
      if (label != null) any.add(new Formula.Applies(title, ((String) label.literal()).strip(), null));
      else if (named != null && any.isEmpty()) title = (String) named.literal();
      else if (!isVerb(item) || any.isEmpty() || i < items.size() - 1) return slip("B1338", span);
    }
    return any.isEmpty() ? slip("B1338", span) : Formula.or(any);
  }

  private Formula slip(String code, Span span) {
    scope.error(code, span, scope.text(span));
    return null;
  }
}
