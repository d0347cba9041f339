package org.banfa.judgement.analysis;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.analysis.AnalysisResult.Shown;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/** Finds clauses that no election can ever use: their condition never holds, or what they ask for can never be, or always is. */
final class Unreachable {
  private final Scene scene;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Shown> settled = new ArrayList<>();

  Unreachable(Scene scene) {
    this.scene = scene;
  }

  AnalysisResult run() {
    for (Statement statement : scene.execution.program().all()) {
      if (statement.document() != scene.draft.document()) continue;
      clause(new Provided(statement.clause(), statement.rule(), statement.document(), null, false));
    }
    return scene.result(findings, settled);
  }

  private void clause(Provided said) {
    Clause clause = said.clause();
    Formula condition = scene.execution.condition(clause);
    boolean conditional = !Clauses.guard(clause).equals(Formula.TRUE) && !Clauses.isEffect(clause);
    if (conditional && condition.equals(Formula.FALSE)) {
      refuted(clause);
      return;
    }
    if (conditional) {
      Decision applies = scene.satisfy(condition, clause.subject());
      if (applies instanceof Decision.Impossible) {
        never("B2502", clause, condition, clause.subject());
        return;
      }
      if (applies instanceof Decision.Possible possible)
        settled.add(new Shown("shown.applies", List.of(said), possible.model(), Scene.situations(condition, possible)));
    }
    if (clause.value() instanceof Value.Formal && clause.subject().term() != null) formal(clause, condition);
  }

  /** The method itself says the contrary of the condition. */
  private void refuted(Clause clause) {
    List<Statement> grounds = scene.execution.facts().grounds(Clauses.guard(clause));
    findings.add(scene.finding("B2501", Severity.WARNING, clause, List.of(new Argument.Says(clause)), List.of(), provided(grounds), null));
  }

  private void formal(Clause clause, Formula condition) {
    Formula formula = Formula.and(List.of(condition, Clauses.formula(clause)));
    if (scene.satisfy(formula, clause.subject()) instanceof Decision.Impossible) {
      never("B2503", clause, formula, clause.subject());
      return;
    }
    if (clause.subject().term().kind() != Kind.CONDITION) return;
    Formula fails = Formula.and(List.of(condition, Formula.not(Clauses.formula(clause))));
    if (scene.satisfy(fails, clause.subject()) instanceof Decision.Impossible) never("B2504", clause, fails, clause.subject());
  }

  /** A finding with the fewest clauses and meanings of words that make the formula impossible. */
  private void never(String code, Clause clause, Formula formula, Slot subject) {
    List<Provided> others = new ArrayList<>();
    for (Slot slot : Clauses.quantities(formula))
      if (!slot.equals(subject))
        for (Provided said : scene.execution.effective().about(slot)) if (said.clause().value() instanceof Value.Formal) others.add(said);
    List<Provided> needed = new ArrayList<>(others);
    for (Provided one : others) {
      List<Provided> fewer = needed.stream().filter(n -> n != one).toList();
      if (scene.impossible(conjunction(formula, fewer))) needed = new ArrayList<>(fewer);
    }
    List<Argument> steps = new ArrayList<>();
    for (Slot slot : Clauses.quantities(formula))
      if (slot.term() != null)
        for (String bound : slot.term().atMost()) {
          Term high = scene.execution.vocabulary().find(bound).orElse(null);
          if (high != null) steps.add(new Argument.Sentence("step.bounded", List.of(new Argument.Subject(slot), new Argument.Word(high))));
        }
    Severity severity = code.equals("B2504") ? Severity.NOTE : Severity.WARNING;
    findings.add(scene.finding(code, severity, clause, List.of(new Argument.Says(clause)), steps, needed, null));
  }

  private Formula conjunction(Formula formula, List<Provided> others) {
    List<Formula> parts = new ArrayList<>(List.of(formula));
    for (Provided one : others) parts.add(Clauses.guarded(one.clause(), scene.execution.facts()));
    return Formula.and(parts);
  }

  private static List<Provided> provided(List<Statement> statements) {
    return statements.stream().map(s -> new Provided(s.clause(), s.rule(), s.document(), null, false)).toList();
  }
}
