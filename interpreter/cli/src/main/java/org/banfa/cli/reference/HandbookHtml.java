package org.banfa.cli.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Prints the handbook as one web page that needs nothing else: contents, search, links, index; it prints without them. */
public final class HandbookHtml {
  private final Catalogue catalogue;
  private final StringBuilder out = new StringBuilder(1 << 20);

  private HandbookHtml(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The page. */
  public static String of(Handbook book, Catalogue catalogue) {
    HandbookHtml page = new HandbookHtml(catalogue);
    page.page(book);
    return page.out.toString();
  }

  private void page(Handbook book) {
    String language = catalogue.language() == Language.EN ? "en" : "zh-CN";
    out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(escaped(book.title())).append("</title>\n<style>\n");
    out.append(file("handbook.css")).append("</style>\n</head>\n<body>\n<nav>\n<h1>").append(escaped(book.title())).append("</h1>\n");
    out.append("<input id=\"ask\" type=\"search\" autocomplete=\"off\" autofocus placeholder=\"").append(text("ask")).append("\" aria-label=\"").append(text("ask")).append("\">\n");
    out.append("<ol id=\"found\"></ol>\n<p id=\"none\" hidden>").append(text("ask.none")).append("</p>\n");
    for (Chapter chapter : book.chapters()) contents(chapter);
    out.append("<p><a href=\"#index\">").append(text("index")).append("</a></p>\n</nav>\n<main>\n<p class=\"intro\">").append(escaped(book.intro())).append("</p>\n");
    for (Chapter chapter : book.chapters()) chapter(chapter);
    index(book);
    out.append("</main>\n<script>\n").append(file("handbook.js")).append("</script>\n</body>\n</html>\n");
  }

  private void contents(Chapter chapter) {
    out.append("<details").append(chapter.id().equals("howto") ? " open" : "").append("><summary><a href=\"#").append(chapter.id()).append("\">");
    out.append(escaped(chapter.title())).append("</a></summary><ul>");
    for (Section section : chapter.sections()) out.append("<li><a href=\"#").append(section.id()).append("\">").append(escaped(section.title())).append("</a></li>");
    out.append("</ul></details>\n");
  }

  private void chapter(Chapter chapter) {
    out.append("<section class=\"chapter\" id=\"").append(chapter.id()).append("\">\n<h2>").append(escaped(chapter.title())).append("</h2>\n<p>").append(escaped(chapter.intro())).append("</p>\n");
    for (Section section : chapter.sections()) {
      out.append("<section id=\"").append(section.id()).append("\">\n<h3>").append(escaped(section.title())).append("</h3>\n");
      if (!section.intro().isEmpty()) out.append("<p>").append(escaped(section.intro())).append("</p>\n");
      if (!section.listing().isEmpty()) out.append("<pre class=\"whole\">").append(linked(section.listing())).append("</pre>\n");
      for (Entry entry : section.entries()) entry(entry, chapter.title());
      out.append("</section>\n");
    }
    out.append("</section>\n");
  }

  private void entry(Entry entry, String chapter) {
    out.append("<article id=\"").append(escaped(entry.id())).append("\" data-in=\"").append(escaped(chapter)).append("\">\n<h4><a href=\"#").append(escaped(entry.id())).append("\">").append(escaped(entry.name())).append("</a>");
    if (!entry.other().isEmpty() && !entry.other().equals(entry.name())) out.append(" <span>").append(escaped(entry.other())).append("</span>");
    out.append("</h4>\n").append(entry.svg().isEmpty() ? "" : "<figure>" + entry.svg() + "</figure>\n");
    for (Sample sample : entry.samples()) {
      out.append("<pre>").append(linked(sample.written())).append("</pre>\n");
      if (!sample.translated().isEmpty()) out.append("<pre class=\"other\">").append(linked(sample.translated())).append("</pre>\n");
      if (!sample.place().isEmpty()) out.append("<p class=\"place\">").append(escaped(sample.place())).append("</p>\n");
    }
    if (!entry.rows().isEmpty()) out.append("<dl>");
    for (Row row : entry.rows()) out.append("<dt>").append(escaped(row.label())).append("</dt><dd>").append(linked(row.text()).replace("\n", "<br>")).append("</dd>");
    out.append(entry.rows().isEmpty() ? "</article>\n" : "</dl>\n</article>\n");
  }

  private void index(Handbook book) {
    out.append("<section class=\"chapter\" id=\"index\">\n<h2>").append(text("index")).append("</h2>\n<p>").append(text("index.intro")).append("</p>\n");
    HandbookIndex.of(book, catalogue.language() == Language.EN, catalogue.text("handbook.strokes")).forEach((group, entries) -> {
      out.append("<h3>").append(escaped(group.strip())).append("</h3>\n<p class=\"index\">");
      for (Entry entry : entries) out.append("<a href=\"#").append(escaped(entry.id())).append("\">").append(escaped(entry.name())).append("</a> ");
      out.append("</p>\n");
    });
    out.append("</section>\n");
  }

  private String linked(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      String shown = piece.marked() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text());
      text.append(piece.target().isEmpty() ? shown : "<a href=\"#" + escaped(piece.target()) + "\">" + shown + "</a>");
    }
    return text.toString();
  }

  private String text(String key) {
    return escaped(catalogue.text("handbook." + key));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String file(String name) {
    try (InputStream in = HandbookHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
