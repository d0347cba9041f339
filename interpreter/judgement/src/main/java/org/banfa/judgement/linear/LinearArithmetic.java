package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Decides formulas over whole numbers: whether they can hold, and in which smallest election. */
public final class LinearArithmetic {
  private static final long BOUND = 400_000;

  private LinearArithmetic() {}

  /**
   * Whether integers, each at least its lower bound (zero when none is given), satisfy the formula; what a document
   * says and the situations are free. The model has exactly the quantities of the formula and is the smallest, first
   * by {@code order}, then by the other quantities' keys.
   */
  public static Decision satisfy(Formula formula, List<Slot> order, Map<Slot, BigInteger> lowerBounds) {
    return satisfy(formula, order, lowerBounds, BOUND);
  }

  static Decision satisfy(Formula formula, List<Slot> order, Map<Slot, BigInteger> lowerBounds, long bound) {
    List<Slot> quantities = ordered(Evaluation.quantities(formula), order);
    List<BigInteger> lower =
        quantities.stream().map(q -> lowerBounds.getOrDefault(q, BigInteger.ZERO)).toList();
    Node root = new Normaliser(quantities, lower).normalise(formula);
    Effort effort = new Effort(bound);
    try {
      List<Cases.Case> cases = Cases.of(root, quantities.size(), effort);
      if (cases.isEmpty()) return new Decision.Impossible();
      List<Conjunct> rows = cases.stream().map(Cases.Case::rows).distinct().toList();
      List<BigInteger> values = new Minimiser(new Omega(effort)).smallest(rows, quantities.size());
      SortedMap<Slot, BigInteger> model = new TreeMap<>();
      for (int i = 0; i < values.size(); i++) model.put(quantities.get(i), lower.get(i).add(values.get(i)));
      return new Decision.Possible(model);
    } catch (Effort.Exhausted exhausted) {
      return new Decision.Unknown(exhausted.getMessage());
    }
  }

  /** Whether the formula holds for these values when exactly the given free atoms are true. */
  public static boolean holds(Formula formula, Map<Slot, BigInteger> values, Set<Formula> trueAtoms) {
    return Evaluation.holds(formula, values, trueAtoms);
  }

  /** The fewest free atoms that, all others being false, make the formula hold for these values; empty when none do. */
  public static Optional<Set<Formula>> situations(Formula formula, Map<Slot, BigInteger> values) {
    Formula known = Evaluation.known(formula, values);
    Node root = new Normaliser(List.of(), List.of()).normalise(known);
    try {
      return Cases.of(root, 0, new Effort(BOUND)).stream()
          .map(Cases.Case::trueAtoms)
          .min(Comparator.comparingInt(Set::size))
          .map(LinkedHashSet::new);
    } catch (Effort.Exhausted exhausted) {
      return Optional.empty();
    }
  }

  static List<Slot> ordered(SortedSet<Slot> quantities, List<Slot> order) {
    SortedSet<Slot> left = new TreeSet<>(quantities);
    List<Slot> ordered = new ArrayList<>();
    for (Slot slot : order) if (left.remove(slot)) ordered.add(slot);
    ordered.addAll(left);
    return ordered;
  }
}
