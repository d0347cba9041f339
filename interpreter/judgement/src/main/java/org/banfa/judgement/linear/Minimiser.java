package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds the lexicographically smallest integers that satisfy one of several satisfiable conjuncts. */
final class Minimiser {
  private static final BigInteger ONE = BigInteger.ONE;
  private final Omega omega;

  Minimiser(Omega omega) {
    this.omega = omega;
  }

  List<BigInteger> smallest(List<Conjunct> satisfiable, int quantities) {
    List<BigInteger> values = new ArrayList<>();
    List<Conjunct> left = satisfiable;
    for (int i = 0; i < quantities; i++) {
      BigInteger best = null;
      List<Conjunct> kept = new ArrayList<>();
      for (Conjunct conjunct : left) {
        BigInteger value = smallest(conjunct, i, best);
        if (value == null) continue;
        if (!value.equals(best)) kept.clear();
        best = value;
        kept.add(conjunct);
      }
      values.add(best);
      left = fixed(kept, i, best);
    }
    return values;
  }

  private static List<Conjunct> fixed(List<Conjunct> conjuncts, int quantity, BigInteger value) {
    LinkedHashSet<Conjunct> fixed = new LinkedHashSet<>();
    for (Conjunct conjunct : conjuncts) fixed.add(conjunct.fix(quantity, value));
    return List.copyOf(fixed);
  }

  /** The smallest value of the quantity in a satisfiable conjunct, null when that is above {@code limit}. */
  private BigInteger smallest(Conjunct conjunct, int quantity, BigInteger limit) {
    BigInteger bound = omega.lowerBound(conjunct, quantity);
    if (limit != null && bound.compareTo(limit) > 0) return null;
    if (omega.isSatisfiable(conjunct.fix(quantity, bound))) return bound;
    if (limit != null && !isAtMost(conjunct, quantity, limit)) return null;
    BigInteger below = bound;
    BigInteger step = ONE;
    while (!isAtMost(conjunct, quantity, below.add(step))) {
      below = below.add(step);
      step = step.shiftLeft(1);
    }
    BigInteger above = below.add(step);
    while (above.subtract(below).compareTo(ONE) > 0) {
      BigInteger middle = below.add(above).shiftRight(1);
      if (isAtMost(conjunct, quantity, middle)) above = middle;
      else below = middle;
    }
    return above;
  }

  private boolean isAtMost(Conjunct conjunct, int quantity, BigInteger value) {
    Row atMost = Row.quantity(conjunct.atLeastZero().get(0).size(), quantity, value.negate()).negated();
    return omega.isSatisfiable(conjunct.withAtLeastZero(atMost));
  }
}
