package org.banfa.judgement.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Stage;
import org.banfa.model.vocabulary.Slot;

/**
 * One sentence of a document: a rule or a stage.
 *
 * @param label its identity; empty when it has none
 * @param words as written, on one line, without label and stop
 * @param meaning the same text for the same meaning
 * @param subjects what it is about
 * @param clauses what it says; empty for a stage
 */
public record Sentence(String label, Locus locus, String words, String meaning, Set<Slot> subjects, List<Clause> clauses) {
  /** The sentences of a document in their order. */
  static List<Sentence> of(LegalDocument document) {
    List<Sentence> all = new ArrayList<>();
    for (Rule rule : document.rules()) all.add(of(rule));
    for (Stage stage : document.stages()) all.add(of(stage));
    all.sort(java.util.Comparator.comparingInt(s -> s.locus().span().start()));
    return List.copyOf(all);
  }

  private static Sentence of(Rule rule) {
    StringBuilder meaning = new StringBuilder();
    Set<Slot> subjects = new LinkedHashSet<>();
    for (Clause clause : rule.clauses()) {
      meaning.append(SemanticHash.meaning(clause));
      subjects.add(clause.subject());
    }
    return new Sentence(rule.label(), rule.locus(), words(rule.locus()), meaning.toString(), subjects, rule.clauses());
  }

  private static Sentence of(Stage stage) {
    String meaning = "stage " + stage.term() + ' ' + stage.from() + ' ' + stage.to() + ' ' + stage.acts();
    return new Sentence(stage.locus().label(), stage.locus(), words(stage.locus()), meaning, Set.of(new Slot(stage.term(), null)), List.of());
  }

  private static String words(Locus locus) {
    if (locus.source().text().isEmpty()) return "";
    String text = locus.source().slice(locus.span()).replaceAll("\\s*//[^\\n]*", "").replaceAll("\\s*\\R\\s*", "").strip();
    return text.replaceFirst("^(〔[^〕]*〕|\\[[^\\]]*\\])\\s*", "").replaceFirst("[。.]$", "");
  }
}
