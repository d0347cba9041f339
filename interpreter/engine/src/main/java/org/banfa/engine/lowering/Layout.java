package org.banfa.engine.lowering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Gives every quantity and every situation of some formulas a place. */
public final class Layout {
  private final Map<Slot, Integer> quantities = new LinkedHashMap<>();
  private final Map<Formula, Integer> atoms = new LinkedHashMap<>();

  private Layout() {}

  /** A layout that begins with {@code first} and goes on with what the formulas further hold, in the order of their keys. */
  public static Layout of(List<Slot> first, Collection<Formula> formulas) {
    Layout layout = new Layout();
    for (Slot slot : first) layout.quantities.putIfAbsent(slot, layout.quantities.size());
    TreeSet<Slot> found = new TreeSet<>();
    for (Formula formula : formulas) layout.collect(formula, found);
    for (Slot slot : found) layout.quantities.putIfAbsent(slot, layout.quantities.size());
    return layout;
  }

  private void collect(Formula formula, TreeSet<Slot> found) {
    if (formula instanceof Formula.Comparison c) {
      found.addAll(c.left().coefficients().keySet());
      found.addAll(c.right().coefficients().keySet());
    } else if (formula instanceof Formula.And and) {
      and.parts().forEach(p -> collect(p, found));
    } else if (formula instanceof Formula.Or or) {
      or.parts().forEach(p -> collect(p, found));
    } else if (formula instanceof Formula.Not not) {
      collect(not.part(), found);
    } else if (formula instanceof Formula.Applies applies && applies.when() != null) {
      collect(applies.when(), found);
    } else if (!(formula instanceof Formula.Constant)) {
      atoms.putIfAbsent(formula, atoms.size());
    }
  }

  /** The quantities in the order of their places. */
  public List<Slot> quantities() {
    return new ArrayList<>(quantities.keySet());
  }

  /** What documents say, and situations, in the order of their places. */
  public List<Formula> atoms() {
    return new ArrayList<>(atoms.keySet());
  }

  /** The place of a quantity, -1 when it has none. */
  public int place(Slot quantity) {
    return quantities.getOrDefault(quantity, -1);
  }

  /** The place of an atom, -1 when it has none. */
  public int place(Formula atom) {
    return atoms.getOrDefault(atom, -1);
  }
}
