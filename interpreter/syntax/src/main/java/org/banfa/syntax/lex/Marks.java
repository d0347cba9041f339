package org.banfa.syntax.lex;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Decides what a punctuation mark or sign means where it stands. */
final class Marks {
  private final Source source;
  private final String text;
  private final RawTokens raw;
  private final Lexicon lexicon;
  private final StrayMarks stray;

  Marks(Source source, String text, RawTokens raw, Lexicon lexicon, Diagnostics diagnostics) {
    this.source = source;
    this.text = text;
    this.raw = raw;
    this.lexicon = lexicon;
    this.stray = new StrayMarks(source, text, diagnostics);
  }

  /** Where to go on when {@link #word} found nothing. */
  int resume() {
    return stray.resume();
  }

  /** The word that token {@code i} makes after these two words; null when it makes none. */
  Word word(int i, Word beforeLast, Word last) {
    return switch (raw.type(i)) {
      case BanfaLexer.QUOTED, BanfaLexer.TITLE, BanfaLexer.LABEL -> quoted(i);
      case BanfaLexer.STOP -> isPathDot(i) ? entryWord(i, 1, "de") : plain(i, BanfaLexer.STOP);
      case BanfaLexer.SLASH -> slash(i, beforeLast, last);
      case BanfaLexer.DASH -> dash(i, last);
      case BanfaLexer.SIGN -> sign(i);
      case BanfaLexer.STRAY, BanfaLexer.PERCENT -> stray.word(raw.start(i), raw.end(i));
      default -> plain(i, raw.type(i));
    };
  }

  private Word plain(int i, int type) {
    return new Word(type, source.text().substring(raw.start(i), raw.end(i)), new Span(raw.start(i), raw.end(i)), null, null);
  }

  private Word entryWord(int i, int tokens, String key) {
    Span span = new Span(raw.start(i), raw.end(i + tokens - 1));
    Entry entry = lexicon.byKey(key).orElseThrow();
    return new Word(entry.type(), source.slice(span), span, entry, null);
  }

  private Word quoted(int i) {
    Word word = plain(i, raw.type(i));
    String inner = word.text().substring(1, word.text().length() - 1);
    return new Word(word.type(), word.text(), word.span(), null, word.type() == BanfaLexer.LABEL ? inner.strip() : inner);
  }

  /** A dot between word characters says 的. */
  private boolean isPathDot(int i) {
    return text.charAt(raw.start(i)) == '.' && raw.start(i) > 0 && raw.end(i) < text.length()
        && isWordCharacter(text.charAt(raw.start(i) - 1)) && isWordCharacter(text.charAt(raw.end(i)));
  }

  private static boolean isWordCharacter(char c) {
    return Spelling.isHan(c) || Spelling.isDigit(c) || Spelling.isLatin(c);
  }

  private Word slash(int i, Word beforeLast, Word last) {
    if (text.startsWith("/*", raw.start(i))) {
      stray.unclosedComment(raw.start(i));
      return null;
    }
    boolean spaced = RawTokens.isHidden(raw.type(i - 1)) || RawTokens.isHidden(raw.type(i + 1));
    boolean named = last != null && last.type() == BanfaLexer.QUOTED && raw.type(raw.nextVisible(i)) == BanfaLexer.QUOTED;
    if (spaced && !(named && namesSomething(beforeLast))) return plain(i, BanfaLexer.ENUM);
    return plain(i, BanfaLexer.SLASH);
  }

  private boolean namesSomething(Word before) {
    if (before == null) return false;
    return before.type() == BanfaLexer.DECLARE || before.type() == BanfaLexer.INTERPRET || before.text().equals("设")
        || lexicon.documentKind(before.text()).isPresent();
  }

  private Word dash(int i, Word last) {
    int next = raw.nextVisible(i);
    boolean amount = last != null && switch (last.type()) {
      case BanfaLexer.INT, BanfaLexer.FRACTION, BanfaLexer.RATIO, BanfaLexer.UNIT, BanfaLexer.DATE, BanfaLexer.CLOCK -> true;
      default -> false;
    };
    boolean number = raw.type(next) == BanfaLexer.DIGITS
        || raw.type(next) == BanfaLexer.HAN && "零〇一二两三四五六七八九十廿卅百千".indexOf(text.charAt(raw.start(next))) >= 0;
    boolean negative = raw.type(i + 1) == BanfaLexer.DIGITS && raw.start(i + 1) == raw.end(i);
    if (!amount && negative) return stray.minus(raw.start(i), raw.end(i + 1));
    if (!amount || !number) return stray.word(raw.start(i), raw.end(i));
    Entry to = lexicon.byKey("to").orElseThrow();
    return new Word(BanfaLexer.TO, source.text().substring(raw.start(i), raw.end(i)), new Span(raw.start(i), raw.end(i)), to, null);
  }

  private Word sign(int i) {
    char c = source.text().charAt(raw.start(i));
    boolean equal = raw.type(i + 1) == BanfaLexer.SIGN && raw.start(i + 1) == raw.end(i)
        && "=＝".indexOf(source.text().charAt(raw.start(i + 1))) >= 0;
    return switch (c) {
      case '+', '＋' -> entryWord(i, 1, "plus");
      case '≥', '≧' -> comparison(i, 1, "不少于");
      case '≤', '≦' -> comparison(i, 1, "不超过");
      case '>', '＞' -> equal ? comparison(i, 2, "不少于") : comparison(i, 1, "超过");
      case '<', '＜' -> equal ? comparison(i, 2, "不超过") : comparison(i, 1, "少于");
      default -> comparison(i, 1, "等于");
    };
  }

  /** Found by spelling, for at-least and at-most are also keys of postfixes. */
  private Word comparison(int i, int tokens, String spelling) {
    Span span = new Span(raw.start(i), raw.end(i + tokens - 1));
    return new Word(BanfaLexer.CMP, source.slice(span), span, lexicon.wordSpelled(spelling), null);
  }
}
