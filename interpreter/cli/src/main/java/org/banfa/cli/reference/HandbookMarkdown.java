package org.banfa.cli.reference;

import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;

/** Prints the handbook as Markdown. */
public final class HandbookMarkdown {
  private HandbookMarkdown() {}

  /** The whole handbook; headings are as deep as the entries lie. */
  public static String of(Handbook book) {
    StringBuilder out = new StringBuilder("# ").append(book.title()).append("\n\n").append(book.intro()).append('\n');
    for (Chapter chapter : book.chapters()) {
      out.append("\n## ").append(chapter.title()).append("\n\n").append(chapter.intro()).append('\n');
      for (Section section : chapter.sections()) section(section, out);
    }
    return out.toString();
  }

  private static void section(Section section, StringBuilder out) {
    out.append("\n### ").append(section.title()).append('\n');
    if (!section.intro().isEmpty()) out.append('\n').append(section.intro()).append('\n');
    block(Piece.text(section.listing()), out);
    for (Entry entry : section.entries()) entry(entry, out);
  }

  private static void entry(Entry entry, StringBuilder out) {
    out.append("\n#### ").append(entry.name()).append(entry.other().isEmpty() || entry.other().equals(entry.name()) ? "" : "  " + entry.other()).append("\n");
    if (!entry.rows().isEmpty()) out.append('\n');
    for (Row row : entry.rows()) out.append("- **").append(row.label()).append("** ").append(Piece.text(row.text()).replace("\n", "  \n  ")).append('\n');
    for (Sample sample : entry.samples()) {
      block(Piece.text(sample.written()), out);
      if (!sample.translated().isEmpty()) out.append("\n> ").append(Piece.text(sample.translated()).replace("\n", "  \n> ")).append('\n');
      if (!sample.place().isEmpty()) out.append('\n').append(sample.place()).append('\n');
    }
  }

  private static void block(String text, StringBuilder out) {
    if (!text.isEmpty()) out.append("\n```banfa\n").append(text).append("\n```\n");
  }
}
