package org.banfa.judgement.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clauses over named propositions, and whether they can all be true: unit propagation and splitting. */
final class Propositions {
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<int[]> clauses = new ArrayList<>();

  /** The positive literal of a proposition, from 1; negate it for the contrary. */
  int of(Object name) {
    return numbers.computeIfAbsent(name, n -> numbers.size() + 1);
  }

  /** At least one of these literals is true. */
  void any(int... literals) {
    clauses.add(literals);
  }

  /** At least one of these literals is true. */
  void any(List<Integer> literals) {
    clauses.add(literals.stream().mapToInt(Integer::intValue).toArray());
  }

  boolean satisfiable() {
    int[] values = new int[numbers.size() + 1];
    return solve(values, clauses);
  }

  /** {@code values} holds 1, -1 or 0 for true, false and open; only clauses not yet satisfied are passed down. */
  private static boolean solve(int[] values, List<int[]> clauses) {
    List<int[]> left = clauses;
    for (boolean changed = true; changed; ) {
      changed = false;
      List<int[]> open = new ArrayList<>();
      for (int[] clause : left) {
        int unit = 0;
        int free = 0;
        boolean holds = false;
        for (int literal : clause) {
          int value = literal > 0 ? values[literal] : -values[-literal];
          if (value > 0) {
            holds = true;
            break;
          }
          if (value == 0 && literal != unit) {
            unit = literal;
            free++;
          }
        }
        if (holds) continue;
        if (free == 0) return false;
        if (free == 1) {
          values[Math.abs(unit)] = Integer.signum(unit);
          changed = true;
        } else {
          open.add(clause);
        }
      }
      left = open;
    }
    if (left.isEmpty()) return true;
    int literal = firstOpen(left.get(0), values);
    for (int guess : new int[] {literal, -literal}) {
      int[] next = Arrays.copyOf(values, values.length);
      next[Math.abs(guess)] = Integer.signum(guess);
      if (solve(next, left)) return true;
    }
    return false;
  }

  private static int firstOpen(int[] clause, int[] values) {
    for (int literal : clause) if (values[Math.abs(literal)] == 0) return literal;
    throw new IllegalStateException("satisfied clause");
  }
}
