package org.banfa.model.elaborate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;

/** Full civil dates among words. */
final class Dates {
  private Dates() {}

  /** The first full date among words; null after a report, or when there is none. */
  static LocalDate first(List<Word> words, Scope scope) {
    for (Word word : words) {
      if (word.type() != BanfaLexer.DATE) continue;
      Word.DateLiteral d = (Word.DateLiteral) word.literal();
      try {
        return LocalDate.of(d.year(), d.month(), d.day());
      } catch (DateTimeException impossible) {
        scope.error("B1333", word.span(), word.text());
        return null;
      }
    }
    return null;
  }
}
