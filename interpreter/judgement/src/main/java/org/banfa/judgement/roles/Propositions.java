package org.banfa.judgement.roles;

import java.util.ArrayList;
import java.util.List;

/**
 * Clauses over numbered propositions, and whether they can all be true: unit propagation along the clauses that a value
 * touches, and splitting. A literal is the number of a proposition, from 1; its negative is the contrary.
 */
final class Propositions {
  private final List<int[]> clauses = new ArrayList<>();
  private int most;

  private List<List<int[]>> naming;
  /** 1, -1 or 0 for true, false and open. */
  private int[] values;
  /** The literals made true so far, and how many of them what follows has been drawn from. */
  private int[] trail;
  private int set;
  private int drawn;

  /** At least one of these literals is true. */
  void any(int... literals) {
    clauses.add(literals);
    for (int literal : literals) most = Math.max(most, Math.abs(literal));
  }

  /** A choice between two values of a proposition that can be taken back. */
  private record Guess(int before, int clause, int literal) {}

  boolean satisfiable() {
    begin();
    List<Guess> guesses = new ArrayList<>();
    int clause = 0;
    boolean fits = units() && follows();
    while (true) {
      if (!fits) {
        if (guesses.isEmpty()) return false;
        Guess last = guesses.remove(guesses.size() - 1);
        back(last.before());
        clause = last.clause();
        // what was tried first failed: the contrary is no guess
        fits = put(-last.literal()) && follows();
        continue;
      }
      while (clause < clauses.size() && holds(clauses.get(clause))) clause++;
      if (clause == clauses.size()) return true;
      int literal = open(clauses.get(clause));
      guesses.add(new Guess(set, clause, literal));
      fits = put(literal) && follows();
    }
  }

  private void begin() {
    values = new int[most + 1];
    trail = new int[most];
    set = 0;
    drawn = 0;
    naming = new ArrayList<>();
    for (int i = 0; i <= 2 * most; i++) naming.add(new ArrayList<>());
    for (int[] clause : clauses) for (int literal : clause) naming.get(literal + most).add(clause);
  }

  private int value(int literal) {
    return literal > 0 ? values[literal] : -values[-literal];
  }

  private boolean holds(int[] clause) {
    for (int literal : clause) if (value(literal) > 0) return true;
    return false;
  }

  private int open(int[] clause) {
    for (int literal : clause) if (value(literal) == 0) return literal;
    throw new IllegalStateException("decided clause");
  }

  /** Makes a literal true; false when it is false already. */
  private boolean put(int literal) {
    if (value(literal) != 0) return value(literal) > 0;
    values[Math.abs(literal)] = Integer.signum(literal);
    trail[set++] = literal;
    return true;
  }

  private void back(int before) {
    while (set > before) values[Math.abs(trail[--set])] = 0;
    drawn = set;
  }

  private boolean units() {
    for (int[] clause : clauses) if (!forced(clause)) return false;
    return true;
  }

  /** Draws what follows from the values set; false when they contradict a clause. */
  private boolean follows() {
    while (drawn < set) for (int[] clause : naming.get(most - trail[drawn++])) if (!forced(clause)) return false;
    return true;
  }

  /** Makes the only literal left true that can make a clause true; false when there is none. */
  private boolean forced(int[] clause) {
    int unit = 0;
    for (int literal : clause) {
      if (value(literal) > 0) return true;
      if (value(literal) < 0 || literal == unit) continue;
      if (unit != 0) return true;
      unit = literal;
    }
    return unit != 0 && put(unit);
  }
}
