package org.banfa.engine.election;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Tally;

/**
 * Everything one count is decided from.
 *
 * @param women for everybody known: whether a woman
 * @param barred people whose votes count in the base but who cannot win, because they hold a seat, left one, or may not serve beside an office elsewhere
 * @param standing limits who can win, empty when anybody can
 * @param names who is meant by a name as it was written, empty when nobody can be made out; names that are not in it mean themselves
 * @param kinds for posts that some people only may hold: by the word of the people and by name, whether one of them
 * @param act the vote it belongs to, empty when the method has just one
 * @param unit the unit it belongs to, empty when all vote together
 */
public record CountInput(
    CountKind kind, int round, Paper paper, SortedMap<String, Boolean> women, SortedSet<String> barred, List<String> standing, Tally tally,
    SortedMap<String, String> names, SortedMap<String, SortedMap<String, Boolean>> kinds, String act, String unit) {
  /** A count in which every name is plain and no post is for a kind of people. */
  public CountInput(
      CountKind kind, int round, Paper paper, SortedMap<String, Boolean> women, SortedSet<String> barred, List<String> standing, Tally tally) {
    this(kind, round, paper, women, barred, standing, tally, Collections.emptySortedMap(), Collections.emptySortedMap(), "", "");
  }

  /** The same with a copy of what may grow later. */
  CountInput copied() {
    SortedMap<String, SortedMap<String, Boolean>> copies = new TreeMap<>();
    kinds.forEach((word, people) -> copies.put(word, new TreeMap<>(people)));
    return new CountInput(kind, round, paper, new TreeMap<>(women), new TreeSet<>(barred), standing, tally, new TreeMap<>(names), copies, act, unit);
  }
}
