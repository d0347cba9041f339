package org.banfa.judgement.analysis;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.Execution;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/** What every analysis of one method needs: how it would be carried out, and questions about all electorates. */
final class Scene {
  final Draft draft;
  final Execution execution;
  final Electorates electorates;

  Scene(Draft draft, SecondReader reader, Solver solver) {
    this.draft = draft;
    this.execution = new Execution(draft);
    this.electorates = new Electorates(draft.library().vocabulary(), reader, solver);
  }

  /** Whether a clause is of the document itself, not of a document above it or of the law. */
  boolean own(Provided said) {
    return said.document() == draft.document();
  }

  /** The smallest election in which a formula holds, with what the method says of its quantities. */
  Decision satisfy(Formula formula, Slot subject) {
    return electorates.satisfy(Formula.and(List.of(formula, execution.others(List.of(formula), subject))));
  }

  boolean impossible(Formula formula) {
    return electorates.satisfy(formula) instanceof Decision.Impossible;
  }

  /** The situations that are given in an election. */
  static Set<Formula> situations(Formula formula, Decision.Possible possible) {
    return LinearArithmetic.situations(formula, possible.model()).orElse(Set.of());
  }

  /** The steps that name the situations given in an election. */
  static List<Argument> given(Set<Formula> situations) {
    List<Argument> steps = new ArrayList<>();
    for (Formula situation : situations) steps.add(new Argument.Sentence("step.given", List.of(new Argument.Condition(situation))));
    return steps;
  }

  Finding finding(String code, Severity severity, Clause at, List<Argument> arguments, List<Argument> steps, List<Provided> others, SortedMap<Slot, BigInteger> election) {
    Locus locus = at == null ? null : at.locus();
    Speaker speaker = locus == null || locus.source() == draft.document().source() ? Speaker.METHOD : Speaker.FRAME;
    List<Finding.Related> related = new ArrayList<>();
    for (Provided other : others) {
      if (other.clause().locus().equals(locus)) continue;
      Argument cited = other.byLaw() ? cited(other) : null;
      related.add(new Finding.Related(other.byLaw() ? "related.law" : "related.clause", other.clause().locus(), cited));
    }
    return new Finding(
        code, FindingClass.INTERNAL, severity, null, List.of(), null, locus, null, speaker, arguments, steps, List.copyOf(related),
        election == null ? new TreeMap<>() : election, null);
  }

  private static Argument cited(Provided law) {
    return new Argument.Sentence("source.law", List.of(
        Argument.Title.of(law.inForce()), new Argument.Article(law.rule().article(law.version())), new Argument.Text(law.rule().label())));
  }

  AnalysisResult result(List<Finding> findings, List<AnalysisResult.Shown> settled) {
    LocalDate day = execution.effective().day().standard().orElse(null);
    List<Finding> sorted = findings.stream()
        .sorted(Comparator.comparing(Finding::severity)
            .thenComparing(f -> f.locus() == null)
            .thenComparing(f -> f.locus() == null ? 0 : f.locus().span().start())
            .thenComparing(Finding::code))
        .toList();
    return new AnalysisResult(draft.document(), day, sorted, List.copyOf(settled), execution.program().above());
  }
}
