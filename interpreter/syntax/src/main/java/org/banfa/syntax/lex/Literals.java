package org.banfa.syntax.lex;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word.DateLiteral;

/** Finds the literal at a place of a plain text: citation, date, time of day, share, ratio or number. */
final class Literals {
  private final String text;
  private final NumberScanner numbers;
  private final DateScanner dates;
  private final CitationScanner citations;

  Literals(String text, Lexicon lexicon) {
    this.text = text;
    this.numbers = new NumberScanner(text, lexicon);
    this.dates = new DateScanner(text, numbers);
    this.citations = new CitationScanner(numbers);
  }

  /** The literal at {@code pos}; null when there is none. {@code opens}: an article may begin here. */
  Literal at(int pos, boolean opens) {
    CitationScanner.Found citation = citations.at(pos);
    if (citation != null) {
      if (opens && citation.article() != null) {
        return Literal.of(BanfaLexer.ARTICLE, citation.end(), citation.article());
      }
      return Literal.of(BanfaLexer.CITE, citation.end(), text.substring(pos, citation.end()));
    }
    Literal date = dates.at(pos);
    return date != null ? date : numbers.scan(pos);
  }

  /** A day alone, when the words before are a full date and 至. */
  Literal dayAfter(int pos, Word date, Word to) {
    boolean follows = to != null && to.type() == BanfaLexer.TO
        && date != null && date.literal() instanceof DateLiteral before && before.day() > 0;
    return follows ? dates.day(pos) : null;
  }

  int unitLength(int pos) {
    return numbers.unitLength(pos);
  }

  int numberEnd(int pos) {
    return numbers.numberEnd(pos);
  }

  NumberScanner numbers() {
    return numbers;
  }

  /** Whether a unit may follow a literal of this type. */
  static boolean takesUnit(int type) {
    return type == BanfaLexer.INT || type == BanfaLexer.FRACTION || type == BanfaLexer.RATIO;
  }
}
