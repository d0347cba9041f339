package org.banfa.judgement.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;

/** Tells whether two sentences mean the same by themselves, whatever else their documents say. */
final class SameMeaning {
  private SameMeaning() {}

  /** Whether each clause of the one has its equal in the other: the same core, or formulas proved to be equivalent. */
  static boolean of(Sentence a, Sentence b) {
    if (a.meaning().equals(b.meaning())) return true;
    if (a.clauses().isEmpty() || a.clauses().size() != b.clauses().size()) return false;
    List<Clause> left = new ArrayList<>(b.clauses());
    for (Clause one : a.clauses()) {
      Clause partner = left.stream().filter(other -> same(one, other)).findFirst().orElse(null);
      if (partner == null) return false;
      left.remove(partner);
    }
    return true;
  }

  private static boolean same(Clause a, Clause b) {
    if (SemanticHash.meaning(a).equals(SemanticHash.meaning(b))) return true;
    boolean frame = a.subject().equals(b.subject()) && a.op() == b.op() && a.modality() == b.modality() && a.soft() == b.soft();
    if (!frame || a.exceptions().size() != b.exceptions().size()) return false;
    if (!equivalent(a.guard(), b.guard())) return false;
    for (int i = 0; i < a.exceptions().size(); i++) if (!equivalent(a.exceptions().get(i), b.exceptions().get(i))) return false;
    if (a.value() instanceof Value.Formal x && b.value() instanceof Value.Formal y) return equivalent(x.formula(), y.formula());
    return a.value().equals(b.value());
  }

  private static boolean equivalent(Formula a, Formula b) {
    if (a.equals(b)) return true;
    return impossible(Formula.and(List.of(a, Formula.not(b)))) && impossible(Formula.and(List.of(Formula.not(a), b)));
  }

  private static boolean impossible(Formula formula) {
    return Solver.PURE.satisfy(formula, List.of(), Map.of()) instanceof Decision.Impossible;
  }
}
