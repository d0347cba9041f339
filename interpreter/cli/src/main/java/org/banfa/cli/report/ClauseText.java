package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.refine.Separation;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.InForce;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words clauses in force with where they stand, and what separates two drafts. */
final class ClauseText {
  private final Catalogue catalogue;
  private final Wording wording;

  ClauseText(Wording wording) {
    this.catalogue = wording.catalogue();
    this.wording = wording;
  }

  /** The clause's own words with its place: in a document, or the article of a law. */
  String of(Provided said) {
    if (said.byLaw()) {
      return catalogue.text("clause.law", wording.says(said.clause()), law(said.inForce()), said.rule().label());
    }
    return catalogue.text("clause.own", wording.says(said.clause()), wording.place(said.clause().locus()), FindingText.position(said.clause().locus()));
  }

  /** The title of a law with the article. */
  String law(InForce rule) {
    String title = wording.title(rule);
    String article = rule.article();
    return article.isEmpty() ? title : catalogue.text("report.lawArticle", title, wording.article(article));
  }

  /** What one side alone allows; empty when there is nothing to show. */
  String separation(Separation separation) {
    if (separation instanceof Separation.Election election) return election(election);
    if (separation instanceof Separation.Words words) return wording.terms(words.words());
    if (separation instanceof Separation.Day day) return wording.value(new Value.When(day.day()));
    return "";
  }

  private String election(Separation.Election election) {
    List<String> parts = new ArrayList<>();
    if (!election.values().isEmpty()) parts.add(wording.election(election.values()));
    parts.addAll(situations(election.situations()));
    return String.join(catalogue.text("report.comma"), parts);
  }

  List<String> situations(Set<Formula> situations) {
    return situations.stream().map(wording::formula).sorted().toList();
  }

  void json(JsonGenerator json, Provided said) throws IOException {
    json.writeStartObject();
    json.writeStringField("says", wording.says(said.clause()));
    json.writeStringField("document", said.document().title());
    json.writeBooleanField("byLaw", said.byLaw());
    json.writeStringField("article", said.byLaw() ? said.rule().article(said.version()) : null);
    json.writeFieldName("locus");
    JsonFinding.locus(json, said.clause().locus());
    json.writeEndObject();
  }

  void json(JsonGenerator json, String name, Separation separation) throws IOException {
    if (separation == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("text", separation(separation));
    if (separation instanceof Separation.Election election) {
      JsonFinding.election(json, "election", election.values());
      JsonFinding.texts(json, "situations", situations(election.situations()));
    }
    if (separation instanceof Separation.Words words) JsonFinding.texts(json, "words", words.words().stream().map(t -> t.id()).toList());
    json.writeEndObject();
  }
}
