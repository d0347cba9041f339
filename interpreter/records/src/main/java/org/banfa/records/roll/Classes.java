package org.banfa.records.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** Finds the class by which somebody is registered: its facts, and the conditions of the act that registers it. */
final class Classes {
  private final Clauses clauses;
  private final LocalDate day;
  private final List<Provided> sources = new ArrayList<>();
  private final Set<Term> classes = new LinkedHashSet<>();

  Classes(Clauses clauses, LocalDate day) {
    this.clauses = clauses;
    this.day = day;
    for (Provided provided : clauses.about(ColumnRoles.REGISTRATION, ColumnRoles.RANGE_OF)) {
      if (Clauses.denies(provided.clause()) || !Clauses.always(provided)) continue;
      sources.add(provided);
      for (Term member : Clauses.members(provided)) for (Term leaf : clauses.vocabulary().leaves(member)) if (ColumnRoles.CLASS_OF.equals(leaf.role())) classes.add(leaf);
    }
  }

  /** The clauses that name the classes. */
  List<Provided> sources() {
    return sources;
  }

  /** Whether a roll with these columns says anything of classes. */
  boolean checkable(Set<Term> used) {
    if (classes.isEmpty()) return false;
    if (VoterRules.has(used, ColumnRoles.CLASS)) return true;
    return classes.stream().flatMap(c -> c.concerns().stream()).map(this::column).anyMatch(used::contains);
  }

  private Term column(String fact) {
    Term term = clauses.vocabulary().find(fact).orElse(null);
    boolean denied = term != null && ColumnRoles.DENIED.equals(term.role()) && !term.concerns().isEmpty();
    return denied ? clauses.vocabulary().find(term.concerns().get(0)).orElse(null) : term;
  }

  /** The class that fits; null when none does, which is told to the findings. */
  Term judge(RollPerson person, Findings findings) {
    Findings open = new Findings();
    Findings failed = new Findings();
    List<Term> possible = new ArrayList<>();
    for (Term one : classes) {
      Findings own = new Findings();
      Answered facts = facts(person, one, own);
      if (facts == Answered.NO) continue;
      conditions(person, one, own);
      if (own.outcome() == Answered.YES) return one;
      possible.add(one);
      for (Reason reason : own.reasons()) {
        if (own.outcome() == Answered.NO) failed.against(reason.key().substring("roll.reason.".length()), reason.rules(), reason.arguments().toArray());
        else open.open(reason.key().substring("roll.reason.".length()), reason.rules(), reason.arguments().toArray());
      }
    }
    if (open.outcome() == Answered.OPEN) copy(open, findings, false);
    else if (failed.isSettled()) copy(failed, findings, true);
    else findings.against("no-class", sources);
    return null;
  }

  private static void copy(Findings from, Findings to, boolean against) {
    for (Reason reason : new LinkedHashSet<>(from.reasons())) {
      String key = reason.key().substring("roll.reason.".length());
      if (against) to.against(key, reason.rules(), reason.arguments().toArray());
      else to.open(key, reason.rules(), reason.arguments().toArray());
    }
  }

  /** Whether somebody is of a class, by what the roll says itself or by the facts that make the class. */
  private Answered facts(RollPerson person, Term one, Findings findings) {
    if (person.of() != null) return Answered.of(clauses.meets(person.of(), one));
    Answered all = Answered.YES;
    for (String fact : one.concerns()) {
      Term term = clauses.vocabulary().find(fact).orElseThrow();
      Term column = column(fact);
      Answered so = term.equals(column) ? person.fact(column) : person.fact(column).not();
      if (so == Answered.OPEN) findings.open("open", sources.stream().filter(p -> Clauses.members(p).stream().anyMatch(m -> clauses.meets(one, m))).toList(), column.id());
      all = all.and(so);
    }
    return all;
  }

  private void conditions(RollPerson person, Term one, Findings findings) {
    for (Slot slot : clauses.effective().slots()) {
      boolean own = slot.owner() != null && ColumnRoles.CLASS_ACT.equals(slot.owner().role()) && slot.owner().concerns().contains(one.id());
      if (!own || slot.term() == null || !ColumnRoles.CONDITION.equals(slot.term().role())) continue;
      List<Term> concerned = slot.term().concerns().stream().map(c -> clauses.vocabulary().find(c).orElseThrow()).toList();
      boolean limited = concerned.stream().anyMatch(c -> ColumnRoles.CLASS_OF.equals(c.role()));
      if (limited && !concerned.contains(one)) continue;
      for (Provided provided : clauses.effective().about(slot)) {
        for (Term column : concerned) if (!ColumnRoles.CLASS_OF.equals(column.role())) condition(person, one, provided, column, findings);
      }
    }
  }

  private void condition(RollPerson person, Term one, Provided provided, Term column, Findings findings) {
    Answered holds = holds(person, provided, column);
    if (!Clauses.always(provided) && holds != Answered.YES) holds = Answered.OPEN;
    if (holds == Answered.NO) findings.against("condition", List.of(provided), one.id(), column.id());
    if (holds == Answered.OPEN) findings.open("condition-open", List.of(provided), one.id(), column.id());
  }

  private Answered holds(RollPerson person, Provided provided, Term column) {
    Value value = provided.clause().value();
    if (value instanceof Value.Flag flag) {
      boolean wanted = flag.set() != Clauses.denies(provided.clause());
      return wanted ? person.fact(column) : Answered.YES;
    }
    if (value instanceof Value.Members) return Clauses.denies(provided.clause()) ? Answered.YES : person.fact(column);
    DayRange since = person.since().get(column);
    if (!(value instanceof Value.Formal) || since == null) return Answered.OPEN;
    boolean months = provided.clause().subject().term().unit() == Unit.MONTHS;
    return months ? Clauses.holds(provided, since.fewestMonths(day), since.mostMonths(day)) : Clauses.holds(provided, since.fewestYears(day), since.mostYears(day));
  }
}
