package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Severity;

/** Finds two clauses of one program that cannot both be followed. */
final class InternalCheck {
  private final Program program;
  private final Vocabulary vocabulary;
  private final Facts facts;
  private final Electorates electorates;

  InternalCheck(Program program, Vocabulary vocabulary, Facts facts, Electorates electorates) {
    this.program = program;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.electorates = electorates;
  }

  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (Slot slot : program.slots()) {
      List<Statement> about = program.about(slot).stream().filter(s -> !s.clause().soft()).toList();
      for (int i = 0; i < about.size(); i++)
        for (int j = i + 1; j < about.size(); j++) {
          String code = clash(slot, about.get(i).clause(), about.get(j).clause());
          if (code != null && !(about.get(i).inherited() && about.get(j).inherited())) found.add(finding(code, slot, about.get(i), about.get(j)));
        }
    }
    return found;
  }

  private String clash(Slot slot, Clause a, Clause b) {
    if (a.value() instanceof Value.Flag && b.value() instanceof Value.Flag) return wanted(a) != wanted(b) && together(a, b) ? "B2201" : null;
    if (a.value() instanceof Value.Members x && b.value() instanceof Value.Members y)
      return a.op() == Op.IS && b.op() == Op.IS && !slot.term().open() && apart(x, y) && together(a, b) ? "B2202" : null;
    if (a.value() instanceof Value.Formal && b.value() instanceof Value.Formal && slot.term().kind() == Kind.QUANTITY)
      return together(a, b) && !possible(Formula.and(List.of(guards(a, b), Clauses.formula(a), Clauses.formula(b)))) ? "B2203" : null;
    return null;
  }

  private static boolean wanted(Clause clause) {
    return ((Value.Flag) clause.value()).set() != (clause.modality() == Modality.MUST_NOT);
  }

  private boolean apart(Value.Members a, Value.Members b) {
    Set<Term> leaves = new java.util.HashSet<>();
    a.members().forEach(m -> leaves.addAll(vocabulary.leaves(m)));
    return b.members().stream().flatMap(m -> vocabulary.leaves(m).stream()).noneMatch(leaves::contains);
  }

  /** Whether both conditions can be met in one election. */
  private boolean together(Clause a, Clause b) {
    return possible(guards(a, b));
  }

  private Formula guards(Clause a, Clause b) {
    return Formula.and(List.of(facts.settle(Clauses.guard(a)), facts.settle(Clauses.guard(b))));
  }

  private boolean possible(Formula formula) {
    return !(electorates.satisfy(formula) instanceof Decision.Impossible);
  }

  private static Finding finding(String code, Slot slot, Statement a, Statement b) {
    return new Finding(
        code, FindingClass.INTERNAL, Severity.ERROR, null, "", "", "", null, null, a.clause().locus(),
        List.of(new Argument.Subject(slot), new Argument.Says(a.clause()), new Argument.Says(b.clause()), new Argument.Text(b.document().title())),
        List.of(), List.of(new Finding.Related("related.clause", b.clause().locus())), new TreeMap<>(), null);
  }
}
