package org.banfa.cli.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may vote, for a notice: names by group, in the order of strokes.
 *
 * @param groups names by group; one group without a name where there are none
 */
public record VoterList(Map<String, List<String>> groups) {
  /** Nobody is known. */
  public static final VoterList NONE = new VoterList(new LinkedHashMap<>());

  /** Whether anybody is known. */
  public boolean known() {
    return !groups.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return groups.values().stream().mapToInt(List::size).sum();
  }
}
