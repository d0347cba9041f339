package org.banfa.engine.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.lowering.Layout;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Reads the sizes a program states: numbers, ranges, shares of other numbers, and steps by them.
 *
 * <p>The formulas are those of the core, from which conditions are lowered to nodes and which the judgement translates; no clause is
 * resolved a second time. A node tells whether a formula holds of given numbers. Seats ask the other way round, for every whole number
 * that is left to one quantity, and how seats are divided turns on the ends of that interval, so {@link Bounds} reads it off the
 * comparisons. The clauses as they are read here stand in the certificate ({@link #bounding}), from which the verifier finds the same
 * ends by itself, and the random tests of districts hold them against plain numbers.
 */
public final class Sizes {
  private final Provisions provisions;

  Sizes(Provisions provisions) {
    this.provisions = provisions;
  }

  /**
   * A clause about a size.
   *
   * @param when what its condition says of numbers
   * @param holds the comparisons that bound the size, joined by and; an equation leaves the whole numbers next to it where it has no whole one
   */
  public record Bounding(Provided source, Formula when, Formula holds) {}

  /** The clauses about a size, as far as {@link #bounds} reads them. */
  List<Bounding> bounding(Slot slot) {
    List<Bounding> all = new ArrayList<>();
    for (Provided provided : provisions.about(List.of(slot))) {
      if (!(provided.clause().value() instanceof Value.Formal formal)) continue;
      List<Formula> parts = new ArrayList<>();
      collect(formal.formula(), slot, parts);
      Formula guard = provisions.guard(provided);
      boolean numeric = !guard.equals(Formula.TRUE) && Layout.of(List.of(), List.of(guard)).atoms().isEmpty();
      all.add(new Bounding(provided, numeric ? guard : Formula.TRUE, Formula.and(parts)));
    }
    return all;
  }

  private static void collect(Formula formula, Slot slot, List<Formula> parts) {
    if (formula instanceof Formula.And and) and.parts().forEach(p -> collect(p, slot, parts));
    if (formula instanceof Formula.Applies applies && applies.when() != null) collect(applies.when(), slot, parts);
    if (formula instanceof Formula.Not not && not.part() instanceof Formula.Comparison c && c.comparator() != Comparator.EQUAL) {
      collect(new Formula.Comparison(c.left(), c.comparator().negated(), c.right()), slot, parts);
    }
    if (!(formula instanceof Formula.Comparison c)) return;
    BigFraction factor = c.left().minus(c.right()).coefficients().get(slot);
    if (factor == null || factor.signum() <= 0) return;
    if (c.comparator() != Comparator.EQUAL) {
      parts.add(c);
      return;
    }
    Linear next = Linear.constant(factor);
    parts.add(new Formula.Comparison(c.left(), Comparator.GREATER, c.right().minus(next)));
    parts.add(new Formula.Comparison(c.left(), Comparator.LESS, c.right().plus(next)));
  }

  /** Whether the program says anything about a size. */
  boolean states(Slot slot) {
    return provisions.about(List.of(slot)).stream().anyMatch(p -> p.clause().value() instanceof Value.Formal);
  }

  /**
   * What the program leaves to a size; empty when it says nothing.
   *
   * @param asked gives a number the size depends on
   */
  Optional<Bounds> bounds(Slot slot, BiFunction<Slot, Bounds, Long> asked) {
    Bounds bounds = null;
    for (Provided provided : provisions.about(List.of(slot))) {
      if (!(provided.clause().value() instanceof Value.Formal formal) || !applies(provisions.guard(provided), asked)) continue;
      Bounds own = Bounds.of(formal.formula(), slot, s -> asked.apply(s, new Bounds(0, Bounds.OPEN)));
      bounds = bounds == null ? own : bounds.and(own);
    }
    return Optional.ofNullable(bounds);
  }

  /**
   * The seats of an act that chooses one person for so many households; empty when it says nothing of them.
   *
   * @param act concerns the number of households
   */
  Optional<Bounds> byHouseholds(Term act, BiFunction<Slot, Bounds, Long> asked) {
    Optional<Slot> households = act.concerns().stream().map(provisions.vocabulary()::find).flatMap(Optional::stream)
        .filter(t -> t.kind() == Kind.QUANTITY).findFirst().map(t -> new Slot(null, t));
    for (Slot slot : provisions.slots(act, Roles.HOUSEHOLDS_PER_SEAT)) {
      Optional<Bounds> each = bounds(slot, asked);
      if (each.isEmpty() || households.isEmpty()) continue;
      long all = asked.apply(households.get(), new Bounds(0, Bounds.OPEN));
      long least = each.get().most() == Bounds.OPEN ? 1 : (all + each.get().most() - 1) / each.get().most();
      return Optional.of(new Bounds(Math.max(1, least), Math.max(Math.max(1, least), all / Math.max(1, each.get().least()))));
    }
    return Optional.empty();
  }

  /** The size: what the program says when it leaves one number, else asked for. */
  long number(Slot slot, BiFunction<Slot, Bounds, Long> asked) {
    Bounds bounds = bounds(slot, asked).orElse(new Bounds(1, Bounds.OPEN));
    return bounds.exact() ? bounds.least() : asked.apply(slot, bounds);
  }

  /** Whether a step applies; a guard about anything but numbers is taken to. */
  private static boolean applies(Formula guard, BiFunction<Slot, Bounds, Long> asked) {
    if (guard.equals(Formula.TRUE)) return true;
    Layout layout = Layout.of(List.of(), List.of(guard));
    if (!layout.atoms().isEmpty()) return true;
    Map<Slot, BigInteger> values = new TreeMap<>();
    for (Slot slot : layout.quantities()) values.put(slot, BigInteger.valueOf(asked.apply(slot, new Bounds(0, Bounds.OPEN))));
    return holds(guard, values);
  }

  private static boolean holds(Formula formula, Map<Slot, BigInteger> values) {
    if (formula instanceof Formula.And and) return and.parts().stream().allMatch(p -> holds(p, values));
    if (formula instanceof Formula.Or or) return or.parts().stream().anyMatch(p -> holds(p, values));
    if (formula instanceof Formula.Not not) return !holds(not.part(), values);
    if (formula instanceof Formula.Comparison c) {
      Linear difference = c.left().minus(c.right());
      return c.comparator().holds(difference.evaluate(values).signum());
    }
    if (formula instanceof Formula.Applies applies && applies.when() != null) return holds(applies.when(), values);
    return formula.equals(Formula.TRUE);
  }
}
