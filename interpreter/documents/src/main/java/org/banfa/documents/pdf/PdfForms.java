package org.banfa.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Fitting;
import org.banfa.documents.page.LineBreaker;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Signatures;

/** Draws forms: boxes that go on below each other are kept on one page where one holds them, and the head comes again on each page. */
final class PdfForms {
  private static final float SIZE = 14;
  private static final float PADDING = 4;
  private static final float ABOVE = 7.5f;
  static final float BELOW = 15;
  /** So many rows at least stand on each page of rows that are parted. */
  private static final int FEWEST = 3;

  private final Canvas canvas;
  private final float scale;
  private final float around;

  /** One row with its words in lines. */
  private record Row(List<Cell> cells, float height) {}

  /** One box of a row. */
  private record Cell(Block.Box box, float x, float width, List<LineBreaker.Line> lines) {}

  /** {@code lines} of text fill a page. */
  PdfForms(Canvas canvas, int lines) {
    this.canvas = canvas;
    this.scale = (float) Page.LINES / lines;
    this.around = Fitting.around(lines);
  }

  /** The height of a form of one line, the room above and below it included, on a page of so many lines. */
  static float height(Block.Grid grid, int lines) {
    float line = grid.lines().get(0).height() * Canvas.MILLIMETRE / 10 * Page.LINES / lines;
    return ABOVE + Math.max(line, Fitting.FORM_LINE + Fitting.around(lines)) + BELOW;
  }

