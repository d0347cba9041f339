package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.analysis.AnalysisResult;
import org.banfa.judgement.analysis.AnalysisResult.Shown;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Renders single analyses: the findings, and what was looked at and found in order. */
public final class AnalysisReport {
  private final Catalogue catalogue;
  private final Wording wording;
  private final ClauseText clauses;
  private final boolean verbose;

  /** Renders in one language; {@code verbose} lists what is in order, too. */
  public AnalysisReport(Catalogue catalogue, boolean verbose) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.clauses = new ClauseText(wording);
    this.verbose = verbose;
  }

  public String text(List<AnalysisResult> results, List<Diagnostic> diagnostics) {
    TextReport report = new TextReport(catalogue, true);
    StringBuilder out = new StringBuilder(report.diagnostics(diagnostics));
    for (AnalysisResult result : results) {
      CheckResult placed = placed(result);
      for (Finding finding : result.findings()) report.finding(finding, placed, out);
      String day = new SummaryText(wording).lawAsOf(placed);
      out.append(catalogue.text("report.summary", wording.title(result.document()), day)).append('\n');
      line(catalogue.text("analysis.count", Integer.toString(result.findings().size()), Integer.toString(result.settled().size())), out);
      if (verbose) for (Shown shown : result.settled()) line(shown(shown), out);
    }
    return out.toString();
  }

  private static CheckResult placed(AnalysisResult result) {
    return new CheckResult(result.document(), result.lawAsOf(), "", result.findings(), List.of(), Schedule.NONE, result.above());
  }

  private String shown(Shown shown) {
    String text = catalogue.text(shown.key(), shown.clauses().stream().map(clauses::of).toList());
    List<String> example = new ArrayList<>();
    if (!shown.election().isEmpty()) example.add(wording.election(shown.election()));
    example.addAll(clauses.situations(shown.situations()));
    example.addAll(wording.arguments(shown.steps()));
    return example.isEmpty() ? text : catalogue.text("analysis.example", text, String.join(catalogue.text("report.comma"), example));
  }

  private static void line(String text, StringBuilder out) {
    out.append("  ").append(text).append('\n');
  }

  public String json(List<AnalysisResult> results, List<Diagnostic> diagnostics) {
    return JsonText.of(json -> {
      json.writeStringField("version", "1");
      json.writeStringField("language", catalogue.language().id());
      json.writeArrayFieldStart("documents");
      for (AnalysisResult result : results) document(json, result);
      json.writeEndArray();
      new JsonReport(catalogue).diagnostics(json, diagnostics);
    });
  }

  private void document(JsonGenerator json, AnalysisResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", result.document().source().name());
    json.writeStringField("title", result.document().title());
    json.writeStringField("lawAsOf", result.lawAsOf() == null ? null : result.lawAsOf().toString());
    json.writeArrayFieldStart("findings");
    JsonFinding findings = new JsonFinding(wording, placed(result));
    for (Finding finding : result.findings()) findings.write(json, finding);
    json.writeEndArray();
    json.writeArrayFieldStart("settled");
    for (Shown shown : result.settled()) {
      json.writeStartObject();
      json.writeStringField("text", shown(shown));
      JsonFinding.election(json, "election", shown.election());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
