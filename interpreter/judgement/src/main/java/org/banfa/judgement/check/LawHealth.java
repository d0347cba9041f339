package org.banfa.judgement.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.order.Displaced;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Severity;

/** Finds rules in force that cannot be kept together, and rules of a lower law that let through what a higher one forbids. */
final class LawHealth {
  private final Vocabulary vocabulary;
  private final Facts facts;
  private final Electorates electorates;

  LawHealth(Vocabulary vocabulary, Facts facts, Electorates electorates) {
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.electorates = electorates;
  }

  /** What a clause of a law asks when its condition is met. */
  private record Asked(InForce source, Clause clause, Formula when) {
    /** All that counts when it is held against another. */
    Object content() {
      return List.of(source.law(), clause.op(), clause.value(), clause.modality(), when);
    }
  }

  /** The findings about rules given highest law first; what a higher law displaces has been said already. */
  List<Finding> find(List<InForce> rules, Displaced displaced) {
    Map<Slot, Alike<Asked>> bySlot = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (InForce rule : rules) {
      if (rule.isDraftingNorm() || displaced.superior(rule.rule()).isPresent()) continue;
      for (Clause clause : rule.rule().clauses()) {
        if (!hard(clause)) continue;
        Asked asked = new Asked(rule, clause, facts.settle(Clauses.guard(clause)));
        if (asked.when.equals(Formula.FALSE)) continue;
        Alike<Asked> before = bySlot.computeIfAbsent(clause.subject(), s -> new Alike<>(Asked::content, (a, b) -> pair(a, b).isPresent()));
        for (Alike.Placed<Asked> higher : before.add(asked))
          if (higher.one().source.rule() != rule.rule() && !displaced.areRivals(higher.one().source.rule(), rule.rule())) pair(higher.one(), asked).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean hard(Clause clause) {
    return !clause.soft() && (clause.modality() == Modality.MUST || clause.modality() == Modality.MUST_NOT);
  }

  private Optional<Finding> pair(Asked first, Asked second) {
    boolean same = first.source.law() == second.source.law();
    if (same && first.clause.value().equals(second.clause.value()) || !comparable(first.clause, second.clause)) return Optional.empty();
    Formula together = Formula.and(List.of(first.when, second.when));
    if (impossible(together)) return Optional.empty();
    boolean peers = first.source.law().header().rank() != null && first.source.law().header().rank() == second.source.law().header().rank();
    if (clash(first.clause, second.clause, together))
      return Optional.of(finding(same ? "B2141" : peers ? "B2135" : "B2142", Severity.WARNING, first, second, null));
    if (same || peers) return Optional.empty();
    Decision.Possible shown = looser(first.clause, second.clause, together);
    return shown == null ? Optional.empty() : Optional.of(finding("B2143", Severity.NOTE, first, second, shown.model()));
  }

  private static boolean comparable(Clause a, Clause b) {
    return a.value().getClass() == b.value().getClass() && !(a.value() instanceof Value.Words) && a.op() != Op.ORDER && b.op() != Op.ORDER;
  }

  private boolean impossible(Formula formula) {
    return electorates.satisfy(formula) instanceof Decision.Impossible;
  }

  private boolean clash(Clause a, Clause b, Formula together) {
    if (a.value() instanceof Value.Formal) return impossible(Formula.and(List.of(together, Clauses.formula(a), Clauses.formula(b))));
    if (a.value() instanceof Value.Flag x && b.value() instanceof Value.Flag y)
      return (x.set() != (a.modality() == Modality.MUST_NOT)) != (y.set() != (b.modality() == Modality.MUST_NOT));
    if (a.value() instanceof Value.When) return apart(Clauses.bounds(a), Clauses.bounds(b));
    if (!(a.value() instanceof Value.Members)) return false;
    if (excludes(a) != excludes(b)) return leaves(excludes(a) ? b : a).stream().anyMatch(leaves(excludes(a) ? a : b)::contains);
    boolean closed = a.op() == Op.IS && b.op() == Op.IS && !a.subject().term().open();
    return closed && !excludes(a) && leaves(a).stream().noneMatch(leaves(b)::contains);
  }

  private static boolean excludes(Clause clause) {
    return (clause.op() == Op.EXCLUDES) != (clause.modality() == Modality.MUST_NOT);
  }

  private Set<Term> leaves(Clause clause) {
    Set<Term> leaves = new HashSet<>();
    for (Term member : ((Value.Members) clause.value()).members()) leaves.addAll(vocabulary.leaves(member));
    return leaves;
  }

  /** A latest day before an earliest one, counted from the same day. */
  private static boolean apart(List<Bound> one, List<Bound> other) {
    for (Bound a : one)
      for (Bound b : other) {
        if (a.side() == b.side() || !a.anchor().equals(b.anchor()) || a.unit() != b.unit()) continue;
        Bound latest = a.side() == Side.NOT_LATER ? a : b;
        if (latest.amount() < (latest == a ? b : a).amount()) return true;
      }
    return false;
  }

  /** An election that the lower clause lets through and the higher does not, where both limit the same thing; null when none. */
  private Decision.Possible looser(Clause high, Clause low, Formula together) {
    if (high.value() instanceof Value.When) return later(Clauses.bounds(high), Clauses.bounds(low)) ? new Decision.Possible(new TreeMap<>()) : null;
    if (!(high.value() instanceof Value.Formal)) return null;
    Formula above = Clauses.formula(high);
    Formula below = Clauses.formula(low);
    if (!Clauses.quantities(above).equals(Clauses.quantities(below)) || !sameSides(high, low)) return null;
    Decision decision = electorates.satisfy(Formula.and(List.of(together, below, Formula.not(above))));
    return decision instanceof Decision.Possible possible ? possible : null;
  }

  /** Constants bound the same side; what is not a bound by constants limits the same thing anyway. */
  private static boolean sameSides(Clause high, Clause low) {
    Optional<Bounds> a = Bounds.of(high.subject(), Clauses.formula(high));
    Optional<Bounds> b = Bounds.of(low.subject(), Clauses.formula(low));
    if (a.isEmpty() || b.isEmpty()) return a.isEmpty() && b.isEmpty();
    boolean below = a.get().low() == null || b.get().low() != null;
    boolean above = a.get().high() == null || b.get().high() != null;
    return below && above;
  }

  private static boolean later(List<Bound> high, List<Bound> low) {
    for (Bound a : high)
      for (Bound b : low) {
        if (a.side() != b.side() || !a.anchor().equals(b.anchor()) || a.unit() != b.unit()) continue;
        if (a.side() == Side.NOT_LATER ? b.amount() > a.amount() : b.amount() < a.amount()) return true;
      }
    return false;
  }

  private static Finding finding(String code, Severity severity, Asked first, Asked second, SortedMap<Slot, BigInteger> election) {
    return new Finding(
        code, FindingClass.LAW, severity, code.equals("B2135") ? Verdict.FOR_PERSON : null, List.of(Basis.of(first.source), Basis.of(second.source)), null, null, null, Speaker.METHOD,
        List.of(new Argument.Subject(first.clause.subject()), new Argument.Says(first.clause), new Argument.Says(second.clause),
            title(first.source), title(second.source)),
        List.of(), List.of(new Finding.Related("related.rule", first.clause.locus()), new Finding.Related("related.rule", second.clause.locus())),
        election == null ? new TreeMap<>() : election, null);
  }

  private static Argument title(InForce source) {
    return Argument.Title.of(source);
  }
}
