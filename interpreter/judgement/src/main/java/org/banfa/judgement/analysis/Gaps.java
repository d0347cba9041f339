package org.banfa.judgement.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.analysis.AnalysisResult.Shown;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.refine.Matter;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/** Finds situations that no clause covers: between the conditions of clauses, and between what is valid and what is void. */
final class Gaps {
  /** So many separate gaps of one slot are shown. */
  private static final int MOST = 6;

  private final Scene scene;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Shown> settled = new ArrayList<>();

  Gaps(Scene scene) {
    this.scene = scene;
  }

  AnalysisResult run() {
    for (Slot slot : scene.execution.slots())
      for (var entry : scene.execution.about(slot).entrySet()) {
        List<Provided> said = entry.getValue();
        if (said.stream().noneMatch(scene::own)) continue;
        between(slot, said);
        if (entry.getKey() == Matter.NUMBERS) validity(slot, said);
      }
    new OutcomeGaps(scene, findings, settled).find();
    return scene.result(findings, settled);
  }

  /** Where every clause has a condition over numbers: the numbers that meet none of them. */
  private void between(Slot slot, List<Provided> said) {
    List<Formula> conditions = new ArrayList<>();
    for (Provided one : said) {
      Formula condition = scene.execution.condition(one.clause());
      if (Clauses.isEffect(one.clause()) || condition.equals(Formula.TRUE)) return;
      conditions.add(condition);
    }
    if (conditions.stream().allMatch(c -> Clauses.quantities(c).isEmpty())) return;
    Formula none = Formula.and(conditions.stream().map(Formula::not).toList());
    int found = 0;
    for (Formula part : parts(none)) {
      if (!(scene.satisfy(part, slot) instanceof Decision.Possible possible) || found == MOST) continue;
      found++;
      Provided first = said.get(0);
      findings.add(scene.finding("B2521", Severity.WARNING, first.clause(), List.of(new Argument.Subject(slot), new Argument.Condition(tidy(part))),
          Scene.given(Scene.situations(part, possible)), said, possible.model()));
    }
    if (found == 0) settled.add(new Shown("shown.covered", List.of(said.get(0)), new java.util.TreeMap<>(), Set.of()));
  }

  /** The separate cases of a formula, each without what another part of it implies. */
  private List<Formula> parts(Formula formula) {
    List<List<Formula>> cases = new ArrayList<>(List.of(List.of()));
    for (Formula part : flat(negated(formula, true), true)) {
      List<Formula> choices = flat(part, false);
      List<List<Formula>> next = new ArrayList<>();
      for (List<Formula> one : cases)
        for (Formula choice : choices) {
          List<Formula> longer = new ArrayList<>(one);
          longer.add(choice);
          if (!scene.impossible(Formula.and(longer))) next.add(longer);
        }
      cases = next;
      if (cases.size() > 64) return List.of(formula);
    }
    Set<Formula> distinct = new LinkedHashSet<>();
    for (List<Formula> one : cases) distinct.add(Formula.and(needed(one)));
    return new ArrayList<>(distinct);
  }

  private List<Formula> needed(List<Formula> parts) {
    List<Formula> kept = new ArrayList<>(parts);
    for (Formula part : parts) {
      List<Formula> fewer = kept.stream().filter(k -> k != part).toList();
      if (!fewer.isEmpty() && scene.impossible(Formula.and(List.of(Formula.and(fewer), Formula.not(part))))) kept = new ArrayList<>(fewer);
    }
    return kept;
  }

  private static List<Formula> flat(Formula formula, boolean and) {
    if (and && formula instanceof Formula.And a) return a.parts().stream().flatMap(p -> flat(p, true).stream()).toList();
    if (!and && formula instanceof Formula.Or o) return o.parts().stream().flatMap(p -> flat(p, false).stream()).toList();
    return List.of(formula);
  }

  /** Negations brought down to single comparisons and questions. */
  private static Formula negated(Formula formula, boolean positive) {
    if (formula instanceof Formula.Not not) return negated(not.part(), !positive);
    if (formula instanceof Formula.And and) {
      List<Formula> parts = and.parts().stream().map(p -> negated(p, positive)).toList();
      return positive ? Formula.and(parts) : Formula.or(parts);
    }
    if (formula instanceof Formula.Or or) {
      List<Formula> parts = or.parts().stream().map(p -> negated(p, positive)).toList();
      return positive ? Formula.or(parts) : Formula.and(parts);
    }
    if (positive) return formula;
    if (formula instanceof Formula.Comparison c && c.comparator() != Comparator.EQUAL)
      return new Formula.Comparison(c.left(), c.comparator().negated(), c.right());
    return Formula.not(formula);
  }

  /** Two bounds that leave one number are said as that number. */
  private static Formula tidy(Formula formula) {
    if (!(formula instanceof Formula.And and)) return formula;
    List<Formula> parts = new ArrayList<>(and.parts());
    for (Formula one : and.parts())
      for (Formula other : and.parts())
        if (one instanceof Formula.Comparison a && other instanceof Formula.Comparison b && meet(a, b) && parts.remove(b))
          parts.set(parts.indexOf(a), new Formula.Comparison(a.left(), Comparator.EQUAL, a.right()));
    return Formula.and(parts);
  }

  private static boolean meet(Formula.Comparison low, Formula.Comparison high) {
    return low.left().equals(high.left()) && low.right().equals(high.right()) && low.comparator() == Comparator.AT_LEAST && high.comparator() == Comparator.AT_MOST;
  }

  /** What a clause does not call valid and the other does not call void. */
  private void validity(Slot slot, List<Provided> said) {
    if (slot.term() == null || slot.term().kind() != Kind.CONDITION) return;
    for (Provided positive : said)
      for (Provided negative : said) {
        if (Clauses.isEffect(positive.clause()) || !Clauses.isEffect(negative.clause())) continue;
        Formula valid = Formula.implies(scene.execution.condition(positive.clause()), Clauses.formula(positive.clause()));
        Formula notVoid = Clauses.formula(negative.clause());
        if (!Overlap.sameQuantities(valid, notVoid)) continue;
        Formula neither = Formula.and(List.of(Formula.not(valid), notVoid));
        if (scene.satisfy(neither, slot) instanceof Decision.Possible possible)
          findings.add(scene.finding("B2522", Severity.WARNING, positive.clause(),
              List.of(new Argument.Subject(slot), new Argument.Says(positive.clause()), new Argument.Says(negative.clause())),
              Scene.given(Scene.situations(neither, possible)), List.of(negative), possible.model()));
      }
  }
}
