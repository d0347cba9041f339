package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.banfa.documents.finding.FindingText;
import org.banfa.documents.finding.SourceNote;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.review.Standing;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Slot;

/** Writes one finding as JSON. */
final class JsonFinding {
  private final Wording wording;
  private final FindingText words;
  private final CheckResult result;
  private final Reviewed reviewed;
  private final FrameFindings frames;

  /** Findings nobody has spoken of. */
  JsonFinding(Wording wording, CheckResult result) {
    this(wording, result, Reviewed.none(result), new FrameFindings(new CheckReport(List.of(result), List.of()), wording));
  }

  JsonFinding(Wording wording, CheckResult result, Reviewed reviewed, FrameFindings frames) {
    this.wording = wording;
    this.words = new FindingText(wording);
    this.result = result;
    this.reviewed = reviewed;
    this.frames = frames;
  }

  void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code());
    json.writeStringField("class", finding.findingClass().id());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("verdict", finding.verdict() == null ? null : finding.verdict().id());
    json.writeStringField("rule", finding.rule());
    json.writeStringField("label", finding.label());
    json.writeStringField("law", finding.law());
    json.writeStringField("lawArticle", finding.lawArticle());
    json.writeStringField("evidence", finding.evidence() == null ? null : finding.evidence().name());
    json.writeFieldName("locus");
    if (finding.locus() == null) json.writeNull();
    else locus(json, finding.locus());
    json.writeFieldName("nearest");
    if (finding.nearest() == null) json.writeNull();
    else locus(json, finding.nearest());
    json.writeStringField("speaker", finding.speaker().id());
    json.writeArrayFieldStart("bases");
    for (Basis basis : finding.bases()) basis(json, basis);
    json.writeEndArray();
    json.writeStringField("title", words.title(finding));
    json.writeStringField("message", words.message(finding));
    texts(json, "arguments", wording.arguments(finding.arguments()));
    texts(json, "reasoning", words.reasoning(finding));
    json.writeArrayFieldStart("related");
    for (Finding.Related related : finding.related()) {
      json.writeStartObject();
      json.writeStringField("message", words.related(related, result));
      json.writeFieldName("locus");
      locus(json, related.cited() == null ? related.locus() : inLibrary(related.locus()));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (finding.counterexample().isEmpty()) json.writeNullField("counterexample");
    else election(json, "counterexample", finding.counterexample());
    if (!finding.converse().isEmpty()) election(json, "converse", finding.converse());
    json.writeStringField("effect", finding.effect() == null ? null : words.effect(finding));
    json.writeStringField("remedy", words.remedy(finding));
    review(json, reviewed.standing(finding));
    CheckResult above = frames.toldUnder(finding, result);
    if (above != null) json.writeStringField("toldUnder", above.document().source().name());
    json.writeEndObject();
  }

  private static void review(JsonGenerator json, Standing standing) throws IOException {
    if (standing.opinion() == null) return;
    json.writeObjectFieldStart("review");
    json.writeStringField("stance", standing.opinion().stance().name().toLowerCase(Locale.ROOT));
    json.writeStringField("outcome", standing.opinion().outcome().name().toLowerCase(Locale.ROOT));
    json.writeStringField("by", standing.opinion().by());
    json.writeStringField("date", standing.opinion().date() == null ? null : standing.opinion().date().toString());
    json.writeStringField("reason", standing.opinion().reason());
    json.writeBooleanField("reopened", standing.reopened());
    json.writeEndObject();
  }

  /** An election as an object: each quantity's key with its number. */
  static void election(JsonGenerator json, String name, SortedMap<Slot, BigInteger> values) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : values.entrySet()) {
      json.writeFieldName(entry.getKey().key());
      json.writeNumber(entry.getValue());
    }
    json.writeEndObject();
  }

  static void basis(JsonGenerator json, Basis basis) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", basis.rule());
    json.writeStringField("label", basis.label());
    json.writeStringField("law", basis.law());
    json.writeStringField("lawArticle", basis.article());
    json.writeStringField("evidence", basis.evidence() == null ? null : basis.evidence().name());
    json.writeStringField("note", basis.note());
    json.writeEndObject();
  }

  /** Where a rule stands in the library's file, whose articles are not those of the law. */
  private static Locus inLibrary(Locus locus) {
    return new Locus(0, 0, 0, locus.label(), locus.source(), locus.span());
  }

  static void locus(JsonGenerator json, Locus locus) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", locus.source().name());
    json.writeNumberField("article", locus.article());
    json.writeNumberField("paragraph", locus.paragraph());
    json.writeNumberField("item", locus.item());
    json.writeStringField("label", locus.label());
    json.writeNumberField("line", locus.line());
    json.writeNumberField("column", locus.column());
    json.writeStringField("source", SourceNote.of(locus));
    json.writeEndObject();
  }

  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) json.writeString(text);
    json.writeEndArray();
  }
}
