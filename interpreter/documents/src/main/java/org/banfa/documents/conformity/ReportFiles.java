package org.banfa.documents.conformity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.documents.docx.DocxWriter;
import org.banfa.documents.html.HtmlWriter;
import org.banfa.documents.markdown.MarkdownWriter;
import org.banfa.documents.page.Page;
import org.banfa.syntax.diagnostic.Catalogue;

/** Renders one conformity report in its four formats. */
public final class ReportFiles {
  private ReportFiles() {}

  /** The bytes of each file by its ending: docx, html, json, md. */
  public static Map<String, byte[]> of(ConformityReport report, Catalogue catalogue) {
    return of(report, catalogue, "");
  }

  /** The same; {@code chart} is the timetable as an element of SVG for the web page, empty when there is none. */
  public static Map<String, byte[]> of(ConformityReport report, Catalogue catalogue, String chart) {
    Page page = ReportPage.of(report, catalogue, chart);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("docx", DocxWriter.write(page));
    files.put("html", HtmlWriter.write(page).getBytes(StandardCharsets.UTF_8));
    files.put("json", ReportJson.write(report).getBytes(StandardCharsets.UTF_8));
    files.put("md", MarkdownWriter.write(page).getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
