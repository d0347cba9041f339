package org.banfa.syntax.lex;

import java.util.Arrays;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Refuses texts that no office writes and that would cost too much to read. */
final class Limits {
  static final int MOST_CHARACTERS = 4 * 1024 * 1024;
  static final int MOST_TOKENS = 1_000_000;
  static final int MOST_NESTING = 200;
  static final int LONGEST_RUN = 10_000;
  static final int MOST_DIGITS = 30;
  /** Characters the lexer may read in vain behind marks that are opened and never closed. */
  private static final long MOST_IN_VAIN = 2_000_000;
  private static final String OPENERS = "「『“《〔[［【";
  private static final String CLOSERS = "」』”》〕]］】";

  private Limits() {}

  /** Whether the text may be lexed; when not, the reason is reported. */
  static boolean allow(Source source, Diagnostics diagnostics) {
    String text = source.text();
    if (text.length() > MOST_CHARACTERS) return refuse("B1130", source, 0, diagnostics, "4 MiB");
    int deep = tooDeep(text);
    if (deep >= 0) return refuse("B1131", source, deep, diagnostics, Integer.toString(MOST_NESTING));
    int run = longRun(text);
    if (run >= 0) return refuse("B1132", source, run, diagnostics, Integer.toString(LONGEST_RUN));
    int open = unclosed(text);
    if (open >= 0) return refuse("B1133", source, open, diagnostics);
    return true;
  }

  static boolean refuse(String code, Source source, int at, Diagnostics diagnostics, String... arguments) {
    int end = Math.min(at + 1, source.text().length());
    diagnostics.add(Diagnostic.error(code, source, new Span(Math.min(at, end), end), arguments));
    return false;
  }

  private static int tooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        if (++depth > MOST_NESTING) return i;
      } else if ((c == ')' || c == '）') && depth > 0) {
        depth--;
      } else if (c == '。') {
        depth = 0;
      }
    }
    return -1;
  }

  private static int longRun(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && !Character.isSurrogate(text.charAt(i))) start = i + 1;
      else if (i - start >= LONGEST_RUN) return start;
    }
    return -1;
  }

  /** Where the first mark stands whose missing partner makes reading cost too much; -1 when all is well. */
  private static int unclosed(String text) {
    long inVain = 0;
    int lastClose = text.lastIndexOf("*/");
    for (int at = text.indexOf("/*", lastClose + 1); at >= 0; at = text.indexOf("/*", at + 1)) {
      inVain += text.length() - at;
      if (inVain > MOST_IN_VAIN) return at;
    }
    boolean[] closed = new boolean[OPENERS.length()];
    int lineEnd = text.length();
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnd = i;
        Arrays.fill(closed, false);
        continue;
      }
      int closer = CLOSERS.indexOf(c);
      if (closer >= 0) closed[closer] = true;
      int opener = OPENERS.indexOf(c);
      if (opener < 0 || closed[opener]) continue;
      inVain += lineEnd - i;
      if (inVain > MOST_IN_VAIN) return i;
    }
    return -1;
  }
}
