package org.banfa.judgement.roles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be true of everybody: clauses over numbered facts, the same for each person. Each clause rules something out,
 * so a person of whom nothing is true keeps them all, and a fact needs only those that it can lead to.
 */
final class Person {
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<List<int[]>> ruled = new ArrayList<>();

  /** The number of a fact, from 1; negate it for the contrary. */
  int of(Object fact) {
    return numbers.computeIfAbsent(fact, f -> numbers.size() + 1);
  }

  /** At least one of these is true of everybody; the first is negative, and others only in clauses that are negative throughout. */
  void any(int... literals) {
    while (ruled.size() <= numbers.size()) ruled.add(new ArrayList<>());
    ruled.get(-literals[0]).add(literals);
  }

  private List<int[]> ruled(int fact) {
    return fact < ruled.size() ? ruled.get(fact) : List.of();
  }

  /** The facts that one can lead to, itself included. */
  Set<Integer> reach(int fact) {
    Set<Integer> reached = new LinkedHashSet<>(List.of(fact));
    Deque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty())
      for (int[] clause : ruled(open.poll()))
        for (int literal : clause) if (literal > 0 && reached.add(literal)) open.add(literal);
    return reached;
  }

  /** The clauses that say something of a person of whom only {@code facts} may be true. */
  List<int[]> about(Set<Integer> facts) {
    List<int[]> all = new ArrayList<>();
    for (int fact : facts) for (int[] clause : ruled(fact)) if (isOpen(clause, facts)) all.add(clause);
    return all;
  }

  private static boolean isOpen(int[] clause, Set<Integer> facts) {
    for (int literal : clause) if (literal < 0 && !facts.contains(-literal)) return false;
    return true;
  }
}
