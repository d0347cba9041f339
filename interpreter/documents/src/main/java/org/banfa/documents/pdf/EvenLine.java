package org.banfa.documents.pdf;

import org.banfa.documents.page.LineBreaker;

/** Shows lines of running text as wide as their column, lines to write on in one piece; lengths are points. */
final class EvenLine {
  /** Where characters would stand farther apart than this part of their size, a line is left short. */
  private static final float WIDEST_GAP = 0.25f;
  private static final char WRITE_ON = '＿';

  private final Canvas canvas;
  private final Typeface face;
  private final float size;
  /** How far apart characters stand where a line is left short. */
  private final float plain;

  EvenLine(Canvas canvas, Typeface face, float size, float plain) {
    this.canvas = canvas;
    this.face = face;
    this.size = size;
    this.plain = plain;
  }

  /** Shows a line from a place on, to fill a room unless a paragraph ends with it. */
  void show(LineBreaker.Line line, float from, float base, float room) {
    int gaps = gaps(line.text());
    float even = gaps < 1 ? plain : (room - line.width()) / gaps;
    show(line.text(), from, base, line.ends() || even > size * WIDEST_GAP ? plain : even);
  }

  /** How many places of a line may be made wider: not those within a line to write on. */
  private static int gaps(String text) {
    int gaps = 0;
    for (int i = 0; i + 1 < text.length(); i++) if (!Character.isHighSurrogate(text.charAt(i)) && !(isBlank(text, i) && isBlank(text, i + 1))) gaps++;
    return gaps;
  }

  private static boolean isBlank(String text, int at) {
    return text.charAt(at) == WRITE_ON;
  }

  private void show(String text, float from, float base, float apart) {
    LineBreaker breaker = canvas.fonts().breaker(face, size);
    float x = from;
    for (int start = 0; start < text.length();) {
      int end = start + 1;
      while (end < text.length() && isBlank(text, end) == isBlank(text, start)) end++;
      String piece = text.substring(start, end);
      boolean blank = isBlank(text, start);
      canvas.show(face, size, x, base, piece, blank ? 0 : apart);
      x += breaker.width(piece) + (blank ? apart : apart * piece.codePointCount(0, piece.length()));
      start = end;
    }
  }
}
