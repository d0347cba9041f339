package org.banfa.model.elaborate;

import org.banfa.model.core.Comparator;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/**
 * A quantity as read, with what is needed to check its dimension.
 *
 * @param upper the end of a range, null when it is not a range
 * @param unit null when none was written (a bare number fits any unit)
 * @param quantity the quantity it is, or is a share of; null for plain numbers
 * @param share whether it is a share of that quantity
 * @param comparator from 以上, 以下, 过半数; null when none
 */
record Measured(Linear linear, Linear upper, Unit unit, Term quantity, boolean share, Comparator comparator) {
  static Measured number(Linear value, Unit unit, Comparator comparator) {
    return new Measured(value, null, unit, null, false, comparator);
  }

  boolean isRange() {
    return upper != null;
  }
}
