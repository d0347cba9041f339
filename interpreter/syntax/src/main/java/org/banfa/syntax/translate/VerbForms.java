package org.banfa.syntax.translate;

import java.util.List;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;

/** Chooses the form of an English operator by what stands before and after it in its clause. */
final class VerbForms {
  private static final int INFINITIVE = 0;
  private static final int SINGULAR = 1;
  private static final int PLURAL = 2;
  private static final int BARE = 3;
  private static final Set<String> TAKES_INFINITIVE = Set.of("must", "must-not", "may");

  private final ClauseTree clause;
  private final int at;

  VerbForms(ClauseTree clause, int at) {
    this.clause = clause;
    this.at = at;
  }

  String form(Word word) {
    List<String> forms = Lexicon.english(word.entry());
    return switch (word.type()) {
      case BanfaLexer.MODAL -> pick(forms, modal());
      case BanfaLexer.CMP, BanfaLexer.IS, BanfaLexer.HAS, BanfaLexer.AT, BanfaLexer.NOT_LATER, BanfaLexer.NOT_EARLIER -> pick(forms, number());
      default -> forms.get(0);
    };
  }

  private static String pick(List<String> forms, int form) {
    return forms.size() > form ? forms.get(form) : forms.get(0);
  }

  /** By what follows: an operator, a term, the end of the head, a quotation. */
  private int modal() {
    if (at + 1 == clause.elements().size()) return 2;
    if (!(clause.elements().get(at + 1) instanceof Phrase phrase)) return 0;
    Item first = phrase.members().get(0).terms().get(0).from().groups().get(0).get(0);
    return first instanceof Item.Atom atom && atom.word().type() == BanfaLexer.QUOTED ? 3 : 1;
  }

  private int number() {
    if (at == 0) return BARE;
    Element before = clause.elements().get(at - 1);
    if (before instanceof Phrase phrase) return isPlural(phrase) ? PLURAL : SINGULAR;
    Word operator = ((Operator) before).word();
    if (operator.type() != BanfaLexer.MODAL) return BARE;
    if (TAKES_INFINITIVE.contains(operator.entry().key())) return INFINITIVE;
    return at > 1 && clause.elements().get(at - 2) instanceof Phrase phrase && isPlural(phrase) ? PLURAL : SINGULAR;
  }

  private static boolean isPlural(Phrase phrase) {
    if (phrase.members().size() > 1) return true;
    Nominal nominal = phrase.members().get(0).terms().get(0).from();
    List<Item> head = nominal.groups().get(nominal.groups().size() - 1);
    Item last = head.get(head.size() - 1);
    if (!(last instanceof Item.Atom atom) || atom.word().entry() == null) return false;
    return isPlural(atom.word().entry().english());
  }

  /** Judged by the ending of the noun, what describes it left away. */
  static boolean isPlural(String english) {
    String noun = english.split(" (?:of|per|for|on|in|from|who|to|by|with|at|one|registered|given|working|living) ", 2)[0];
    noun = noun.replaceAll(" (?:\\w+(?:ing|ed)|cast|in favour)$", "");
    return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us");
  }
}
