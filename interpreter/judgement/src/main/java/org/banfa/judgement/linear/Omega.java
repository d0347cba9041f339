package org.banfa.judgement.linear;

import java.math.BigInteger;

/** Decides whether a conjunct holds for some integers: the Omega test with shadows and splinters. */
final class Omega {
  private final Effort effort;

  Omega(Effort effort) {
    this.effort = effort;
  }

  boolean isSatisfiable(Conjunct conjunct) {
    Conjunct current = Tightening.of(conjunct, effort);
    while (current != null) {
      if (!current.zero().isEmpty()) {
        current = Tightening.of(Equality.step(current), effort);
        continue;
      }
      Elimination elimination = Elimination.cheapest(current.atLeastZero(), -1);
      if (elimination == null) return true;
      if (!elimination.isExact()) return inexact(current, elimination);
      current = Tightening.of(elimination.shadow(false, effort), effort);
    }
    return false;
  }

  private boolean inexact(Conjunct conjunct, Elimination elimination) {
    if (!isSatisfiable(elimination.shadow(false, effort))) return false;
    return isSatisfiable(elimination.shadow(true, effort)) || splinters(conjunct, elimination);
  }

  /** Searches the points that lie too close above a lower bound for the dark shadow to see them. */
  private boolean splinters(Conjunct conjunct, Elimination elimination) {
    BigInteger a = elimination.largestUpper();
    for (Row low : elimination.lower) {
      BigInteger b = low.at(elimination.column);
      BigInteger last = Row.floor(a.multiply(b).subtract(a).subtract(b), a);
      for (BigInteger i = BigInteger.ZERO; i.compareTo(last) <= 0; i = i.add(BigInteger.ONE)) {
        if (isSatisfiable(conjunct.withZero(low.plus(i.negate())))) return true;
      }
    }
    return false;
  }

  /** A bound below which the quantity has no value, null when the conjunct is seen to be contradictory. */
  BigInteger lowerBound(Conjunct conjunct, int quantity) {
    Conjunct current = Tightening.of(conjunct, effort);
    while (current != null) {
      if (!current.zero().isEmpty()) {
        Row row = current.zero().get(0);
        int column = Equality.smallest(row, quantity);
        if (column < 0) return Row.ceiling(row.constant().negate(), row.at(quantity));
        current = Tightening.of(Equality.substitute(current, 0, column), effort);
        continue;
      }
      Elimination elimination = Elimination.cheapest(current.atLeastZero(), quantity);
      if (elimination == null) return bound(current, quantity);
      current = Tightening.of(elimination.shadow(false, effort), effort);
    }
    return null;
  }

  private static BigInteger bound(Conjunct conjunct, int quantity) {
    for (Row row : conjunct.atLeastZero()) {
      if (row.signAt(quantity) > 0) return Row.ceiling(row.constant().negate(), row.at(quantity));
    }
    return BigInteger.ZERO;
  }
}
