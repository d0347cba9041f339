package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banfa.records.rollup.Figure;
import org.banfa.records.rollup.Page;
import org.banfa.records.rollup.Person;
import org.banfa.records.rollup.Rollup;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays a roll-up out: as tables of texts, and these as text, JSON or a web page. No name and no age of a single person is in it. */
public final class RollupReport {
  private final Catalogue catalogue;

  public RollupReport(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The tables: the sums, the comparison with the last term and with what was published where there is one, and the places. */
  public List<Page> pages(Rollup now, Rollup before, List<Figure> figures, List<List<String>> compared) {
    List<Page> pages = new ArrayList<>();
    List<List<String>> sums = new ArrayList<>();
    for (Figure figure : figures) sums.add(List.of(name(figure), known(figure, figure.shown()), known(figure, figure.exact())));
    pages.add(page("sums", List.of("figure", "value", "exact"), sums));
    if (before != null) pages.add(page("terms", List.of("figure", "now", "before"), terms(now.figures(), before.figures())));
    if (!compared.isEmpty()) pages.add(page("published", List.of("figure", "said", "computed", "verdict"), compared));
    List<List<String>> places = new ArrayList<>();
    Set<String> small = now.small();
    now.places().forEach((place, all) -> places.add(row(place, all, small.contains(place))));
    pages.add(page("places", List.of("place", "members", "women", "both"), places));
    return pages;
  }

  private List<List<String>> terms(List<Figure> now, List<Figure> before) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) rows.add(List.of(name(now.get(i)), known(now.get(i), now.get(i).shown()), known(before.get(i), before.get(i).shown())));
    return rows;
  }

  private List<String> row(String place, List<Person> all, boolean few) {
    String women = few ? catalogue.text("rollup.few") : Long.toString(all.stream().filter(Person::woman).count());
    return List.of(place, Integer.toString(all.size()), women, catalogue.text(Rollup.isBoth(all) ? "rollup.yes" : "rollup.no"));
  }

  private Page page(String key, List<String> headings, List<List<String>> rows) {
    return new Page(catalogue.text("rollup.page." + key), headings.stream().map(h -> catalogue.text("rollup.heading." + h)).toList(), rows);
  }

  private String name(Figure figure) {
    return catalogue.text("rollup.figure." + figure.key());
  }

  private String known(Figure figure, String text) {
    if (figure.withheld()) return catalogue.text("rollup.few");
    return text.isEmpty() ? catalogue.text("rollup.none") : text;
  }

  /** Tables with columns lined up. */
  public String text(List<Page> pages) {
    StringBuilder text = new StringBuilder();
    for (Page page : pages) {
      if (!text.isEmpty()) text.append('\n');
      text.append(page.title()).append('\n');
      List<List<String>> all = new ArrayList<>(List.of(page.headings()));
      all.addAll(page.rows());
      for (List<String> row : all) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < row.size(); i++) line.append(row.get(i)).append(i + 1 == row.size() ? "" : " ".repeat(width(all, i) - Columns.width(row.get(i)) + 2));
        text.append(line.toString().stripTrailing()).append('\n');
      }
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(r -> Columns.width(r.get(column))).max().orElse(0);
  }

  /** The same tables for other programs. */
  public String json(List<Page> pages) {
    return JsonText.of(json -> {
      json.writeStringField("version", "1");
      json.writeArrayFieldStart("tables");
      for (Page page : pages) {
        json.writeStartObject();
        json.writeStringField("title", page.title());
        json.writeFieldName("headings");
        strings(json, page.headings());
        json.writeArrayFieldStart("rows");
        for (List<String> row : page.rows()) strings(json, row);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void strings(JsonGenerator json, List<String> all) throws IOException {
    json.writeStartArray();
    for (String one : all) json.writeString(one);
    json.writeEndArray();
  }

  /** The same tables as a page that can be printed. */
  public String html(List<Page> pages) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>");
    html.append(escaped(catalogue.text("rollup.title"))).append("</title><style>body{font-family:serif;margin:2em}table{border-collapse:collapse;margin-bottom:1.5em}");
    html.append("td,th{border:1px solid #666;padding:.3em .6em;text-align:left}</style></head><body>\n");
    for (Page page : pages) {
      html.append("<h2>").append(escaped(page.title())).append("</h2>\n<table>");
      row(html, page.headings(), "th");
      page.rows().forEach(r -> row(html, r, "td"));
      html.append("</table>\n");
    }
    return html.append("</body></html>\n").toString();
  }

  private static void row(StringBuilder html, List<String> cells, String tag) {
    html.append("<tr>");
    for (String cell : cells) html.append('<').append(tag).append('>').append(escaped(cell)).append("</").append(tag).append('>');
    html.append("</tr>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
