package org.banfa.documents.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;

/** Writes a page as one HTML file that needs nothing else and prints as an official document. */
public final class HtmlWriter {
  private final StringBuilder out = new StringBuilder();

  private HtmlWriter() {}

  public static String write(Page page) {
    HtmlWriter writer = new HtmlWriter();
    writer.page(page);
    return writer.out.toString();
  }

  private void page(Page page) {
    out.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(page.language())).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(escaped(page.title())).append("</title>\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    out.append("<h1>").append(escaped(page.title())).append("</h1>\n");
    for (String line : page.subtitle()) out.append("<p class=\"centred\">").append(escaped(line)).append("</p>\n");
    page.blocks().forEach(this::block);
    out.append("</body>\n</html>\n");
  }

  private static String style() {
    try (var in = HtmlWriter.class.getResourceAsStream("/org/banfa/documents/page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) heading(heading);
    else if (block instanceof Block.Paragraph paragraph) {
      out.append("<p class=\"").append(name(paragraph.place())).append("\">").append(runs(paragraph.runs())).append("</p>\n");
    } else if (block instanceof Block.Steps steps) {
      out.append("<ol>\n");
      for (String step : steps.steps()) out.append("  <li>").append(escaped(step)).append("</li>\n");
      out.append("</ol>\n");
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Drawing drawing) {
      out.append("<figure class=\"chart\">\n").append(drawing.svg().strip()).append("\n</figure>\n");
    } else if (block instanceof Block.Title title) {
      out.append("<h1>").append(escaped(title.text())).append("</h1>\n");
    } else if (block instanceof Block.Card card) {
      out.append("<h1>").append(escaped(card.title())).append("</h1>\n<p class=\"flush\">").append(escaped(card.address())).append("</p>\n");
      for (String text : card.body()) out.append("<p class=\"body\">").append(escaped(text)).append("</p>\n");
      for (String text : List.of(card.signature(), card.date())) out.append("<p class=\"signature\">").append(escaped(text)).append("</p>\n");
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else {
      out.append("<div class=\"newpage\"></div>\n");
    }
  }

  private void heading(Block.Heading heading) {
    String tag = "h" + (heading.level() + 1);
    out.append('<').append(tag);
    if (!heading.mark().isEmpty()) out.append(" id=\"").append(escaped(heading.mark())).append('"');
    out.append('>').append(escaped(heading.text())).append("</").append(tag).append(">\n");
  }

  private void table(Block.Table table) {
    out.append("<table>\n<colgroup>");
    for (int width : table.widths()) out.append("<col style=\"width:").append(width / 10).append('.').append(width % 10).append("%\">");
    out.append("</colgroup>\n");
    if (!table.head().isEmpty()) {
      out.append("<thead><tr>");
      for (String title : table.head()) out.append("<th>").append(escaped(title)).append("</th>");
      out.append("</tr></thead>\n");
    }
    out.append("<tbody>\n");
    for (Block.Row row : table.rows()) {
      boolean whole = row.cells().size() == 1 && table.widths().size() > 1;
      out.append("<tr>");
      for (Block.Cell cell : row.cells()) {
        out.append("<td class=\"").append(name(cell.tone())).append('"');
        if (whole) out.append(" colspan=\"").append(table.widths().size()).append('"');
        out.append('>').append(String.join("<br>", cell.lines().stream().map(HtmlWriter::runs).toList())).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void grid(Block.Grid grid) {
    out.append("<table class=\"").append(grid.ruled() ? "form" : "names").append("\">\n<tbody>\n");
    for (Block.Line line : grid.lines()) {
      out.append("<tr style=\"height:").append(line.height() / 10).append("mm\">");
      for (Block.Box box : line.boxes())
        out.append("<td colspan=\"").append(box.span()).append("\">").append(box.joined() ? "" : escaped(box.text()).replace("\n", "<br>")).append("</td>");
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String runs(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      String words = escaped(run.text());
      text.append(
          switch (run.style()) {
            case STRONG -> "<b>" + words + "</b>";
            case QUOTED -> "<q>" + words + "</q>";
            case CODE -> "<code>" + words + "</code>";
            case PLAIN -> words;
          });
    }
    return text.toString();
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
    return out.toString();
  }
}
