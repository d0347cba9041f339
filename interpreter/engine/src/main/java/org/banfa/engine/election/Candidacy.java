package org.banfa.engine.election;

import java.util.OptionalInt;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;

/** Finds how many candidates the rules want for so many seats. */
final class Candidacy {
  private static final int MOST_PER_SEAT = 100;

  private Candidacy() {}

  /** The least number of candidates, not less than seats, that fits the condition; empty when nothing is said or none fits. */
  static OptionalInt least(Condition condition, Facts facts, int seats) {
    if (!condition.stated()) return OptionalInt.empty();
    facts.set(Measure.SEATS, seats);
    facts.set(Measure.MISSING, seats);
    for (int number = seats; number <= seats * MOST_PER_SEAT; number++) {
      facts.set(Measure.CANDIDATES, number);
      if (condition.holds(facts)) return OptionalInt.of(number);
    }
    return OptionalInt.empty();
  }
}
