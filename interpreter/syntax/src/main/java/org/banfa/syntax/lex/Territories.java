package org.banfa.syntax.lex;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Finds territories (names with slashes) and codes (latin names with dots), both without spaces. */
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
    int runEnd = raw.runEnd(i);
    if (runEnd >= text.length() || text.charAt(runEnd) != '/') return null;
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

  /** A code such as {@code cn.example} whose first name is no word of the lexicon; null when there is none. */
  Word code(int i) {
    if (!dotted(i) || lexicon.find(text.substring(raw.start(i), raw.end(i))).isPresent()) return null;
    int last = i;
    while (dotted(last)) last += 2;
    Span span = new Span(raw.start(i), raw.end(last));
    return new Word(BanfaLexer.PATH, source.slice(span), span, null, text.substring(span.start(), span.end()));
  }

  private boolean dotted(int last) {
    boolean dot = raw.type(last + 1) == BanfaLexer.STOP && text.charAt(raw.start(last + 1)) == '.' && raw.start(last + 1) == raw.end(last);
    return dot && raw.type(last + 2) == BanfaLexer.LATIN && raw.start(last + 2) == raw.end(last + 1);
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
