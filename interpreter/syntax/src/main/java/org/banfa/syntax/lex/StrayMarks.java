package org.banfa.syntax.lex;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Reports characters that mean nothing here: quotes and comments left open, closers without openers, foreign signs. */
final class StrayMarks {
  private static final String OPENERS = "「『“\"《〔[［【‘";
  private static final String CLOSERS = "」』”》〕]］】’";

  private static final String ENDS = "。；，：:\n\r" + OPENERS + CLOSERS;

  private final Source source;
  private final String text;
  private final Diagnostics diagnostics;
  private int lastEnd = -1;
  private int resume;

  StrayMarks(Source source, String text, Diagnostics diagnostics) {
    this.source = source;
    this.text = text;
    this.diagnostics = diagnostics;
  }

  int resume() {
    return resume;
  }

  /** A quotation repaired from an opener that is never closed; null, with a report, for anything else. */
  Word word(int start, int end) {
    String written = source.text().substring(start, end);
    int opener = OPENERS.indexOf(written.charAt(0));
    if (opener >= 0) return unclosed(start, written.charAt(0));
    boolean again = start == lastEnd;
    lastEnd = end;
    if (again) return null;
    String code = CLOSERS.indexOf(written.charAt(0)) >= 0 ? "B1121" : "B1122";
    diagnostics.add(Diagnostic.error(code, source, new Span(start, end), written));
    return null;
  }

  /** A minus sign before a number. */
  Word minus(int start, int end) {
    diagnostics.add(Diagnostic.error("B1126", source, new Span(start, end), source.text().substring(start, end)));
    return null;
  }

  private Word unclosed(int start, char open) {
    int end = open == '‘' ? singleQuoteEnd(start) : -1;
    boolean single = end > 0;
    if (!single) end = sentenceEnd(start + 1);
    String code = open == '‘' && single ? "B1125" : "B1120";
    diagnostics.add(Diagnostic.error(code, source, new Span(start, start + 1), String.valueOf(open)));
    int type = open == '《' ? BanfaLexer.TITLE : "〔[［【".indexOf(open) >= 0 ? BanfaLexer.LABEL : BanfaLexer.QUOTED;
    String written = source.text().substring(start, end);
    String inner = written.substring(1, single ? written.length() - 1 : written.length());
    return new Word(type, written, new Span(start, end), null, inner);
  }

  private int singleQuoteEnd(int start) {
    int end = sentenceEnd(start + 1);
    return end < text.length() && source.text().charAt(end) == '’' ? end + 1 : -1;
  }

  private int sentenceEnd(int from) {
    int end = from;
    while (end < text.length() && ENDS.indexOf(source.text().charAt(end)) < 0) end++;
    return end;
  }

  void unclosedComment(int start) {
    diagnostics.add(Diagnostic.error("B1123", source, new Span(start, start + 2)));
    resume = text.length();
  }
}
