package org.banfa.syntax.lex;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Finds territories, written as names with slashes and without spaces. */
final class Territories {
  private final Source source;
  private final String text;
  private final RawTokens raw;
  private final Lexicon lexicon;

  Territories(Source source, String text, RawTokens raw, Lexicon lexicon) {
    this.source = source;
    this.text = text;
    this.raw = raw;
    this.lexicon = lexicon;
  }

  /** The territory in the run of token {@code i}, which may begin behind known words; null when there is none. */
  Word path(int i, int at) {
    int last = i;
    while (raw.isRun(last + 1)) last++;
    if (!goesOn(last)) return null;
    int firstEnd = raw.end(last);
    while (goesOn(last)) {
      last += 2;
      while (raw.isRun(last + 1)) last++;
    }
    int start = begin(at, firstEnd);
    Span span = new Span(start, raw.end(last));
    return new Word(BanfaLexer.PATH, source.slice(span), span, null, text.substring(start, raw.end(last)));
  }

  private boolean goesOn(int last) {
    return raw.type(last) != BanfaLexer.DIGITS && raw.type(last + 1) == BanfaLexer.SLASH
        && (raw.type(last + 2) == BanfaLexer.HAN || raw.type(last + 2) == BanfaLexer.LATIN);
  }

  /** Where the first name begins: known words before it are cut as usual. */
  private int begin(int at, int end) {
    int start = at;
    for (int n = lexicon.longest(text, start, end); n > 0 && start + n < end; n = lexicon.longest(text, start, end)) start += n;
    return start;
  }
}
