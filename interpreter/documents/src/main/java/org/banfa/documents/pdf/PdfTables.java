package org.banfa.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.LineBreaker;
import org.banfa.documents.page.Run;

/** Draws tables in the width of the text; no row is parted, and a table's head comes again on each page. */
final class PdfTables {
  private static final float CELL = 10.5f;
  private static final float CELL_LINE = 15;
  private static final float PADDING = 4;
  private static final float MARGIN = 2.5f;

  private final Canvas canvas;

  /** One cell with its words already in lines. */
  private record Placed(float x, float width, List<LineBreaker.Line> lines, Typeface face, float size, float line, boolean middle) {
    float height() {
      return lines.size() * line + 2 * MARGIN;
    }
  }

  PdfTables(Canvas canvas) {
    this.canvas = canvas;
  }

  void table(Block.Table table) {
    float[] widths = widths(table.widths());
    List<Placed> head = new ArrayList<>();
    float x = 0;
    for (int i = 0; i < table.head().size(); i++) {
      head.add(placed(x, widths[i], table.head().get(i), Typeface.HEADING, CELL, CELL_LINE, true));
      x += widths[i];
    }
    if (!head.isEmpty()) row(head, 0);
    for (Block.Row row : table.rows()) {
      List<Placed> cells = new ArrayList<>();
      boolean whole = row.cells().size() == 1 && widths.length > 1;
      x = 0;
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Cell cell = row.cells().get(i);
        float width = whole ? Canvas.WIDTH : widths[i];
        Typeface face = cell.tone() == Block.Tone.HEAD ? Typeface.HEADING : Typeface.TEXT;
        cells.add(placed(x, width, text(cell), face, CELL, CELL_LINE, false));
        x += width;
      }
      boolean fresh = !canvas.fits(height(cells, 0));
      if (fresh && !head.isEmpty()) {
        canvas.endPage();
        row(head, 0);
      }
      row(cells, 0);
    }
    canvas.gap(CELL_LINE);
  }

  private static String text(Block.Cell cell) {
    return cell.lines().stream().map(l -> l.stream().map(Run::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
  }

  private Placed placed(float x, float width, String text, Typeface face, float size, float line, boolean middle) {
    return new Placed(x, width, canvas.fonts().breaker(face, size).lines(text, width - 2 * PADDING, 0), face, size, line, middle);
  }

  private static float height(List<Placed> cells, float least) {
    float height = least;
    for (Placed cell : cells) height = Math.max(height, cell.height());
    return height;
  }

  private void row(List<Placed> cells, float least) {
    float height = height(cells, least);
    float top = canvas.take(height);
    for (Placed cell : cells) {
      canvas.box(cell.x(), top, cell.width(), height);
      float down = top + (height - cell.lines().size() * cell.line()) / 2;
      for (LineBreaker.Line line : cell.lines()) {
        float x = cell.middle() ? cell.x() + (cell.width() - line.width()) / 2 : cell.x() + PADDING;
        canvas.show(cell.face(), cell.size(), x, down + (cell.line() - cell.size()) / 2 + cell.size() * 0.88f, line.text(), 0);
        down += cell.line();
      }
    }
  }

  static float[] widths(List<Integer> shares) {
    float[] widths = new float[shares.size()];
    float used = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = i == widths.length - 1 ? Canvas.WIDTH - used : Canvas.WIDTH * shares.get(i) / 1000;
      used += widths[i];
    }
    return widths;
  }
}
