package org.banfa.judgement.refine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Formula;

/** Splits all elections into the situations that the conditions of some clauses tell apart. */
final class Situations {
  /** More conditions than this are not told apart: the drafts are then compared in all situations at once. */
  private static final int MOST = 8;

  private final Electorates electorates;

  Situations(Electorates electorates) {
    this.electorates = electorates;
  }

  /**
   * One situation.
   *
   * @param whole exactly when it is given
   * @param shown the same, without what follows from the rest
   * @param given the conditions that hold in it
   */
  record Cell(Formula whole, Formula shown, Set<Formula> given) {
    boolean has(Formula condition) {
      return condition.equals(Formula.TRUE) || given.contains(condition);
    }
  }

  /** The situations that can arise; empty when there are too many conditions to tell them apart. */
  List<Cell> of(Set<Formula> conditions) {
    List<Formula> all = conditions.stream().filter(c -> !c.equals(Formula.TRUE)).toList();
    if (all.size() > MOST) return List.of();
    List<Cell> cells = new ArrayList<>();
    split(all, 0, new LinkedHashSet<>(), new ArrayList<>(), cells);
    return cells;
  }

  private void split(List<Formula> all, int next, Set<Formula> given, List<Formula> parts, List<Cell> cells) {
    if (!possible(Formula.and(parts))) return;
    if (next == all.size()) {
      cells.add(new Cell(Formula.and(List.copyOf(parts)), shown(all, given), Set.copyOf(given)));
      return;
    }
    Formula condition = all.get(next);
    for (boolean holds : new boolean[] {true, false}) {
      parts.add(holds ? condition : Formula.not(condition));
      if (holds) given.add(condition);
      split(all, next + 1, given, parts, cells);
      given.remove(condition);
      parts.remove(parts.size() - 1);
    }
  }

  /** The conditions that hold, and of the others those that could hold beside them. */
  private Formula shown(List<Formula> all, Set<Formula> given) {
    List<Formula> parts = new ArrayList<>();
    for (Formula condition : all) if (given.contains(condition)) parts.add(condition);
    Formula positive = Formula.and(parts);
    for (Formula condition : all)
      if (!given.contains(condition) && possible(Formula.and(List.of(positive, condition)))) parts.add(Formula.not(condition));
    List<Formula> kept = new ArrayList<>(parts);
    for (int i = parts.size() - 1; i >= 0; i--) {
      List<Formula> fewer = new ArrayList<>(kept);
      fewer.remove(parts.get(i));
      if (!fewer.isEmpty() && !possible(Formula.and(List.of(Formula.and(fewer), Formula.not(parts.get(i)))))) kept = fewer;
    }
    return Formula.and(kept);
  }

  private boolean possible(Formula formula) {
    return !(electorates.satisfy(formula) instanceof Decision.Impossible);
  }
}
