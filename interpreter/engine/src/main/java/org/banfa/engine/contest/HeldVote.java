package org.banfa.engine.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One vote of several.
 *
 * @param act the act that holds it; empty when the method has just one vote
 * @param unit the unit that voted, empty when all vote together
 * @param list whether its winners are a list for another vote
 * @param outcome how it came out; null when it was not held
 * @param why why it was not held: a stable ASCII word; empty when it was
 */
public record HeldVote(String act, String unit, boolean list, ElectionOutcome outcome, String why) {
  /** Kind of a vote that could not be held. */
  public static final String NOT_HELD = "not-held";

  /** All votes as one outcome: valid when every one was held and valid; lists for other votes elect nobody. */
  public static ElectionOutcome together(List<HeldVote> votes) {
    if (votes.size() == 1 && votes.get(0).outcome() != null) return votes.get(0).outcome();
    boolean valid = true;
    List<ElectionOutcome.Round> rounds = new ArrayList<>();
    SortedMap<String, List<String>> elected = new TreeMap<>();
    SortedMap<String, Integer> vacant = new TreeMap<>();
    List<String> left = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (HeldVote vote : votes) {
      ElectionOutcome one = vote.outcome();
      valid &= one != null && one.valid();
      if (one == null) {
        kinds.add(NOT_HELD);
        continue;
      }
      rounds.addAll(one.rounds());
      kinds.addAll(one.kinds());
      left.addAll(one.leftBecauseOfKin());
      if (vote.list()) continue;
      one.elected().forEach((post, names) -> elected.merge(post, names, HeldVote::both));
      one.vacant().forEach((post, seats) -> vacant.merge(post, seats, Integer::sum));
    }
    return new ElectionOutcome(valid, List.copyOf(rounds), elected, vacant, List.copyOf(left), List.copyOf(kinds));
  }

  private static List<String> both(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
