package org.banfa.cli.reference;

import java.util.List;

/** The reference of the language as chapters, sections and entries, before it is printed. */
public record Handbook(String title, String intro, List<Chapter> chapters) {
  /** A chapter; its id is unique in the handbook. */
  public record Chapter(String id, String title, String intro, List<Section> sections) {}

  /** A part of a chapter; {@code listing} is a whole document shown at its head, empty when there is none. */
  public record Section(String id, String title, String intro, List<Piece> listing, List<Entry> entries) {}

  /**
   * One thing the language has.
   *
   * @param id where links lead to
   * @param other the name in the other language, or by which it is known elsewhere
   * @param svg a drawing of its shape, empty when it has none
   */
  public record Entry(String id, String name, String other, List<Row> rows, List<Sample> samples, String svg) {}

  /** What is said of an entry under a heading. */
  public record Row(String label, List<Piece> text) {}

  /** An example as written, the same in the other language (empty when there is none), and where it stands. */
  public record Sample(List<Piece> written, List<Piece> translated, String place) {}
}
