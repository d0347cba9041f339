package org.banfa.engine.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One vote of several, or of one unit.
 *
 * @param act the act that holds it; empty when the method has just one vote
 * @param unit the unit that voted, empty when all vote together
 * @param list whether its winners are a list for another vote
 * @param outcome how it came out; null when it was not held
 * @param why why it was not held: a stable ASCII word; empty when it was
 * @param units the same unit by unit; empty when all vote together
 * @param division those units and their districts, with the seats they had in the end; empty when all vote together
 */
public record HeldVote(String act, String unit, boolean list, ElectionOutcome outcome, String why, List<HeldVote> units, List<UnitShare> division) {
  /** Kind of a vote that could not be held. */
  public static final String NOT_HELD = "not-held";
  /** Why a unit's vote was not held: it took no part. */
  public static final String ABSENT = "absent";
  /** The same: nobody stood in it. */
  public static final String UNLISTED = "list-short";
  /** The same where its seats go up to its district. */
  public static final String RAISED = "raised";

  /** A vote in which all vote together, or that of one unit. */
  public HeldVote(String act, String unit, boolean list, ElectionOutcome outcome, String why) {
    this(act, unit, list, outcome, why, List.of(), List.of());
  }

  /** All votes as one outcome: valid when every one was held and valid; lists for other votes elect nobody. */
  public static ElectionOutcome together(List<HeldVote> votes) {
    if (votes.size() == 1 && votes.get(0).outcome() != null) return votes.get(0).outcome();
    boolean valid = true;
    Sum sum = new Sum();
    for (HeldVote vote : votes) {
      ElectionOutcome one = vote.outcome();
      valid &= one != null && one.valid();
      if (one == null) sum.kinds.add(NOT_HELD);
      else sum.add(one, !vote.list());
    }
    return sum.outcome(valid);
  }

  /**
   * The votes of the units as one outcome: valid when that of some unit is. The seats of a unit that took no part, or whose vote
   * was void, are vacant.
   *
   * @param division the units with their seats
   * @param also kinds of what happened beyond the units
   */
  public static ElectionOutcome apart(List<HeldVote> units, List<UnitShare> division, List<String> also) {
    Sum sum = new Sum();
    boolean valid = false;
    SortedMap<String, SortedSet<String>> given = givenUp(units, division);
    for (HeldVote unit : units) {
      ElectionOutcome one = unit.outcome();
      boolean stands = one != null && one.valid();
      valid |= stands;
      if (one == null) sum.kinds.add("unit-" + unit.why());
      else sum.add(stands ? without(one, given.getOrDefault(unit.unit(), new TreeSet<>())) : one, stands);
      if (one != null && !stands) sum.kinds.add("unit-void");
      if (stands) continue;
      for (UnitShare share : division) if (share.name().equals(unit.unit())) share.seats().forEach((post, seats) -> sum.vacant.merge(post, seats, Integer::sum));
    }
    sum.kinds.addAll(also);
    return sum.outcome(valid);
  }

  /** By unit, those it elected whom a district it is part of elected again: they give up the seat of the unit. */
  public static SortedMap<String, SortedSet<String>> givenUp(List<HeldVote> units, List<UnitShare> division) {
    SortedMap<String, SortedSet<String>> given = new TreeMap<>();
    for (HeldVote unit : units) {
      if (unit.outcome() == null || !unit.outcome().valid()) continue;
      for (String above = parent(unit.unit(), division); !above.isEmpty(); above = parent(above, division)) {
        for (HeldVote district : units) {
          if (!district.unit().equals(above) || district.outcome() == null || !district.outcome().valid()) continue;
          for (String name : names(unit.outcome())) if (names(district.outcome()).contains(name)) given.computeIfAbsent(unit.unit(), u -> new TreeSet<>()).add(name);
        }
      }
    }
    return given;
  }

  private static String parent(String unit, List<UnitShare> division) {
    return division.stream().filter(u -> u.name().equals(unit)).findFirst().map(UnitShare::parent).orElse("");
  }

  private static List<String> names(ElectionOutcome outcome) {
    return outcome.elected().values().stream().flatMap(List::stream).toList();
  }

  private static ElectionOutcome without(ElectionOutcome one, Set<String> given) {
    SortedMap<String, List<String>> elected = new TreeMap<>();
    SortedMap<String, Integer> vacant = new TreeMap<>(one.vacant());
    one.elected().forEach((post, names) -> {
      List<String> left = names.stream().filter(n -> !given.contains(n)).toList();
      elected.put(post, left);
      if (left.size() < names.size()) vacant.merge(post, names.size() - left.size(), Integer::sum);
    });
    return new ElectionOutcome(one.valid(), one.rounds(), elected, vacant, one.leftBecauseOfKin(), one.kinds());
  }

  /** What several votes come to. */
  private static final class Sum {
    final List<ElectionOutcome.Round> rounds = new ArrayList<>();
    final SortedMap<String, List<String>> elected = new TreeMap<>();
    final SortedMap<String, Integer> vacant = new TreeMap<>();
    final List<String> left = new ArrayList<>();
    final List<String> kinds = new ArrayList<>();

    void add(ElectionOutcome one, boolean seats) {
      rounds.addAll(one.rounds());
      kinds.addAll(one.kinds());
      left.addAll(one.leftBecauseOfKin());
      if (!seats) return;
      one.elected().forEach((post, names) -> elected.merge(post, names, HeldVote::both));
      one.vacant().forEach((post, number) -> vacant.merge(post, number, Integer::sum));
    }

    ElectionOutcome outcome(boolean valid) {
      return new ElectionOutcome(valid, List.copyOf(rounds), elected, vacant, List.copyOf(left), List.copyOf(kinds));
    }
  }

  private static List<String> both(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
