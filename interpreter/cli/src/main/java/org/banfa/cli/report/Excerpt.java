package org.banfa.cli.report;

import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Shows the first line of a span with its number and an underline. */
final class Excerpt {
  private static final int CONTEXT = 40;
  private static final int WIDEST = 100;

  private Excerpt() {}

  /** Two lines, or an empty text when there is nothing to show. */
  static String of(Source source, Span span) {
    if (source.text().isEmpty()) return "";
    int start = Math.min(span.start(), source.text().length() - 1);
    int line = source.line(start);
    String text = source.lineText(line);
    int from = Math.min(start - source.lineStart(line), text.length());
    int to = Math.max(from, Math.min(span.end() - source.lineStart(line), text.length()));
    while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) to--;
    int cut = Columns.width(text) <= WIDEST ? 0 : Math.max(0, from - CONTEXT);
    if (cut > 0 && Character.isLowSurrogate(text.charAt(cut))) cut++;
    int end = end(text, cut);
    String shown = clean(text.substring(cut, end));
    String before = cut > 0 ? "…" : "";
    String after = end < text.length() ? "…" : "";
    int indent = Columns.width(before) + Columns.width(clean(text.substring(cut, Math.max(cut, Math.min(from, end)))));
    int marked = Columns.width(clean(text.substring(Math.min(from, end), Math.min(to, end))));
    String number = Integer.toString(line);
    String gutter = " ".repeat(Math.max(0, 4 - number.length())) + number;
    return "  " + gutter + " │ " + before + shown + after + "\n"
        + "  " + " ".repeat(gutter.length()) + " │ " + " ".repeat(indent) + "~".repeat(Math.max(1, marked)) + "\n";
  }

  private static int end(String text, int cut) {
    int columns = 0;
    int end = cut;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      columns += Columns.width(c);
      if (columns > WIDEST) break;
      end += Character.charCount(c);
    }
    return end;
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) out.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
    return out.toString();
  }
}
