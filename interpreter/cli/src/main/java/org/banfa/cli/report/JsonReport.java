package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.banfa.documents.finding.Counts;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.order.Above;
import org.banfa.model.core.Locus;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Writes a check as JSON of schema version 1 ({@code check-schema-1.json}). */
public final class JsonReport {
  /** The version of the schema. */
  public static final String VERSION = "1";

  private final Catalogue catalogue;
  private final Wording wording;

  public JsonReport(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  public String render(CheckReport report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeStringField("version", VERSION);
      json.writeStringField("language", catalogue.language().id());
      json.writeArrayFieldStart("documents");
      FrameFindings frames = new FrameFindings(report, wording);
      for (CheckResult result : report.results()) document(json, result, report.review(result), frames);
      json.writeEndArray();
      diagnostics(json, report.diagnostics());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  /** The problems of reading, as a field of the object at hand. */
  void diagnostics(JsonGenerator json, List<Diagnostic> diagnostics) throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : diagnostics) diagnostic(json, diagnostic);
    json.writeEndArray();
  }

  private static void above(JsonGenerator json, CheckResult result) throws IOException {
    json.writeArrayFieldStart("above");
    for (Above above : result.above()) {
      json.writeStartObject();
      json.writeStringField("title", above.document().title());
      json.writeStringField("relation", above.relation().id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void document(JsonGenerator json, CheckResult result, Reviewed reviewed, FrameFindings frames) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", result.document().source().name());
    json.writeStringField("title", result.document().title());
    json.writeStringField("semanticHash", result.semanticHash());
    json.writeStringField("lawAsOf", result.lawAsOf() == null ? null : result.lawAsOf().toString());
    if (!result.above().isEmpty()) above(json, result);
    json.writeArrayFieldStart("findings");
    JsonFinding findings = new JsonFinding(wording, result, reviewed, frames);
    for (var finding : result.findings()) findings.write(json, finding);
    json.writeEndArray();
    json.writeObjectFieldStart("verdicts");
    for (var count : Counts.of(result).entrySet()) json.writeNumberField(count.getKey().id(), count.getValue());
    json.writeEndObject();
    int settled = Counts.settled(result, reviewed);
    if (settled > 0) json.writeNumberField("settled", settled);
    json.writeArrayFieldStart("judgements");
    for (Judgement judgement : result.judgements()) judgement(json, judgement);
    json.writeEndArray();
    json.writeArrayFieldStart("timetable");
    for (Row row : result.timetable()) row(json, row);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void judgement(JsonGenerator json, Judgement judgement) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", judgement.rule().row());
    json.writeStringField("label", judgement.rule().label());
    json.writeStringField("law", judgement.inForce().title());
    json.writeStringField("lawVersion", judgement.version() == null ? "" : judgement.version().name());
    json.writeStringField("lawArticle", judgement.rule().article(judgement.version()));
    json.writeStringField("subject", judgement.subject() == null ? "" : judgement.subject().key());
    json.writeStringField("verdict", judgement.verdict().id());
    json.writeArrayFieldStart("clauses");
    for (Locus clause : judgement.clauses()) JsonFinding.locus(json, clause);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void row(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("act", wording.term(row.act()));
    json.writeStringField("earliest", row.earliest() == null ? null : row.earliest().toString());
    json.writeStringField("latest", row.latest() == null ? null : row.latest().toString());
    if (row.slackDays() == null) json.writeNullField("slackDays");
    else json.writeNumberField("slackDays", row.slackDays());
    json.writeEndObject();
  }

  private void diagnostic(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    boolean placed = !diagnostic.source().text().isEmpty();
    int start = diagnostic.span().start();
    json.writeStartObject();
    json.writeStringField("code", diagnostic.code());
    json.writeStringField("class", "input");
    json.writeStringField("severity", diagnostic.severity().id());
    json.writeStringField("file", diagnostic.source().name());
    json.writeNumberField("line", placed ? diagnostic.source().line(start) : 0);
    json.writeNumberField("column", placed ? diagnostic.source().column(start) : 0);
    json.writeStringField("title", catalogue.text(diagnostic.code() + ".title"));
    json.writeStringField("message", catalogue.message(diagnostic));
    JsonFinding.texts(json, "arguments", List.copyOf(diagnostic.arguments()));
    json.writeEndObject();
  }
}
