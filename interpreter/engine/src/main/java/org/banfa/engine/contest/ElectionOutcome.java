package org.banfa.engine.contest;

import java.util.List;
import java.util.SortedMap;

/**
 * How an election came out.
 *
 * @param valid whether some vote was valid
 * @param rounds the votes held, in order
 * @param elected people by post, those who stay after kinship and refill
 * @param vacant seats left empty, by post
 * @param leftBecauseOfKin people elected and set aside for kinship
 * @param kinds stable ASCII kinds of what happened, in order, such as {@code void-turnout}, {@code tie}, {@code shortfall},
 *     {@code rerun}, {@code women-seat-empty}, {@code kin}, {@code refilled}, {@code vacant}
 */
public record ElectionOutcome(
    boolean valid,
    List<Round> rounds,
    SortedMap<String, List<String>> elected,
    SortedMap<String, Integer> vacant,
    List<String> leftBecauseOfKin,
    List<String> kinds) {
  /** One vote: which it was, its result, and who was elected in it. */
  public record Round(String kind, int number, Tally tally, boolean valid, SortedMap<String, List<String>> elected) {}
}
