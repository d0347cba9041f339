package org.banfa.engine.series;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Quota;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.Minutes;
import org.banfa.engine.rules.ElectionRules;

/**
 * A vote of units that has come out in all of them.
 *
 * @param dividing the rules by which the seats were divided
 * @param division all units and districts, with the seats they had in the end
 * @param quota how the seats were divided; null where each unit's were given and there are no districts
 * @param floors the least number elected to a post in all units, by post, in the order of posts
 * @param numbers that sizes depend on, as they were asked
 * @param women of everybody known: whether a woman
 * @param kinds by the word of the people and by name, whether one of them
 */
public record SettledWhole(
    ElectionRules rules, ElectionRules dividing, List<UnitShare> division, Quota quota, List<HeldVote> units, ElectionOutcome outcome, Map<String, Long> floors,
    Map<String, Long> numbers, Map<String, Boolean> women, SortedMap<String, SortedMap<String, Boolean>> kinds, Minutes minutes) {
  /** Whoever wants to see it, for instance to certify it. */
  public interface Witness {
    /** Told of the whole once all units have come out. */
    void settled(SettledWhole whole);
  }
}
