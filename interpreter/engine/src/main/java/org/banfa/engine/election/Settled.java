package org.banfa.engine.election;

import java.util.List;
import java.util.SortedMap;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;

/**
 * A contest that has come out, with everything that led from its counts to its seats.
 *
 * @param rules it was held by; null when others took over in the middle
 * @param act the vote, empty when the method has just one
 * @param unit the unit, empty when all vote together
 * @param posts with the seats to be filled
 * @param women of everybody known: whether a woman
 * @param kinds by the word of the people and by name, whether one of them
 */
public record Settled(
    ElectionRules rules, String act, String unit, List<Post> posts, Minutes minutes, ElectionOutcome outcome, SortedMap<String, Boolean> women,
    SortedMap<String, SortedMap<String, Boolean>> kinds) {}
