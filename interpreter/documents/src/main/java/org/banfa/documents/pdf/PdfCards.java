package org.banfa.documents.pdf;

import java.util.List;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.LineBreaker;

/** Draws certificates in a double frame, two on a page. */
final class PdfCards {
  private static final float HEIGHT = Canvas.HEIGHT / 2;
  private static final float GAP = 4 * Canvas.MILLIMETRE;
  private static final float FRAME = 1.2f * Canvas.MILLIMETRE;
  private static final float INSET = 12 * Canvas.MILLIMETRE;
  private static final float TITLE_SIZE = 28;
  private static final float SIZE = 16;
  private static final float LINE = 28;
  private static final float CLOSE = 19;
  private static final float BASE = 0.88f;

  private final Canvas canvas;
  private final float measure = Canvas.WIDTH - 2 * INSET;

  PdfCards(Canvas canvas) {
    this.canvas = canvas;
  }

  void card(Block.Card card) {
    float top = canvas.take(HEIGHT);
    canvas.box(0, top + GAP, Canvas.WIDTH, HEIGHT - 2 * GAP);
    canvas.box(FRAME, top + GAP + FRAME, Canvas.WIDTH - 2 * FRAME, HEIGHT - 2 * GAP - 2 * FRAME);
    float down = top + GAP + 10 * Canvas.MILLIMETRE;
    LineBreaker titles = canvas.fonts().breaker(Typeface.TITLE, TITLE_SIZE);
    float apart = TITLE_SIZE / 2;
    float width = titles.width(card.title()) + apart * (card.title().codePointCount(0, card.title().length()) - 1);
    canvas.show(Typeface.TITLE, TITLE_SIZE, (Canvas.WIDTH - width) / 2, down + TITLE_SIZE * BASE, card.title(), apart);
    down += TITLE_SIZE + 6 * Canvas.MILLIMETRE;
    float foot = top + HEIGHT - GAP - 7 * Canvas.MILLIMETRE - 2 * LINE;
    int count = lines(card.address(), 0).size();
    for (String one : card.body()) count += lines(one, 2 * SIZE).size();
    float line = Math.max(CLOSE, Math.min(LINE, (foot - down) / count));
    down = text(card.address(), down, 0, line);
    for (String one : card.body()) down = text(one, down, 2 * SIZE, line);
    LineBreaker signed = canvas.fonts().breaker(Typeface.TEXT, SIZE);
    float name = signed.width(card.signature());
    float date = signed.width(card.date());
    float right = Canvas.WIDTH - INSET - 2 * SIZE;
    float middle = Math.min(right - date / 2, Canvas.WIDTH - INSET - name / 2);
    canvas.show(Typeface.TEXT, SIZE, middle - name / 2, foot + LINE / 2, card.signature(), 0);
    canvas.show(Typeface.TEXT, SIZE, middle - date / 2, foot + LINE / 2 + LINE, card.date(), 0);
  }

  private List<LineBreaker.Line> lines(String text, float indent) {
    return canvas.fonts().breaker(Typeface.TEXT, SIZE).lines(text, measure, indent);
  }

  private float text(String text, float from, float indent, float line) {
    float down = from;
    List<LineBreaker.Line> lines = lines(text, indent);
    EvenLine even = new EvenLine(canvas, Typeface.TEXT, SIZE, 0);
    for (int i = 0; i < lines.size(); i++) {
      float inset = i == 0 ? indent : 0;
      even.show(lines.get(i), INSET + inset, down + SIZE * BASE, measure - inset);
      down += line;
    }
    return down;
  }
}