  /** Draws a form; {@code following} is the height of what must stand on the page of its end. */
  void grid(Block.Grid grid, float following) {
    float[] widths = PdfTables.widths(grid.widths());
    canvas.gap(ABOVE);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < grid.lines().size(); i++) {
      Block.Line below = i + 1 < grid.lines().size() ? grid.lines().get(i + 1) : Block.Line.of(0);
      rows.add(row(grid.lines().get(i), below, widths, grid.ruled() ? around : 0));
    }
    List<Row> heads = rows.subList(0, grid.heads());
    if (grid.heads() > 0 && rows.size() > grid.heads() && !canvas.fits(height(heads) + opening(rows, grid.heads(), heads, following))) canvas.endPage();
    draw(heads, grid.ruled());
    for (int i = grid.heads(); i < rows.size();) {
      List<Row> band = group(rows, i, following);
      float whole = height(band);
      boolean held = holds(band, heads);
      float after = i + band.size() == rows.size() && whole + height(heads) + following <= Canvas.HEIGHT ? following : 0;
      if (held && !canvas.fits(whole + after)) anew(heads, grid.ruled());
      if (held) draw(band, grid.ruled());
      else parted(band, heads, grid.ruled(), i + band.size() == rows.size() ? following : 0);
      i += band.size();
    }
    canvas.gap(BELOW);
  }

  /** How much of what follows the head must stand with it: the first rows that stay together, with what closes the form where they are all, or the first row. */
  private static float opening(List<Row> rows, int from, List<Row> heads, float following) {
    List<Row> band = group(rows, from, following);
    float whole = height(band) + (from + band.size() == rows.size() ? following : 0);
    return holds(band, heads) && whole + height(heads) <= Canvas.HEIGHT ? whole : FEWEST * rows.get(from).height();
  }

  /** Whether one page is to hold some rows below the head. */
  private static boolean holds(List<Row> band, List<Row> heads) {
    return band.size() <= Signatures.MOST_TOGETHER && height(band) + height(heads) <= Canvas.HEIGHT;
  }

  /** Draws rows that no page holds together, as many on each page as it holds; a box that goes on says its words again there. */
  private void parted(List<Row> band, List<Row> heads, boolean ruled, float following) {
    for (int from = 0; from < band.size();) {
      int to = from;
      float height = 0;
      while (to < band.size() && canvas.fits(height + band.get(to).height())) height += band.get(to++).height();
      if (to == band.size() && to - from > FEWEST && !canvas.fits(height + following)) to -= FEWEST;
      if (to == from && from > 0 || to == from && !heads.isEmpty()) {
        anew(heads, ruled);
        if (canvas.fits(band.get(from).height())) continue;
      }
      List<Row> piece = new ArrayList<>(band.subList(from, Math.max(to, from + 1)));
      Row first = piece.get(0);
      piece.set(0, new Row(first.cells().stream().map(PdfForms::apart).toList(), first.height()));
      draw(piece, ruled);
      from += piece.size();
    }
  }

  /** A box that goes on, at the top of a page. */
  private static Cell apart(Cell cell) {
    Block.Box box = cell.box();
    return new Cell(new Block.Box(box.text(), box.span(), box.strong(), box.flush(), false), cell.x(), cell.width(), cell.lines());
  }

  private void anew(List<Row> heads, boolean ruled) {
    canvas.endPage();
    draw(heads, ruled);
  }

  /** The rows from one on that go on below each other. */
  private static List<Row> band(List<Row> rows, int from) {
    int to = from + 1;
    while (to < rows.size() && rows.get(to).cells().stream().anyMatch(c -> c.box().joined())) to++;
    return rows.subList(from, to);
  }

  /** The same, or the last rows, which stand with what closes the form; of a short form all of them. */
  private static List<Row> group(List<Row> rows, int from, float following) {
    return following > 0 && Signatures.isEnd(rows.size(), from) ? rows.subList(from, rows.size()) : band(rows, from);
  }

  private static float height(List<Row> rows) {
    float height = 0;
    for (Row row : rows) height += row.height();
    return height;
  }

  /** A row high enough for its words; those of a box that goes on below have more room. */
  private Row row(Block.Line line, Block.Line below, float[] widths, float around) {
    List<Cell> cells = new ArrayList<>();
    float x = 0;
    int column = 0;
    float height = line.height() * Canvas.MILLIMETRE / 10 * scale;
    for (Block.Box box : line.boxes()) {
      float width = 0;
      boolean goesOn = below.joinsAt(column);
      for (int i = column; i < column + box.span(); i++) width += widths[i];
      column += box.span();
      List<LineBreaker.Line> lines = canvas.fonts().breaker(face(box), SIZE).lines(box.text(), width - 2 * PADDING, 0);
      cells.add(new Cell(box, x, width, lines));
      if (!box.joined()) height = Math.max(height, (goesOn ? 1 : lines.size()) * Fitting.FORM_LINE + around);
      x += width;
    }
    return new Row(cells, height);
  }

  private static Typeface face(Block.Box box) {
    return box.strong() ? Typeface.HEADING : Typeface.TEXT;
  }

  /** Draws rows that stay together. */
  private void draw(List<Row> rows, boolean ruled) {
    if (rows.isEmpty()) return;
    float top = canvas.take(height(rows));
    for (int i = 0; i < rows.size(); i++) {
      for (int k = 0; k < rows.get(i).cells().size(); k++) {
        Cell cell = rows.get(i).cells().get(k);
        if (!cell.box().joined()) cell(cell, top, rows.get(i).height() + below(rows, i, cell), ruled);
      }
      top += rows.get(i).height();
    }
  }

  /** How far a box reaches below its row. */
  private static float below(List<Row> rows, int at, Cell cell) {
    float height = 0;
    for (int i = at + 1; i < rows.size(); i++) {
      boolean goesOn = rows.get(i).cells().stream().anyMatch(c -> c.box().joined() && Math.abs(c.x() - cell.x()) < 0.1f);
      if (!goesOn) break;
      height += rows.get(i).height();
    }
    return height;
  }

  private void cell(Cell cell, float top, float height, boolean ruled) {
    if (ruled) canvas.box(cell.x(), top, cell.width(), height);
    float down = top + (height - cell.lines().size() * Fitting.FORM_LINE) / 2;
    for (LineBreaker.Line line : cell.lines()) {
      float x = cell.box().flush() ? cell.x() + PADDING : cell.x() + (cell.width() - line.width()) / 2;
      canvas.show(face(cell.box()), SIZE, x, down + (Fitting.FORM_LINE - SIZE) / 2 + SIZE * 0.88f, line.text(), 0);
      down += Fitting.FORM_LINE;
    }
  }
}
