package org.banfa.judgement.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Stage;

/** Finds the clauses and stages that stand at the places a check names. */
public final class ClauseIndex {
  private final Map<Locus, Clause> clauses = new HashMap<>();
  private final Map<Locus, Stage> stages = new HashMap<>();

  /** The clauses of the document checked, of those read with it, and of the rules in force. */
  public ClauseIndex(CheckResult result) {
    add(result.document());
    result.beside().forEach(this::add);
    for (Judgement judgement : result.judgements()) judgement.rule().clauses().forEach(c -> clauses.putIfAbsent(c.locus(), c));
  }

  private void add(LegalDocument document) {
    for (Rule rule : document.rules()) for (Clause clause : rule.clauses()) clauses.putIfAbsent(clause.locus(), clause);
    for (Stage stage : document.stages()) stages.putIfAbsent(stage.locus(), stage);
  }

  /** The clause at a place; empty where there is something else, such as a stage. */
  public Optional<Clause> clause(Locus locus) {
    return Optional.ofNullable(clauses.get(locus));
  }

  /** What stands at a place, as a text that is the same for the same meaning. */
  String meaning(Locus locus) {
    Clause clause = clauses.get(locus);
    if (clause != null) return SemanticHash.meaning(clause);
    Stage stage = stages.get(locus);
    if (stage != null) return "stage " + stage.term() + ' ' + stage.from() + ' ' + stage.to() + ' ' + stage.acts();
    return locus.label();
  }
}
