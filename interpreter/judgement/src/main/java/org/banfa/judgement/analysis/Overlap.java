package org.banfa.judgement.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.analysis.AnalysisResult.Shown;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.refine.Matter;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/** Finds pairs of clauses about one slot that apply in the same election and do not ask the same. */
final class Overlap {
  private final Scene scene;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Shown> settled = new ArrayList<>();

  Overlap(Scene scene) {
    this.scene = scene;
  }

  AnalysisResult run() {
    for (Slot slot : scene.execution.slots())
      for (var entry : scene.execution.about(slot).entrySet()) {
        List<Provided> said = entry.getValue();
        for (int i = 0; i < said.size(); i++)
          for (int j = i + 1; j < said.size(); j++)
            if (scene.own(said.get(i)) || scene.own(said.get(j))) pair(slot, entry.getKey(), said.get(i), said.get(j));
      }
    return scene.result(findings, settled);
  }

  private void pair(Slot slot, Matter matter, Provided a, Provided b) {
    if (matter == Matter.TEXT || matter == Matter.DAYS || matter == Matter.SEQUENCE) return;
    if (Clauses.isEffect(a.clause()) != Clauses.isEffect(b.clause())) {
      if (Clauses.isEffect(a.clause())) both(slot, b, a);
      else both(slot, a, b);
      return;
    }
    if (Clauses.isEffect(a.clause())) return;
    Formula whenA = scene.execution.condition(a.clause());
    Formula whenB = scene.execution.condition(b.clause());
    if (whenA.equals(Formula.TRUE) && whenB.equals(Formula.TRUE) && !differ(slot, matter, a.clause(), b.clause(), Formula.TRUE)) return;
    Formula together = Formula.and(List.of(whenA, whenB));
    if (!(scene.satisfy(together, slot) instanceof Decision.Possible possible)) {
      if (!whenA.equals(Formula.TRUE) && !whenB.equals(Formula.TRUE)) settled.add(new Shown("shown.apart", List.of(a, b), new java.util.TreeMap<>(), Set.of()));
      return;
    }
    Set<Formula> situations = Scene.situations(together, possible);
    if (clash(slot, matter, a.clause(), b.clause(), together)) {
      findings.add(finding("B2511", Severity.ERROR, slot, a, b, possible, situations));
    } else if (differ(slot, matter, a.clause(), b.clause(), together) && !(whenA.equals(Formula.TRUE) && whenB.equals(Formula.TRUE))) {
      findings.add(finding("B2512", Severity.NOTE, slot, a, b, possible, situations));
    } else {
      settled.add(new Shown("shown.alike", List.of(a, b), possible.model(), situations));
    }
  }

  private Finding finding(String code, Severity severity, Slot slot, Provided a, Provided b, Decision.Possible possible, Set<Formula> situations) {
    boolean turned = !scene.own(a);
    Provided first = turned ? b : a;
    Provided second = turned ? a : b;
    List<Argument> arguments = List.of(new Argument.Subject(slot), new Argument.Says(first.clause()), new Argument.Says(second.clause()));
    return scene.finding(code, severity, first.clause(), arguments, Scene.given(situations), List.of(second), possible.model());
  }

  /** What a clause calls valid and another calls void. */
  private void both(Slot slot, Provided positive, Provided negative) {
    if (slot.term() == null || slot.term().kind() != Kind.CONDITION) return;
    Formula valid = Formula.and(List.of(scene.execution.condition(positive.clause()), Clauses.formula(positive.clause())));
    Formula isVoid = Formula.and(List.of(scene.execution.condition(negative.clause()), Formula.not(Clauses.formula(negative.clause()))));
    Formula together = Formula.and(List.of(valid, isVoid));
    if (sameQuantities(valid, isVoid) && scene.satisfy(together, slot) instanceof Decision.Possible possible)
      findings.add(finding("B2513", Severity.ERROR, slot, positive, negative, possible, Scene.situations(together, possible)));
  }

  /** A ballot may be valid by one measure and void by another: only where both measure the same is that a contradiction. */
  static boolean sameQuantities(Formula a, Formula b) {
    return Clauses.quantities(a).equals(Clauses.quantities(b));
  }

  private boolean clash(Slot slot, Matter matter, Clause a, Clause b, Formula together) {
    return switch (matter) {
      case NUMBERS -> slot.term() != null && slot.term().kind() == Kind.QUANTITY
          && scene.satisfy(Formula.and(List.of(together, Clauses.formula(a), Clauses.formula(b))), slot) instanceof Decision.Impossible;
      case WORDS -> a.op() == Op.IS && b.op() == Op.IS && !slot.term().open() && leaves(a).stream().noneMatch(leaves(b)::contains);
      case FEATURE -> wanted(a) != wanted(b);
      default -> false;
    };
  }

  private boolean differ(Slot slot, Matter matter, Clause a, Clause b, Formula together) {
    if (matter != Matter.NUMBERS) return clash(slot, matter, a, b, together) || !a.value().equals(b.value());
    Formula x = Clauses.formula(a);
    Formula y = Clauses.formula(b);
    return !implied(together, x, y, slot) || !implied(together, y, x, slot);
  }

  private boolean implied(Formula together, Formula x, Formula y, Slot slot) {
    return scene.satisfy(Formula.and(List.of(together, x, Formula.not(y))), slot) instanceof Decision.Impossible;
  }

  private Set<Term> leaves(Clause clause) {
    Set<Term> leaves = new HashSet<>();
    for (Term member : ((Value.Members) clause.value()).members()) leaves.addAll(scene.execution.vocabulary().leaves(member));
    return leaves;
  }

  private static boolean wanted(Clause clause) {
    return ((Value.Flag) clause.value()).set() != (clause.modality() == Modality.MUST_NOT);
  }
}
