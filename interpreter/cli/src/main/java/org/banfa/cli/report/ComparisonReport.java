package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.refine.DraftComparison;
import org.banfa.judgement.refine.Matter;
import org.banfa.judgement.refine.Relation;
import org.banfa.judgement.refine.SlotCase;
import org.banfa.judgement.refine.SlotComparison;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Formula;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Renders the comparison of two drafts: what is different, how, in which situation, and what shows it. */
public final class ComparisonReport {
  private final Catalogue catalogue;
  private final Wording wording;
  private final ClauseText clauses;
  private final boolean verbose;

  /** Renders in one language; {@code verbose} lists what is the same, too. */
  public ComparisonReport(Catalogue catalogue, boolean verbose) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.clauses = new ClauseText(wording);
    this.verbose = verbose;
  }

  public String text(List<DraftComparison> comparisons, List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder(new TextReport(catalogue, false).diagnostics(diagnostics));
    for (DraftComparison comparison : comparisons) text(comparison, out);
    return out.toString();
  }

  private void text(DraftComparison comparison, StringBuilder out) {
    out.append(catalogue.text("compare.heading", relation(comparison.relation()))).append('\n');
    line(catalogue.text("compare.older", named(comparison.older())), out);
    line(catalogue.text("compare.newer", named(comparison.newer())), out);
    for (SlotComparison slot : comparison.slots()) if (verbose || slot.relation() != Relation.EQUIVALENT) slot(slot, out);
    long same = comparison.slots().stream().filter(s -> s.relation() == Relation.EQUIVALENT).count();
    long others = comparison.slots().size() - same;
    out.append('\n').append(catalogue.text("compare.count", Long.toString(others), Long.toString(same))).append('\n');
  }

  private String named(LegalDocument document) {
    return catalogue.text("report.whole", wording.title(document), document.source().name());
  }

  private void slot(SlotComparison slot, StringBuilder out) {
    out.append('\n').append(catalogue.text("compare.slot", relation(slot.relation()), wording.slot(slot.slot()))).append('\n');
    said("compare.older", slot.older(), out);
    said("compare.newer", slot.newer(), out);
    for (SlotCase one : slot.cases()) situation(slot, one, out);
    if (slot.force() != Relation.EQUIVALENT) line(catalogue.text("compare.force." + slot.force().id()), out);
    if (slot.byLawOnly()) line(catalogue.text("compare.byLaw"), out);
  }

  private void said(String key, List<Provided> said, StringBuilder out) {
    if (said.isEmpty()) line(catalogue.text(key, catalogue.text("compare.silent")), out);
    for (Provided one : said) line(catalogue.text(key, clauses.of(one)), out);
  }

  private void situation(SlotComparison slot, SlotCase one, StringBuilder out) {
    boolean always = one.when().equals(Formula.TRUE);
    if (!always) line(catalogue.text("compare.when", wording.formula(one.when()), relation(one.relation())), out);
    String only = only(slot);
    if (one.onlyOlder() != null) line((always ? "" : "  ") + catalogue.text("compare.only.older" + only, clauses.separation(one.onlyOlder()), name(slot)), out);
    if (one.onlyNewer() != null) line((always ? "" : "  ") + catalogue.text("compare.only.newer" + only, clauses.separation(one.onlyNewer()), name(slot)), out);
  }

  private String name(SlotComparison slot) {
    return slot.slot().term() == null ? wording.slot(slot.slot()) : wording.term(slot.slot().term());
  }

  private static String only(SlotComparison slot) {
    if (slot.matter() == Matter.WORDS) return ".words";
    boolean condition = slot.slot().term() != null && slot.slot().term().kind() == Kind.CONDITION;
    return condition ? ".finds" : ".allows";
  }

  private String relation(Relation relation) {
    return catalogue.text("relation." + relation.id());
  }

  private static void line(String text, StringBuilder out) {
    out.append("  ").append(text).append('\n');
  }

  public String json(List<DraftComparison> comparisons, List<Diagnostic> diagnostics) {
    return JsonText.of(json -> {
      json.writeStringField("version", "1");
      json.writeStringField("language", catalogue.language().id());
      json.writeArrayFieldStart("comparisons");
      for (DraftComparison comparison : comparisons) comparison(json, comparison);
      json.writeEndArray();
      new JsonReport(catalogue).diagnostics(json, diagnostics);
    });
  }

  private void comparison(JsonGenerator json, DraftComparison comparison) throws IOException {
    json.writeStartObject();
    document(json, "older", comparison.older());
    document(json, "newer", comparison.newer());
    json.writeStringField("relation", comparison.relation().id());
    json.writeArrayFieldStart("slots");
    List<SlotComparison> shown = new ArrayList<>(verbose ? comparison.slots() : comparison.differences());
    for (SlotComparison slot : shown) slot(json, slot);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, String name, LegalDocument document) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("title", document.title());
    json.writeStringField("file", document.source().name());
    json.writeEndObject();
  }

  private void slot(JsonGenerator json, SlotComparison slot) throws IOException {
    json.writeStartObject();
    json.writeStringField("slot", slot.slot().key());
    json.writeStringField("matter", slot.matter().id());
    json.writeStringField("relation", slot.relation().id());
    json.writeStringField("force", slot.force().id());
    json.writeBooleanField("byLawOnly", slot.byLawOnly());
    json.writeArrayFieldStart("cases");
    for (SlotCase one : slot.cases()) {
      json.writeStartObject();
      json.writeStringField("when", one.when().equals(Formula.TRUE) ? null : wording.formula(one.when()));
      json.writeStringField("relation", one.relation().id());
      clauses.json(json, "onlyOlder", one.onlyOlder());
      clauses.json(json, "onlyNewer", one.onlyNewer());
      json.writeEndObject();
    }
    json.writeEndArray();
    said(json, "older", slot.older());
    said(json, "newer", slot.newer());
    json.writeEndObject();
  }

  private void said(JsonGenerator json, String name, List<Provided> said) throws IOException {
    json.writeArrayFieldStart(name);
    for (Provided one : said) clauses.json(json, one);
    json.writeEndArray();
  }
}
