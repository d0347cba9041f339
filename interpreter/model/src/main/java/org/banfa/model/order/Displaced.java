package org.banfa.model.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds the rules that a higher law in force on the same subject leaves no room for. */
public final class Displaced {
  private final Map<Rule, InForce> superiors = new IdentityHashMap<>();
  private final List<Rivals> rivals = new ArrayList<>();
  private final Map<Rule, Set<Rule>> rivalsOf = new IdentityHashMap<>();

  /** Two rules of different laws of one rank that cannot both be kept. */
  public record Rivals(InForce first, InForce second, Slot subject) {}

  private Displaced() {}

  /** What is displaced among rules given highest law first. */
  public static Displaced among(List<InForce> rules) {
    Displaced displaced = new Displaced();
    Map<Slot, Map<LegalDocument, List<InForce>>> before = new HashMap<>();
    for (InForce rule : rules)
      for (Clause clause : rule.rule().clauses()) {
        Map<LegalDocument, List<InForce>> higher = before.computeIfAbsent(clause.subject(), s -> new LinkedHashMap<>());
        higher.forEach((law, others) -> {
          if (law != rule.law() && (rivals(others.get(0), rule) || outranks(others.get(0), rule))) displaced.compare(others, rule, clause.subject());
        });
        higher.computeIfAbsent(rule.law(), l -> new ArrayList<>()).add(rule);
      }
    return displaced;
  }

  /** Compares a rule with those of another law about the same subject. */
  private void compare(List<InForce> others, InForce rule, Slot subject) {
    for (InForce other : others) {
      if (!clash(other.rule(), rule.rule())) continue;
      if (rivals(other, rule)) add(new Rivals(other, rule, subject));
      if (outranks(other, rule)) superiors.putIfAbsent(rule.rule(), other);
    }
  }

  private void add(Rivals two) {
    if (rivalsOf.computeIfAbsent(two.first().rule(), r -> Collections.newSetFromMap(new IdentityHashMap<>())).add(two.second().rule())) rivals.add(two);
  }

  private static boolean rivals(InForce one, InForce other) {
    List<Term> bound = other.law().header().binds();
    return one.law() != other.law() && !one.isDraftingNorm() && one.law().header().rank() != null
        && one.law().header().rank() == other.law().header().rank() && (bound.isEmpty() || one.law().header().binds().stream().anyMatch(bound::contains));
  }

  private static boolean outranks(InForce high, InForce low) {
    return high.law() != low.law() && !high.isDraftingNorm() && !low.isDraftingNorm()
        && high.law().header().rank() != null && low.law().header().rank() != null
        && high.law().header().rank().compareTo(low.law().header().rank()) < 0;
  }

  private static boolean clash(Rule high, Rule low) {
    return high.clauses().stream().anyMatch(a -> low.clauses().stream().anyMatch(b -> clash(a, b)));
  }

  private static boolean clash(Clause a, Clause b) {
    boolean same = a.subject().equals(b.subject()) && Objects.equals(a.guard(), b.guard()) && always(a) && always(b);
    if (!same || !hard(a) || !hard(b)) return false;
    if (a.value() instanceof Value.Flag x && b.value() instanceof Value.Flag y)
      return (x.set() != (a.modality() == Modality.MUST_NOT)) != (y.set() != (b.modality() == Modality.MUST_NOT));
    if (!(a.value() instanceof Value.Formal x) || !(b.value() instanceof Value.Formal y)) return false;
    if (a.modality() == Modality.MUST_NOT || b.modality() == Modality.MUST_NOT) return false;
    Optional<Bounds> first = Bounds.of(a.subject(), x.formula());
    Optional<Bounds> second = Bounds.of(b.subject(), y.formula());
    return first.isPresent() && second.isPresent() && first.get().apart(second.get());
  }

  /** Whether a clause has no exception, or none that can ever arise. */
  private static boolean always(Clause clause) {
    return clause.exceptions().stream().allMatch(e -> Formula.plain(e).equals(Formula.FALSE));
  }

  private static boolean hard(Clause clause) {
    return !clause.soft() && clause.modality() != Modality.MAY && clause.modality() != Modality.NORMALLY && clause.modality() != Modality.ENCOURAGED;
  }

  /** The rules of laws of one rank that contradict each other: which of them applies is for those who made them to say. */
  public List<Rivals> rivals() {
    return List.copyOf(rivals);
  }

  /** Whether two rules are known to contradict each other so. */
  public boolean areRivals(Rule one, Rule other) {
    return rivalsOf.getOrDefault(one, Set.of()).contains(other) || rivalsOf.getOrDefault(other, Set.of()).contains(one);
  }

  /** The higher rule that takes a rule's place; empty when the rule stands. */
  public Optional<InForce> superior(Rule rule) {
    return Optional.ofNullable(superiors.get(rule));
  }
}
