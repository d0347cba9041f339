package org.banfa.engine.rules;

import org.banfa.model.vocabulary.Slot;

/**
 * A number that the rules set for units.
 *
 * @param level of the units it is set for, 0 at the top; {@link #VOTING} for those that vote
 * @param post the post within another whose seats it bounds; empty for all seats of the unit
 * @param slot what the clauses are about
 * @param perSeat whether it is how many households one seat is for
 */
public record UnitDemand(int level, String post, Slot slot, boolean perSeat) {
  public static final int VOTING = -1;
}
