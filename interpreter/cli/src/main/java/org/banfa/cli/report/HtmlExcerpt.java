package org.banfa.cli.report;

import java.util.List;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Splits the first line of a span into number, text before, marked text and text after. */
final class HtmlExcerpt {
  private static final int CONTEXT = 60;
  private static final int LONGEST = 200;

  private HtmlExcerpt() {}

  static List<String> of(Source source, Span span) {
    int start = Math.min(span.start(), Math.max(0, source.text().length() - 1));
    int line = source.line(start);
    String text = source.lineText(line);
    int from = Math.min(start - source.lineStart(line), text.length());
    int to = Math.max(from, Math.min(span.end() - source.lineStart(line), text.length()));
    boolean whole = text.length() <= LONGEST;
    int first = whole ? 0 : Math.max(0, from - CONTEXT);
    int marked = whole ? to : Math.min(to, from + LONGEST);
    int last = whole ? text.length() : Math.min(text.length(), marked + CONTEXT);
    String before = (first > 0 ? "…" : "") + text.substring(first, from);
    String after = text.substring(marked, last) + (last < text.length() ? "…" : "");
    return List.of(Integer.toString(line), before, text.substring(from, marked), after);
  }
}
