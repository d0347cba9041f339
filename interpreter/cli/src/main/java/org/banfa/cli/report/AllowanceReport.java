package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.refine.AllowanceUse;
import org.banfa.judgement.refine.AllowanceUse.Use;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Effective.Provided;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Renders how far methods use what the law permits, by how much of it is used. */
public final class AllowanceReport {
  private final Catalogue catalogue;
  private final Wording wording;
  private final ClauseText clauses;

  public AllowanceReport(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.clauses = new ClauseText(wording);
  }

  public String text(Map<LegalDocument, List<AllowanceUse>> uses, List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder(new TextReport(catalogue, false).diagnostics(diagnostics));
    uses.forEach((method, all) -> {
      out.append(catalogue.text("allowance.heading", wording.title(method))).append('\n');
      List<String> counts = new ArrayList<>();
      for (Use use : Use.values()) {
        long count = all.stream().filter(u -> u.use() == use).count();
        if (count > 0) counts.add(catalogue.text("allowance.count", word(use), Long.toString(count)));
      }
      line(String.join(catalogue.text("report.comma"), counts), out);
      for (Use use : Use.values()) group(use, all, out);
    });
    return out.toString();
  }

  private void group(Use use, List<AllowanceUse> all, StringBuilder out) {
    List<AllowanceUse> some = all.stream().filter(u -> u.use() == use).toList();
    if (some.isEmpty()) return;
    out.append('\n').append(catalogue.text("report.list.allowances", word(use), Integer.toString(some.size()))).append('\n');
    for (AllowanceUse one : some) {
      line(law(one), out);
      for (Provided said : one.method()) line("  " + catalogue.text("allowance.method", clauses.of(said)), out);
      if (one.unused() != null) line("  " + catalogue.text("allowance.unused", clauses.separation(one.unused())), out);
    }
  }

  private String law(AllowanceUse use) {
    return catalogue.text("allowance.law", wording.says(use.clause()), clauses.law(use.law()), use.law().rule().label());
  }

  private String word(Use use) {
    return catalogue.text("use." + use.id());
  }

  private static void line(String text, StringBuilder out) {
    out.append("  ").append(text).append('\n');
  }

  public String json(Map<LegalDocument, List<AllowanceUse>> uses, List<Diagnostic> diagnostics) {
    return JsonText.of(json -> {
      json.writeStringField("version", "1");
      json.writeStringField("language", catalogue.language().id());
      json.writeArrayFieldStart("documents");
      for (var entry : uses.entrySet()) {
        json.writeStartObject();
        json.writeStringField("file", entry.getKey().source().name());
        json.writeStringField("title", entry.getKey().title());
        json.writeArrayFieldStart("allowances");
        for (AllowanceUse use : entry.getValue()) use(json, use);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      new JsonReport(catalogue).diagnostics(json, diagnostics);
    });
  }

  private void use(JsonGenerator json, AllowanceUse use) throws IOException {
    json.writeStartObject();
    json.writeStringField("use", use.use().id());
    json.writeStringField("law", use.law().title());
    json.writeStringField("lawArticle", use.law().article());
    json.writeStringField("label", use.law().rule().label());
    json.writeStringField("evidence", use.law().evidence().name());
    json.writeStringField("subject", use.clause().subject().key());
    json.writeStringField("permits", wording.says(use.clause()));
    json.writeArrayFieldStart("method");
    for (Provided said : use.method()) clauses.json(json, said);
    json.writeEndArray();
    clauses.json(json, "unused", use.unused());
    json.writeEndObject();
  }
}
