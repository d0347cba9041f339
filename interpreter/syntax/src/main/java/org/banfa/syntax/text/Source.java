package org.banfa.syntax.text;

import java.util.ArrayList;
import java.util.List;

/** A named text with its line table; lines and columns count from 1, columns in UTF-16 units. */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  public Source(String name, String text) {
    this.name = name;
    this.text = text;
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == '\n') starts.add(i + 1);
    this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The name messages show: a path relative to where the user stands, or a library name. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The line (from 1) that holds {@code offset}. */
  public int line(int offset) {
    int found = java.util.Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column (from 1) of {@code offset} in its line. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** The text of a line (from 1) without its line break. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) end--;
    return text.substring(start, end);
  }

  /** The offset at which a line (from 1) starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }
}
