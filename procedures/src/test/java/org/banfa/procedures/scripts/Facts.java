package org.banfa.procedures.scripts;

import java.util.Collection;
import java.util.TreeSet;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** What clauses are made of: their words, the roles of these, and the forms of what they say. */
final class Facts {
  final Set<String> words = new TreeSet<>();
  final Set<String> roles = new TreeSet<>();
  /** Quantities of which a share is taken. */
  final Set<String> bases = new TreeSet<>();
  /** Offices whose number of seats is said. */
  final Set<String> offices = new TreeSet<>();
  boolean strictShare;
  boolean inclusiveShare;
  boolean otherThanHalf;
  boolean thresholdOfOnePost;
  boolean sizeByNumber;
  boolean beforeElection;
  boolean order;
  boolean forAPerson;
  boolean versions;
  boolean leavesItToAnother;

  static Facts of(LegalDocument document) {
    Facts facts = new Facts();
    document.rules().forEach(r -> facts.add(r.clauses()));
    facts.leavesItToAnother = !document.header().carriesOut().isEmpty();
    facts.versions = document.header().versions().size() > 1;
    return facts;
  }

  static Facts of(Collection<Clause> clauses) {
    Facts facts = new Facts();
    facts.add(clauses);
    return facts;
  }

  private void add(Collection<Clause> clauses) {
    for (Clause clause : clauses) {
      slot(clause.subject());
      formula(clause.guard());
      clause.exceptions().forEach(this::formula);
      value(clause);
      Term term = clause.subject().term();
      Term owner = clause.subject().owner();
      if (owner == null || term == null) continue;
      if (owner.kind() == Kind.OFFICE && "席位数".equals(term.role())) offices.add(owner.id());
      thresholdOfOnePost |= owner.kind() == Kind.OFFICE && "当选门槛".equals(term.role());
      sizeByNumber |= "席位数".equals(term.role()) && !clause.guard().equals(Formula.TRUE);
    }
  }

  private void value(Clause clause) {
    Value value = clause.value();
    if (value instanceof Value.Formal formal) formula(formal.formula());
    if (value instanceof Value.Members members) members.members().forEach(this::term);
    if (value instanceof Value.Ranking ranking) ranking.groups().forEach(g -> g.forEach(this::term));
    if (value instanceof Value.When when) when.time().bounds().forEach(this::bound);
    forAPerson |= value instanceof Value.Words;
    order |= clause.op() == Op.ORDER;
  }

  private void bound(TimeValue.Bound bound) {
    if (!(bound.anchor() instanceof TimeValue.Anchor.Day day)) return;
    term(day.term());
    beforeElection |= day.term().id().equals("选举日") && bound.side() == TimeValue.Side.NOT_LATER && bound.amount() < 0;
  }

  private void formula(Formula formula) {
    if (formula instanceof Formula.And and) and.parts().forEach(this::formula);
    if (formula instanceof Formula.Or or) or.parts().forEach(this::formula);
    if (formula instanceof Formula.Not not) formula(not.part());
    if (formula instanceof Formula.Situation situation) term(situation.word());
    if (formula instanceof Formula.Says says) {
      slot(says.slot());
      term(says.member());
    }
    if (formula instanceof Formula.Comparison comparison) comparison(comparison);
  }

  private void comparison(Formula.Comparison comparison) {
    boolean share = share(comparison.left()) | share(comparison.right());
    boolean strict = comparison.comparator() == Comparator.LESS || comparison.comparator() == Comparator.GREATER;
    strictShare |= share && strict;
    inclusiveShare |= share && !strict && comparison.comparator() != Comparator.EQUAL;
  }

  private boolean share(Linear linear) {
    boolean share = false;
    for (var entry : linear.coefficients().entrySet()) {
      slot(entry.getKey());
      BigFraction part = entry.getValue();
      if (part.getDenominator().equals(java.math.BigInteger.ONE)) continue;
      share = true;
      if (entry.getKey().term() != null) bases.add(entry.getKey().term().id());
      otherThanHalf |= !part.abs().equals(BigFraction.of(1, 2));
    }
    return share;
  }

  private void slot(Slot slot) {
    term(slot.owner());
    term(slot.term());
  }

  private void term(Term term) {
    if (term == null) return;
    words.add(term.id());
    if (term.role() != null) roles.add(term.role());
  }

  boolean role(String... some) {
    for (String role : some) if (roles.contains(role)) return true;
    return false;
  }

  boolean word(String... some) {
    for (String word : some) if (words.contains(word)) return true;
    return false;
  }
}
