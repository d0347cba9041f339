package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.change.Revised;
import org.banfa.judgement.change.Revision;
import org.banfa.judgement.change.Sentence;
import org.banfa.judgement.refine.Matter;
import org.banfa.judgement.refine.Relation;
import org.banfa.judgement.refine.SlotCase;
import org.banfa.judgement.refine.SlotComparison;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Renders what a newer draft changes: each sentence with its old and new words, how strict it is, and for whom. */
public final class DiffReport {
  private final Catalogue catalogue;
  private final Wording wording;
  private final ClauseText clauses;
  private final boolean verbose;

  /** Renders in one language; {@code verbose} lists the sentences that are as they were, too. */
  public DiffReport(Catalogue catalogue, boolean verbose) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.clauses = new ClauseText(wording);
    this.verbose = verbose;
  }

  public String text(List<Revision> revisions, List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder(new TextReport(catalogue, false).diagnostics(diagnostics));
    for (Revision revision : revisions) text(revision, out);
    return out.toString();
  }

  private void text(Revision revision, StringBuilder out) {
    out.append(catalogue.text("diff.heading", relation(revision.comparison().relation()))).append('\n');
    line(catalogue.text("compare.older", catalogue.text("report.whole", wording.title(revision.older()), revision.older().source().name())), out);
    line(catalogue.text("compare.newer", catalogue.text("report.whole", wording.title(revision.newer()), revision.newer().source().name())), out);
    List<String> counts = new ArrayList<>();
    for (Revised.Kind kind : Revised.Kind.values())
      if (revision.count(kind) > 0) counts.add(catalogue.text("diff.count." + kind.id(), Long.toString(revision.count(kind))));
    line(String.join(catalogue.text("report.comma"), counts), out);
    for (Revision.HeadChange change : revision.head()) line(catalogue.text("diff.head", change.key(), shown(change.before()), shown(change.after())), out);
    if (!revision.newWords().isEmpty()) line(catalogue.text("diff.newWords", wording.terms(revision.newWords())), out);
    if (!revision.goneWords().isEmpty()) line(catalogue.text("diff.goneWords", wording.terms(revision.goneWords())), out);
    int number = 0;
    Map<SlotComparison, Integer> shown = new IdentityHashMap<>();
    for (Revised one : revision.sentences()) if (told(one)) sentence(++number, one, shown, out);
    moved(revision, out);
    out.append('\n');
  }

  private boolean told(Revised one) {
    return verbose || one.kind() != Revised.Kind.SAME && one.kind() != Revised.Kind.MOVED;
  }

  private String shown(String value) {
    return value.isEmpty() ? catalogue.text("diff.nothing") : value;
  }

  /** One sentence; what separates the drafts is shown at the first sentence about a thing, {@code shown} tells where. */
  private void sentence(int number, Revised one, Map<SlotComparison, Integer> shown, StringBuilder out) {
    out.append('\n').append(catalogue.text("diff.sentence", Integer.toString(number), catalogue.text("diff.kind." + one.kind().id()), place(one))).append('\n');
    if (one.kind() == Revised.Kind.SAME || one.kind() == Revised.Kind.MOVED) line(words(one.newer()), out);
    else {
      if (one.older() != null) line(catalogue.text("diff.older", words(one.older())), out);
      if (one.newer() != null) line(catalogue.text("diff.newer", words(one.newer())), out);
    }
    if (one.kind() == Revised.Kind.REWORDED) line(catalogue.text("diff.sameMeaning"), out);
    boolean differs = one.kind() == Revised.Kind.CHANGED || one.kind() == Revised.Kind.ADDED || one.kind() == Revised.Kind.REMOVED;
    if (differs) line(one.relation() == Relation.EQUIVALENT ? catalogue.text("diff.noEffect") : catalogue.text("diff.relation", relation(one.relation())), out);
    for (SlotComparison slot : one.slots()) {
      Integer before = shown.putIfAbsent(slot, number);
      if (before == null) separations(slot, one.slots().size() > 1, out);
      else line(catalogue.text("diff.seeAbove", wording.slot(slot.slot()), before.toString()), out);
    }
    if (differs && !one.affected().isEmpty()) line(catalogue.text("diff.affected", wording.terms(List.copyOf(one.affected()))), out);
  }

  /** In the document's own words where it is in this language. */
  private String words(Sentence sentence) {
    boolean whole = sentence.clauses().isEmpty() || catalogue.language() == org.banfa.syntax.diagnostic.Language.ZH;
    if (whole) return sentence.words();
    return String.join(catalogue.text("law.next"), sentence.clauses().stream().map((Clause c) -> wording.says(c)).toList());
  }

  private String place(Revised one) {
    String now = wording.place(one.shown().locus());
    if (one.older() == null || one.newer() == null) return now;
    String was = wording.place(one.older().locus());
    return was.equals(now) ? now : catalogue.text("diff.arrow", was, now);
  }

  private void separations(SlotComparison slot, boolean several, StringBuilder out) {
    if (several) line(catalogue.text("compare.slot", relation(slot.relation()), wording.slot(slot.slot())), out);
    for (SlotCase one : slot.cases()) {
      if (one.onlyOlder() == null && one.onlyNewer() == null) continue;
      if (!one.when().equals(Formula.TRUE)) line(catalogue.text("compare.when", wording.formula(one.when()), relation(one.relation())), out);
      if (one.onlyOlder() != null) line(catalogue.text("compare.only.older" + only(slot), clauses.separation(one.onlyOlder()), name(slot)), out);
      if (one.onlyNewer() != null) line(catalogue.text("compare.only.newer" + only(slot), clauses.separation(one.onlyNewer()), name(slot)), out);
    }
    if (slot.force() != Relation.EQUIVALENT) line(catalogue.text("compare.force." + slot.force().id()), out);
  }

  private String name(SlotComparison slot) {
    return slot.slot().term() == null ? wording.slot(slot.slot()) : wording.term(slot.slot().term());
  }

  private static String only(SlotComparison slot) {
    if (slot.matter() == Matter.WORDS) return ".words";
    return slot.slot().term() != null && slot.slot().term().kind() == Kind.CONDITION ? ".finds" : ".allows";
  }

  /** Articles that have another number now, with how many of their sentences came along. */
  private void moved(Revision revision, StringBuilder out) {
    Map<String, Integer> articles = new LinkedHashMap<>();
    for (Revised one : revision.sentences()) if (one.elsewhere()) articles.merge(catalogue.text("diff.arrow", article(one.older()), article(one.newer())), 1, Integer::sum);
    if (articles.isEmpty()) return;
    out.append('\n').append(catalogue.text("diff.moved")).append('\n');
    articles.forEach((move, count) -> line(catalogue.text("diff.move", move, count.toString()), out));
  }

  private String article(Sentence sentence) {
    Locus locus = sentence.locus();
    return wording.place(new Locus(locus.article(), 0, 0, "", locus.source(), locus.span()));
  }

  private String relation(Relation relation) {
    return catalogue.text("relation." + relation.id());
  }

  private static void line(String text, StringBuilder out) {
    out.append("   ").append(text).append('\n');
  }

  public String json(List<Revision> revisions, List<Diagnostic> diagnostics) {
    return JsonText.of(json -> {
      json.writeStringField("version", "1");
      json.writeStringField("language", catalogue.language().id());
      json.writeArrayFieldStart("revisions");
      for (Revision revision : revisions) revision(json, revision);
      json.writeEndArray();
      new JsonReport(catalogue).diagnostics(json, diagnostics);
    });
  }

  private void revision(JsonGenerator json, Revision revision) throws IOException {
    json.writeStartObject();
    json.writeStringField("older", revision.older().title());
    json.writeStringField("newer", revision.newer().title());
    json.writeStringField("relation", revision.comparison().relation().id());
    json.writeArrayFieldStart("head");
    for (Revision.HeadChange change : revision.head()) {
      json.writeStartObject();
      json.writeStringField("key", change.key());
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFinding.texts(json, "newWords", revision.newWords().stream().map(Term::id).toList());
    JsonFinding.texts(json, "goneWords", revision.goneWords().stream().map(Term::id).toList());
    json.writeArrayFieldStart("sentences");
    for (Revised one : revision.sentences()) if (verbose || one.kind() != Revised.Kind.SAME) sentence(json, one);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void sentence(JsonGenerator json, Revised one) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", one.kind().id());
    side(json, "older", one.older());
    side(json, "newer", one.newer());
    json.writeStringField("relation", one.relation().id());
    json.writeArrayFieldStart("cases");
    for (SlotComparison slot : one.slots())
      for (SlotCase at : slot.cases()) {
        json.writeStartObject();
        json.writeStringField("slot", slot.slot().key());
        json.writeStringField("when", at.when().equals(Formula.TRUE) ? null : wording.formula(at.when()));
        json.writeStringField("relation", at.relation().id());
        clauses.json(json, "onlyOlder", at.onlyOlder());
        clauses.json(json, "onlyNewer", at.onlyNewer());
        json.writeEndObject();
      }
    json.writeEndArray();
    JsonFinding.texts(json, "affected", one.affected().stream().map(Term::id).toList());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Sentence sentence) throws IOException {
    if (sentence == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("words", sentence.words());
    json.writeFieldName("locus");
    JsonFinding.locus(json, sentence.locus());
    json.writeEndObject();
  }
}
