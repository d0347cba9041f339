package org.banfa.documents.markdown;

import java.util.List;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;

/** Writes a page as Markdown with pipe tables. */
public final class MarkdownWriter {
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter() {}

  public static String write(Page page) {
    MarkdownWriter writer = new MarkdownWriter();
    writer.out.append("# ").append(escaped(page.title())).append("\n\n");
    for (String line : page.subtitle()) writer.out.append(escaped(line)).append("\n\n");
    page.blocks().forEach(writer::block);
    return writer.out.toString().strip() + "\n";
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      out.append("#".repeat(heading.level() + 1)).append(' ').append(escaped(heading.text())).append("\n\n");
    } else if (block instanceof Block.Paragraph paragraph) {
      boolean note = paragraph.place() == Block.Place.NOTE;
      out.append(note ? "> " : "").append(runs(paragraph.runs())).append("\n\n");
    } else if (block instanceof Block.Steps steps) {
      for (int i = 0; i < steps.steps().size(); i++) out.append(i + 1).append(". ").append(escaped(steps.steps().get(i))).append('\n');
      out.append('\n');
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Title title) {
      out.append("# ").append(escaped(title.text())).append("\n\n");
    } else if (block instanceof Block.Card card) {
      out.append("# ").append(escaped(card.title())).append("\n\n").append(escaped(card.address())).append("\n\n");
      for (String text : card.body()) out.append(escaped(text)).append("\n\n");
      out.append(escaped(card.signature())).append("\n\n").append(escaped(card.date())).append("\n\n");
    } else if (block instanceof Block.Grid grid) {
      List<Block.Row> rows = grid.lines().stream().map(l -> new Block.Row(l.boxes().stream().map(b -> Block.Cell.of(b.joined() ? "" : b.text().replace('\n', ' '))).toList())).toList();
      table(new Block.Table(grid.widths(), List.of(), rows));
    } else if (block instanceof Block.NewPage) {
      out.append("---\n\n");
    }
  }

  private void table(Block.Table table) {
    int columns = table.widths().size();
    out.append('|');
    for (int i = 0; i < columns; i++) out.append(' ').append(i < table.head().size() ? escaped(table.head().get(i)) : "").append(" |");
    out.append("\n|").append(" --- |".repeat(columns)).append('\n');
    for (Block.Row row : table.rows()) {
      out.append('|');
      for (Block.Cell cell : row.cells()) {
        List<String> lines = cell.lines().stream().map(MarkdownWriter::runs).toList();
        out.append(' ').append(String.join("<br>", lines)).append(" |");
      }
      out.append(" |".repeat(columns - row.cells().size())).append('\n');
    }
    out.append('\n');
  }

  private static String runs(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      if (run.text().isEmpty()) continue;
      text.append(
          switch (run.style()) {
            case STRONG -> strong(run.text());
            case CODE -> "`" + run.text().replace('`', '\'').replaceAll("\\R", " ") + "`";
            default -> escaped(run.text());
          });
    }
    return text.toString();
  }

  /** White space at the end stands outside the marks, which would not be read otherwise. */
  private static String strong(String text) {
    String kept = text.stripTrailing();
    return "**" + escaped(kept) + "**" + text.substring(kept.length());
  }

  /** The text on one line, so that nothing in it is taken for a mark of the format. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.replaceAll("\\s*\\R\\s*", " ").toCharArray()) {
      if ("\\`*_[]<>|#~&".indexOf(c) >= 0) out.append('\\');
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString();
  }
}
