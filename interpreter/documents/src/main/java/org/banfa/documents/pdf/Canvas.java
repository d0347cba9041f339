package org.banfa.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The sheet of an official document, page after page: where the next line goes. Lengths are points; y grows downwards from the upper margin. */
final class Canvas implements AutoCloseable {
  static final float MILLIMETRE = 72f / 25.4f;
  static final float TOP = 37 * MILLIMETRE;
  static final float LEFT = 28 * MILLIMETRE;
  static final float WIDTH = 156 * MILLIMETRE;
  static final float HEIGHT = 225 * MILLIMETRE;
  private static final float NUMBER_SIZE = 14;
  private static final float NUMBER_DOWN = 7 * MILLIMETRE;

  private final PDDocument document;
  private final Fonts fonts;
  private final float line;
  private final boolean numbered;
  private PDPageContentStream stream;
  private int number;
  private float y = HEIGHT;

  /** {@code lines} of text fill a page. */
  Canvas(PDDocument document, Fonts fonts, int lines, boolean numbered) {
    this.numbered = numbered;
    this.document = document;
    this.fonts = fonts;
    this.line = HEIGHT / lines;
  }

  /** The distance of the lines of the text. */
  float line() {
    return line;
  }

  Fonts fonts() {
    return fonts;
  }

  /** Makes room for so much height, on a new page when this one has none. */
  float take(float height) {
    if (y + height > HEIGHT + 0.5f) newPage();
    float at = y;
    y += height;
    return at;
  }

  void endPage() {
    y = HEIGHT;
  }

  boolean fits(float height) {
    return y + height <= HEIGHT + 0.5f;
  }

  /** Leaves room before what follows, unless a page ends here anyway. */
  void gap(float height) {
    y = Math.min(HEIGHT, y + height);
  }

  private void newPage() {
    try {
      if (stream != null) stream.close();
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      stream = new PDPageContentStream(document, page);
      number++;
      y = 0;
      if (!numbered) return;
      String text = "— " + number + " —";
      float width = fonts.breaker(Typeface.NUMBER, NUMBER_SIZE).width(text);
      float x = number % 2 == 1 ? WIDTH - NUMBER_SIZE - width : NUMBER_SIZE;
      show(Typeface.NUMBER, NUMBER_SIZE, x, HEIGHT + NUMBER_DOWN + NUMBER_SIZE, text, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes words whose base line is at {@code down}, each character {@code apart} farther than it would stand. */
  void show(Typeface face, float size, float x, float down, String text, float apart) {
    if (text.isEmpty()) return;
    try {
      stream.beginText();
      stream.setFont(fonts.font(face), size);
      stream.setCharacterSpacing(apart);
      stream.newLineAtOffset(LEFT + x, PDRectangle.A4.getHeight() - TOP - down);
      stream.showText(text);
      stream.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws the frame of a box. */
  void box(float x, float down, float width, float height) {
    try {
      stream.setLineWidth(0.75f);
      stream.addRect(LEFT + x, PDRectangle.A4.getHeight() - TOP - down - height, width, height);
      stream.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (stream != null) stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
