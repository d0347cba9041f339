package org.banfa.documents.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Sets the lines of a document closer where a page less is needed then. Measured with characters that are as wide as high and
 * figures half as wide, so that every format comes to the same. Heights are parts of the text's height.
 */
public final class Fitting {
  /** Stands in a title where it may be parted into lines. */
  public static final String MAY_BREAK = "\u200B";
  private static final int CLOSEST = 26;
  private static final double POINTS = 225 / 25.4 * 72;
  /** What typefaces may need more than is reckoned here; left free where that saves a sheet, too. */
  private static final double SLACK = 6;
  private static final float SIZE = 16;
  private static final float SMALL = 12;
  private static final float FORM = 14;
  private static final float CELL = 10.5f;
  private static final float MEASURE = 156 / 25.4f * 72;
  private static final double TITLE = 36;
  private static final int TITLE_SIZE = 22;
  private static final double NOTE = 20;
  /** The height of a line of words in a form, and of what is above and below them in a row, at least; lengths are points. */
  public static final float FORM_LINE = 18;
  private static final float AROUND = 4;
  private static final float LEAST_AROUND = 1.5f;
  private static final double TABLE_ROW = 20;
  private static final double TABLE_LINE = 15;

  private final int lines;
  private final double slack;
  private double used;
  private int pages = 1;

  private Fitting(int lines, double slack) {
    this.lines = lines;
    this.slack = slack;
  }

  /** The page with the fewest lines that save a sheet; unchanged when none do. */
  public static Page fitted(Page page) {
    for (double slack : new double[] {SLACK, 0}) {
      int most = pages(page, Page.LINES, slack);
      for (int lines = Page.LINES + 1; lines <= CLOSEST; lines++) if (pages(page, lines, slack) < most) return page.with(lines);
    }
    return page;
  }

  /**
   * The lines of a title: one where one holds it, else two, parted at the mark nearest to the middle.
   *
   * @param text with {@link #MAY_BREAK} where it may be parted
   */
  public static List<String> titleLines(String text) {
    String whole = text.replace(MAY_BREAK, "");
    if (ems(whole) * TITLE_SIZE <= MEASURE || !text.contains(MAY_BREAK)) return List.of(whole);
    int best = -1;
    for (int at = text.indexOf(MAY_BREAK); at >= 0; at = text.indexOf(MAY_BREAK, at + 1)) {
      if (best < 0 || Math.abs(2 * at - text.length()) < Math.abs(2 * best - text.length())) best = at;
    }
    return List.of(text.substring(0, best).replace(MAY_BREAK, ""), text.substring(best).replace(MAY_BREAK, ""));
  }

  private static double ems(String text) {
    return text.codePoints().mapToDouble(Fitting::width).sum();
  }

  /** The room above and below the words of a row in a form, together, on a page of so many lines. */
  public static float around(int lines) {
    return Math.max(LEAST_AROUND, (FORM_LINE + AROUND) * Page.LINES / lines - FORM_LINE);
  }

  /** How wide a character is, in parts of its height. */
  public static double width(int character) {
    return character < 0x2000 ? 0.5 : 1;
  }

  private static int pages(Page page, int lines, double slack) {
    Fitting fitting = new Fitting(lines, slack);
    if (!page.title().isEmpty()) fitting.title(page.title());
    if (!page.subtitle().isEmpty()) fitting.take((page.subtitle().size() + 1) * fitting.line());
    for (Block block : page.blocks()) fitting.block(block);
    return fitting.pages;
  }

  private double line() {
    return POINTS / lines;
  }

  private void take(double height) {
    if (used + height > POINTS + 0.5 - slack) {
      pages++;
      used = 0;
    }
    used += height;
  }

  private void block(Block block) {
    if (block instanceof Block.Title title) title(title.text());
    else if (block instanceof Block.Heading heading) text(heading.text(), SIZE, line(), 2);
    else if (block instanceof Block.Paragraph paragraph) paragraph(paragraph);
    else if (block instanceof Block.Steps steps) steps.steps().forEach(s -> text(s, SIZE, line(), 2));
    else if (block instanceof Block.Grid grid) grid(grid);
    else if (block instanceof Block.Table table) table(table);
    else if (block instanceof Block.Card) take(POINTS / 2);
    else if (block instanceof Block.NewPage) {
      pages++;
      used = 0;
    }
  }

  private void title(String text) {
    for (String part : titleLines(text)) take(Math.max(1, Math.ceil(ems(part) * TITLE_SIZE / MEASURE)) * TITLE);
    take(line() / 2);
  }

  private void paragraph(Block.Paragraph paragraph) {
    String text = paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    switch (paragraph.place()) {
      case BODY -> text(text, SIZE, line(), 2);
      case NOTE -> text(text, SMALL, NOTE * Page.LINES / lines, 2);
      default -> text(text, SIZE, line(), 0);
    }
  }

  private void text(String text, float size, double height, int indent) {
    int number = count(text, size, MEASURE, indent * size);
    for (int i = 0; i < number; i++) take(height);
  }

  private static int count(String text, float size, float measure, float indent) {
    return new LineBreaker(Fitting::width, size).lines(text, measure, indent).size();
  }

  private void grid(Block.Grid grid) {
    double heads = 0;
    for (int i = 0; i < grid.lines().size(); i++) {
      Block.Line line = grid.lines().get(i);
      Block.Line below = i + 1 < grid.lines().size() ? grid.lines().get(i + 1) : Block.Line.of(0);
      int rows = 1;
      int column = 0;
      for (Block.Box box : line.boxes()) {
        int share = grid.widths().subList(column, Math.min(grid.widths().size(), column + box.span())).stream().mapToInt(Integer::intValue).sum();
        if (!box.joined() && !below.joinsAt(column)) rows = Math.max(rows, count(box.text(), FORM, MEASURE * share / 1000 - 8, 0));
        column += box.span();
      }
      double least = line.height() / 10.0 / 25.4 * 72 * Page.LINES / lines;
      double height = Math.max((grid.ruled() ? around(lines) : 0) + rows * FORM_LINE, least);
      int page = pages;
      take(height);
      if (i < grid.heads()) heads += height;
      else if (pages > page) used += heads;
    }
    used += 22;
  }

  private void table(Block.Table table) {
    if (!table.head().isEmpty()) take(TABLE_ROW);
    for (Block.Row row : table.rows()) {
      int rows = 1;
      List<Block.Cell> cells = row.cells();
      for (int i = 0; i < cells.size(); i++) {
        int share = cells.size() == 1 ? 1000 : table.widths().get(i);
        String text = cells.get(i).lines().stream().map(l -> l.stream().map(Run::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
        rows = Math.max(rows, count(text, CELL, MEASURE * share / 1000 - 8, 0));
      }
      take(TABLE_ROW + (rows - 1) * TABLE_LINE);
    }
    used += TABLE_LINE;
  }
}
