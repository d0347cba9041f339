package org.banfa.syntax.text;

/** A half-open range of UTF-16 offsets in a source: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {
  public static final Span NONE = new Span(0, 0);

  public Span {
    if (start < 0 || end < start) throw new IllegalArgumentException("span " + start + ".." + end);
  }

  /** The smallest span that holds this one and {@code other}. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public int length() {
    return end - start;
  }
}
