package org.banfa.engine.contest;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How the seats of a vote were divided among districts and their units.
 *
 * @param weighing by what: {@code electors}, {@code households}, or empty where each unit's seats were given
 * @param rounding how fractions became whole: {@code remainder}, {@code nearest}, {@code up}, {@code down}; empty without weighing
 * @param upward whether the seats of a unit that takes no part go up to its district
 * @param totals seats of the whole by post; a post within another is among its seats
 * @param within the post that each post within another belongs to
 * @param units all of them, as they were before anybody voted, each behind the district it is part of
 * @param lines what each of them got, post by post, in the order of division
 */
public record Quota(
    String weighing, String rounding, boolean upward, SortedMap<String, Long> totals, Map<String, String> within, List<UnitShare> units, List<Line> lines) {
  public static final String ELECTORS = "electors";
  public static final String HOUSEHOLDS = "households";

  /**
   * What one of them got.
   *
   * @param of the district whose seats were divided; empty for the whole
   * @param least smallest number the rules leave to it
   * @param most largest number they leave to it
   * @param exact its share before it became whole; null where it was given, or follows from the rules alone
   */
  public record Line(String unit, String of, String post, long weight, long least, long most, BigFraction exact, long seats) {}

  /** Whether there are districts, or seats were worked out. */
  public boolean says() {
    return !weighing.isEmpty() || !within.isEmpty() || units.stream().anyMatch(u -> !u.parent().isEmpty());
  }
}
