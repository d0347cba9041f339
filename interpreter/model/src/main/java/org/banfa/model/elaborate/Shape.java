package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Modality;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Sum;

/**
 * A statement taken apart: subject, modal word, negation, verb, object. 或者 and 且 followed by bare words continue the
 * object's list.
 */
record Shape(Phrase subject, Modality modality, boolean negated, Word verb, Phrase object, List<Element> rest) {
  static Shape of(Disjunction body) {
    List<ClauseTree> clauses = Phrases.clauses(body);
    List<Element> elements = new ArrayList<>(clauses.get(0).elements());
    for (ClauseTree more : clauses.subList(1, clauses.size())) {
      Element last = elements.get(elements.size() - 1);
      boolean bare = more.elements().size() == 1 && more.elements().get(0) instanceof Phrase;
      if (bare && last instanceof Phrase list) {
        elements.set(elements.size() - 1, joined(list, (Phrase) more.elements().get(0)));
      } else {
        elements.addAll(more.elements());
      }
    }
    return of(elements);
  }

  private static Phrase joined(Phrase list, Phrase more) {
    List<Sum> members = new ArrayList<>(list.members());
    members.addAll(more.members());
    return new Phrase(List.copyOf(members), list.span().to(more.span()));
  }

  private static Shape of(List<Element> written) {
    List<Element> elements = Phrases.withoutCopula(written);
    Phrase subject = null;
    Phrase object = null;
    Modality modality = Modality.STATED;
    boolean negated = false;
    Word verb = null;
    int at = 0;
    for (; at < elements.size(); at++) {
      Element element = elements.get(at);
      if (element instanceof Phrase phrase) {
        if (at == 0) subject = phrase;
        else if (object == null) object = phrase;
        else break;
      } else {
        Word word = ((Operator) element).word();
        if (object != null) break;
        if (word.type() == BanfaLexer.MODAL) modality = modality(word);
        else if (word.type() == BanfaLexer.NOT) negated = true;
        else if (verb == null) verb = word;
        else break;
      }
    }
    return new Shape(subject, modality, negated, verb, object, List.copyOf(elements.subList(at, elements.size())));
  }

  static Modality modality(Word word) {
    return switch (word.entry().key()) {
      case "must" -> Modality.MUST;
      case "must-not" -> Modality.MUST_NOT;
      case "normally" -> Modality.NORMALLY;
      case "encouraged" -> Modality.ENCOURAGED;
      default -> Modality.MAY;
    };
  }

  int verbType() {
    return verb == null ? 0 : verb.type();
  }

  boolean verbIsNegative() {
    return verb.entry().key().endsWith("-not");
  }
}
