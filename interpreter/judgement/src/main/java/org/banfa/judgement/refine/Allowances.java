package org.banfa.judgement.refine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.AllowanceUse.Use;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.order.Displaced;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Tells of every permission of the law in force how far a method uses it: what is allowed, up to a number or a day, or by choice. */
public final class Allowances {
  private final Draft draft;
  private final Execution execution;
  private final FormulaComparer formulas;
  private final DayComparer days;

  private Allowances(Draft draft, SecondReader reader, Solver solver) {
    this.draft = draft;
    this.execution = new Execution(draft);
    this.formulas = new FormulaComparer(new Electorates(execution.vocabulary(), reader, solver), execution, execution);
    this.days = new DayComparer(solver, execution.vocabulary(), execution, execution);
  }

  /** The permissions whose condition the method does not refute, highest law first. */
  public static List<AllowanceUse> of(Draft draft, SecondReader reader, Solver solver) {
    return new Allowances(draft, reader, solver).run();
  }

  private List<AllowanceUse> run() {
    List<AllowanceUse> uses = new ArrayList<>();
    List<InForce> rules = new HigherDocuments(draft.library()).rules(draft.document(), execution.effective().day());
    Displaced displaced = Displaced.among(rules);
    for (InForce rule : rules) {
      if (rule.isDraftingNorm() || displaced.superior(rule.rule()).isPresent()) continue;
      for (Clause clause : rule.rule().clauses()) if (permits(rule, clause) && applies(rule, clause)) uses.add(use(rule, clause));
    }
    return uses;
  }

  private static boolean permits(InForce rule, Clause clause) {
    if (clause.modality() == Modality.MAY) return true;
    Set<Binding> bindings = rule.rule().bindings();
    if (clause.modality() != Modality.MUST && clause.modality() != Modality.NORMALLY || bindings == null) return false;
    boolean most = bindings.contains(Binding.AT_MOST);
    if (clause.value() instanceof Value.Formal) return most && clause.subject().term() != null && clause.subject().term().kind() == Kind.QUANTITY;
    if (clause.value() instanceof Value.When) return most;
    boolean choice = clause.op() == Op.IS && clause.value() instanceof Value.Members members && members.members().size() > 1;
    return choice && (most || bindings.isEmpty());
  }

  /** Whether the method does not leave the rule's condition unmet or unanswered. */
  private boolean applies(InForce rule, Clause clause) {
    Formula condition = execution.condition(clause);
    if (condition.equals(Formula.FALSE)) return false;
    return rule.rule().byLaw() || Facts.open(condition).stream().allMatch(s -> s.slot().owner() != null && execution.program().mentions(s.slot().owner()));
  }

  private AllowanceUse use(InForce rule, Clause clause) {
    List<Provided> own = execution.effective().about(clause.subject()).stream()
        .filter(s -> !s.byLaw() && Matter.of(s.clause()) == Matter.of(clause) && !execution.condition(s.clause()).equals(Formula.FALSE))
        .toList();
    if (clause.value() instanceof Value.Words) return new AllowanceUse(rule, clause, Use.FOR_PERSON, own, null);
    if (Matter.of(clause) == Matter.PRESENCE) return presence(rule, clause, own);
    if (own.isEmpty()) return new AllowanceUse(rule, clause, rule.rule().byLaw() ? Use.BY_LAW : Use.SILENT, own, null);
    if (clause.value() instanceof Value.Members) return members(rule, clause, own);
    Provided law = new Provided(clause, rule.rule(), rule.law(), rule.version(), true);
    if (clause.value() instanceof Value.Formal) return compared(rule, clause, own, numbers(law, own));
    if (clause.value() instanceof Value.When) return compared(rule, clause, own, days.compare(clause.subject(), Formula.TRUE, List.of(law), own));
    boolean same = own.stream().allMatch(s -> s.clause().value().equals(clause.value()));
    return new AllowanceUse(rule, clause, same ? Use.ALL : Use.NONE, own, null);
  }

  private SlotCase numbers(Provided law, List<Provided> own) {
    Formula when = execution.condition(law.clause());
    return formulas.compare(law.clause().subject(), when, Formula.TRUE, List.of(law), own);
  }

  private static AllowanceUse compared(InForce rule, Clause clause, List<Provided> own, SlotCase found) {
    Use use = switch (found.relation()) {
      case EQUIVALENT -> Use.ALL;
      case STRICTER -> Use.PART;
      case LOOSER, INCOMPARABLE -> Use.EXCEEDED;
      default -> Use.FOR_PERSON;
    };
    return new AllowanceUse(rule, clause, use, own, use == Use.PART ? found.onlyOlder() : null);
  }

  private AllowanceUse presence(InForce rule, Clause clause, List<Provided> own) {
    Formula exists = execution.facts().settle(new Formula.Says(new Slot(clause.subject().owner(), null), null));
    Use use = exists.equals(Formula.TRUE) ? Use.ALL : exists.equals(Formula.FALSE) ? Use.NONE : rule.rule().byLaw() ? Use.BY_LAW : Use.SILENT;
    return new AllowanceUse(rule, clause, use, own, null);
  }

  private AllowanceUse members(InForce rule, Clause clause, List<Provided> own) {
    Set<Term> said = new HashSet<>();
    for (Provided one : own) {
      boolean denied = (one.clause().op() == Op.EXCLUDES) != (one.clause().modality() == Modality.MUST_NOT);
      if (!denied) for (Term member : ((Value.Members) one.clause().value()).members()) said.addAll(execution.vocabulary().leaves(member));
    }
    List<Term> unused = new ArrayList<>();
    Set<Term> permitted = new LinkedHashSet<>();
    for (Term member : ((Value.Members) clause.value()).members()) {
      permitted.addAll(execution.vocabulary().leaves(member));
      if (!said.containsAll(execution.vocabulary().leaves(member))) unused.add(member);
    }
    boolean some = permitted.stream().anyMatch(said::contains);
    boolean beyond = clause.op() == Op.IS && clause.modality() != Modality.MAY && !permitted.containsAll(said);
    Use use = beyond ? Use.EXCEEDED : unused.isEmpty() ? Use.ALL : some ? Use.PART : Use.NONE;
    return new AllowanceUse(rule, clause, use, own, unused.isEmpty() ? null : new Separation.Words(List.copyOf(unused)));
  }
}
