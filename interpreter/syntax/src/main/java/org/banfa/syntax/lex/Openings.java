package org.banfa.syntax.lex;

import java.math.BigInteger;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Finds what opens an article or a part: headings and item numbers. */
final class Openings {
  private final Source source;
  private final String text;
  private final RawTokens raw;
  private final Literals literals;
  private final Diagnostics diagnostics;

  Openings(Source source, String text, RawTokens raw, Literals literals, Diagnostics diagnostics) {
    this.source = source;
    this.text = text;
    this.raw = raw;
    this.literals = literals;
    this.diagnostics = diagnostics;
  }

  /** Whether an item number may stand at token {@code i}, after this word. */
  boolean partMayOpen(Word last, int i) {
    if (last == null || raw.startsLine(i)) return true;
    return switch (last.type()) {
      case BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.HEADING, BanfaLexer.LABEL, BanfaLexer.ARTICLE -> true;
      default -> false;
    };
  }

  /** The item number at token {@code i}: （一） (1) 1、 ①; null when there is none. */
  Word itemNumber(int i) {
    int start = raw.start(i);
    char c = text.charAt(start);
    if (raw.type(i) == BanfaLexer.STRAY) {
      int circled = circled(c);
      return circled == 0 ? null : number(start, start + 1, circled);
    }
    if (c == '(') {
      int end = literals.numberEnd(start + 1);
      if (end == start + 1 || literals.numbers().at(end) != ')') return null;
      return number(start, end + 1, small(start + 1, end));
    }
    int end = literals.numberEnd(start);
    if (end == start) return null;
    char mark = literals.numbers().at(end);
    char next = literals.numbers().at(end + 1);
    boolean fits = mark == '、' ? literals.numberEnd(end + 1) == end + 1 : mark == '.' && !Spelling.isDigit(next) && goesOn(end + 1);
    return fits ? number(start, end + 1, small(start, end)) : null;
  }

  /** Whether more follows on the line: {@code number: 5.} closes a sentence. */
  private boolean goesOn(int at) {
    while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0) at++;
    return at < text.length() && text.charAt(at) != '\n' && !text.startsWith("注", at) && !text.startsWith("//", at);
  }

  private Word number(int start, int end, int value) {
    return value <= 0 ? null : new Word(BanfaLexer.ITEMNO, source.text().substring(start, end), new Span(start, end), null, value);
  }

  private int small(int start, int end) {
    BigInteger number = literals.numbers().number(start, end);
    return number == null || number.bitLength() > 15 ? -1 : number.intValue();
  }

  static int circled(char c) {
    if (c >= '①' && c <= '⑳') return c - '①' + 1;
    if (c >= '⑴' && c <= '⒇') return c - '⑴' + 1;
    if (c >= '⒈' && c <= '⒛') return c - '⒈' + 1;
    return c >= '㈠' && c <= '㈩' ? c - '㈠' + 1 : 0;
  }

  /** Whether the run of token {@code i} is followed by a parenthesis. */
  boolean hasHeading(int i) {
    int end = raw.runEnd(i);
    int next = i;
    while (next < raw.count() && (raw.start(next) < end || RawTokens.isHidden(raw.type(next)))) next++;
    return raw.type(next) == BanfaLexer.LP;
  }

  /** The heading that opens with parenthesis {@code i}, uncut; null when it holds but a number or the line ends first. */
  Word heading(int i, Word article) {
    if (source.text().substring(article.span().end(), raw.start(i)).indexOf('\n') >= 0 || itemNumber(i) != null) return null;
    int depth = 0;
    for (int at = i; at < raw.count() && raw.type(at) != BanfaLexer.NEWLINE; at++) {
      if (raw.type(at) == BanfaLexer.LP) depth++;
      if (raw.type(at) == BanfaLexer.RP && --depth == 0) {
        Span span = new Span(raw.start(i), raw.end(at));
        String written = source.slice(span);
        return new Word(BanfaLexer.HEADING, written, span, null, written.substring(1, written.length() - 1).strip());
      }
    }
    int end = source.text().indexOf('\n', raw.start(i));
    Span span = new Span(raw.start(i), end < 0 ? source.text().length() : end);
    diagnostics.add(Diagnostic.error("B1124", source, new Span(span.start(), span.start() + 1), article.text()));
    String written = source.slice(span);
    return new Word(BanfaLexer.HEADING, written, span, null, written.substring(1).strip());
  }
}
