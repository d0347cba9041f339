package org.banfa.documents.page;

import java.util.List;

/** A piece of a page, from top to bottom. */
public sealed interface Block {
  /**
   * A heading.
   *
   * @param level 1 to 3, with its number in the text
   * @param mark the name other places point to; empty when none does
   */
  record Heading(int level, String text, String mark) implements Block {}

  /** A paragraph. */
  record Paragraph(List<Run> runs, Place place) implements Block {}

  /** Steps in order, each on a line of its own, numbered from 1. */
  record Steps(List<String> steps) implements Block {}

  /**
   * A table.
   *
   * @param widths of the columns, in thousandths of the text's width
   * @param head titles of the columns; empty when there are none
   */
  record Table(List<Integer> widths, List<String> head, List<Row> rows) implements Block {}

  /**
   * A drawing for those who read on a screen or print from it; other formats leave it out, so a table beside it says the same.
   *
   * @param svg an element of SVG, trusted as it is
   */
  record Drawing(String svg) implements Block {}

  /** A further title in the middle, as large as the page's own. */
  record Title(String text) implements Block {}

  /**
   * A form to be written into by hand: ruled boxes of a given height, larger letters than a table's.
   *
   * @param widths of the columns, in thousandths of the text's width
   * @param heads how many of the first lines come again on each page
   * @param ruled whether the boxes are drawn
   */
  record Grid(List<Integer> widths, List<Line> lines, int heads, boolean ruled) implements Block {
    /** A ruled form in one piece. */
    public Grid(List<Integer> widths, List<Line> lines) {
      this(widths, lines, 0, true);
    }

    /** Columns of words without lines between them. */
    public static Grid columns(List<Integer> widths, List<Line> lines) {
      return new Grid(widths, lines, 0, false);
    }
  }

  /**
   * A row of boxes; the spans of its boxes add up to the columns.
   *
   * @param height at least, in tenths of a millimetre
   */
  record Line(int height, List<Box> boxes) {
    public static Line of(int height, Box... boxes) {
      return new Line(height, List.of(boxes));
    }

    /** Whether the box that begins at a column goes on with the one above it. */
    public boolean joinsAt(int column) {
      int at = 0;
      for (Box box : boxes) {
        if (at == column) return box.joined();
        at += box.span();
      }
      return false;
    }
  }

  /**
   * One box of a form, its words in the middle unless {@code flush}.
   *
   * @param joined whether it goes on with the box above it; its words come again where a page parts them
   */
  record Box(String text, int span, boolean strong, boolean flush, boolean joined) {
    public static Box of(String text) {
      return new Box(text, 1, false, false, false);
    }

    public static Box strong(String text) {
      return new Box(text, 1, true, false, false);
    }

    public static Box empty() {
      return of("");
    }

    public Box over(int columns) {
      return new Box(text, columns, strong, flush, joined);
    }

    public Box atTheEdge() {
      return new Box(text, span, strong, true, joined);
    }

    /** The same, one with the box above. */
    public Box below() {
      return new Box(text, span, strong, flush, true);
    }
  }

  /**
   * A certificate in a frame, half a page high.
   *
   * @param address whom it is for
   */
  record Card(String title, String address, List<String> body, String signature, String date) implements Block {}

  /** What follows begins on a new page. */
  record NewPage() implements Block {}

  /** Where a paragraph stands. */
  enum Place {
    /** First line set in by two characters. */
    BODY,
    /** Against the left edge. */
    FLUSH,
    /** In the middle. */
    CENTRED,
    /** Against the right edge, set in by four characters. */
    SIGNATURE,
    /** Small, set in. */
    NOTE
  }

  /** One row of a table; a single cell in a table of several columns spans them all. */
  record Row(List<Cell> cells) {
    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /**
   * One cell of a table.
   *
   * @param lines its paragraphs
   */
  record Cell(List<List<Run>> lines, Tone tone) {
    public static Cell of(String text) {
      return new Cell(List.of(List.of(Run.plain(text))), Tone.PLAIN);
    }

    public static Cell strong(String text) {
      return new Cell(List.of(List.of(Run.strong(text))), Tone.PLAIN);
    }

    public static Cell toned(String text, Tone tone) {
      return new Cell(List.of(List.of(Run.strong(text))), tone);
    }
  }

  /** How grave what a cell says is. */
  enum Tone { PLAIN, GRAVE, WARY, OPEN, GOOD, HEAD }

  static Block body(String text) {
    return new Paragraph(List.of(Run.plain(text)), Place.BODY);
  }

  static Block body(Run... runs) {
    return new Paragraph(List.of(runs), Place.BODY);
  }
}
