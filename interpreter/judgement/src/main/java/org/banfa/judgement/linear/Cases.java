package org.banfa.judgement.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Formula;

/** Splits a normal form into cases that exclude each other where they can, and keeps those that integers satisfy. */
final class Cases {
  /** One case: its rows, and the free booleans it needs to be true. */
  record Case(Conjunct rows, Set<Formula> trueAtoms) {}

  private final Effort effort;
  private final Omega omega;
  private final List<Case> found = new ArrayList<>();

  private Cases(Effort effort) {
    this.effort = effort;
    this.omega = new Omega(effort);
  }

  static List<Case> of(Node root, int quantities, Effort effort) {
    Cases cases = new Cases(effort);
    cases.split(new State(Conjunct.nonNegative(quantities)), List.of(root));
    return cases.found;
  }

  private static final class State {
    Conjunct rows;
    final Set<Node> known = new HashSet<>();
    final Set<Formula> trueAtoms = new LinkedHashSet<>();
    List<Node.Any> open = new ArrayList<>();
    boolean changed;

    State(Conjunct rows) {
      this.rows = rows;
      this.changed = true;
    }

    State copy() {
      State copy = new State(rows);
      copy.known.addAll(known);
      copy.trueAtoms.addAll(trueAtoms);
      copy.open = new ArrayList<>(open);
      copy.changed = changed;
      return copy;
    }

    /** Adds what is given; false when it contradicts what is known. */
    boolean add(Node node) {
      if (node instanceof Node.All all) return all.parts().stream().allMatch(this::add);
      if (node instanceof Node.Any any) {
        if (any.parts().isEmpty()) return false;
        open.add(any);
        return true;
      }
      if (!known.add(node)) return true;
      Node opposite = node.opposite();
      if (opposite != null && known.contains(opposite)) return false;
      if (node instanceof Node.Free free) {
        if (free.value()) trueAtoms.add(free.atom());
      } else if (node instanceof Node.AtLeastZero at) {
        rows = rows.withAtLeastZero(at.row());
        changed = true;
      } else if (node instanceof Node.Zero zero) {
        rows = rows.withZero(zero.row());
        changed = true;
      }
      return true;
    }

    /** Shortens the open choices by what is known; false when one has no alternative left. */
    boolean propagate() {
      boolean again = true;
      while (again) {
        again = false;
        List<Node.Any> before = open;
        open = new ArrayList<>();
        for (Node.Any any : before) {
          if (any.parts().stream().anyMatch(known::contains)) continue;
          List<Node> left = any.parts().stream().filter(p -> !refuted(p)).toList();
          if (left.isEmpty()) return false;
          if (left.size() > 1) {
            open.add(left.size() == any.parts().size() ? any : new Node.Any(left));
            continue;
          }
          again = true;
          if (!add(left.get(0))) return false;
        }
      }
      return true;
    }

    private boolean refuted(Node part) {
      Node opposite = part.opposite();
      return opposite != null && known.contains(opposite);
    }
  }

  private void split(State state, List<Node> added) {
    effort.spend(1 + added.size() + state.open.size());
    for (Node node : added) if (!state.add(node)) return;
    if (!state.propagate()) return;
    if (state.changed && !omega.isSatisfiable(state.rows)) return;
    state.changed = false;
    if (state.open.isEmpty()) {
      found.add(new Case(state.rows, state.trueAtoms));
      return;
    }
    Node.Any choice = state.open.stream().min(Comparator.comparingInt(a -> a.parts().size())).orElseThrow();
    state.open.remove(choice);
    List<Node> excluded = new ArrayList<>();
    for (Node part : choice.parts()) {
      List<Node> next = new ArrayList<>(excluded);
      next.add(part);
      split(state.copy(), next);
      Node opposite = part.opposite();
      if (opposite != null) excluded.add(opposite);
    }
  }
}
