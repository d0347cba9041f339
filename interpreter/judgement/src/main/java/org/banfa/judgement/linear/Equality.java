package org.banfa.judgement.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Removes one quantity, or shrinks the coefficients of one equality, without changing whether integers satisfy the rows. */
final class Equality {
  private Equality() {}

  /** One step of elimination on a tightened conjunct that has an equality. */
  static Conjunct step(Conjunct conjunct) {
    int chosen = -1;
    int column = -1;
    for (int r = 0; r < conjunct.zero().size(); r++) {
      int candidate = smallest(conjunct.zero().get(r), -1);
      BigInteger size = conjunct.zero().get(r).at(candidate).abs();
      if (chosen < 0 || size.compareTo(conjunct.zero().get(chosen).at(column).abs()) < 0) {
        chosen = r;
        column = candidate;
      }
    }
    Row row = conjunct.zero().get(chosen);
    return row.at(column).abs().equals(BigInteger.ONE)
        ? substitute(conjunct, chosen, column)
        : shrink(conjunct, row, column);
  }

  /** The quantity other than {@code except} with the smallest coefficient, -1 when there is none. */
  static int smallest(Row row, int except) {
    int found = -1;
    for (int i = 0; i < row.size(); i++) {
      if (i == except || row.signAt(i) == 0) continue;
      if (found < 0 || row.at(i).abs().compareTo(row.at(found).abs()) < 0) found = i;
    }
    return found;
  }

  /** Uses an equality to cancel a column everywhere; keeps integer satisfiability only where its coefficient there is one. */
  static Conjunct substitute(Conjunct conjunct, int chosen, int column) {
    Row row = conjunct.zero().get(chosen);
    BigInteger size = row.at(column).abs();
    BigInteger sign = BigInteger.valueOf(-row.signAt(column));
    List<Row> zero = new ArrayList<>(conjunct.zero());
    zero.remove(chosen);
    return map(new Conjunct(zero, conjunct.atLeastZero()), other ->
        other.signAt(column) == 0 ? other : other.combine(size, row, sign.multiply(other.at(column))));
  }

  /** Replaces the quantity by an integer combination such that every other coefficient becomes a remainder. */
  private static Conjunct shrink(Conjunct conjunct, Row row, int column) {
    BigInteger divisor = row.at(column);
    BigInteger[] quotients = new BigInteger[row.size()];
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] = i == column ? BigInteger.ZERO : Row.floor(row.at(i), divisor);
    }
    Row shift = new Row(quotients, Row.floor(row.constant(), divisor));
    return map(conjunct, other ->
        other.signAt(column) == 0 ? other : other.combine(BigInteger.ONE, shift, other.at(column).negate()));
  }

  private static Conjunct map(Conjunct conjunct, UnaryOperator<Row> change) {
    return new Conjunct(
        conjunct.zero().stream().map(change).toList(), conjunct.atLeastZero().stream().map(change).toList());
  }
}
