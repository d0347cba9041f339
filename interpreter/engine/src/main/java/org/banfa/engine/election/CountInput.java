package org.banfa.engine.election;

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
 * @param barred people whose votes count in the base but who cannot win, because they hold a seat or left one
 * @param standing limits who can win, empty when anybody can
 */
public record CountInput(
    CountKind kind, int round, Paper paper, SortedMap<String, Boolean> women, SortedSet<String> barred, List<String> standing, Tally tally) {
  /** The same with a copy of what may grow later. */
  CountInput copied() {
    return new CountInput(kind, round, paper, new TreeMap<>(women), new TreeSet<>(barred), standing, tally);
  }
}
