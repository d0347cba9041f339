package org.banfa.engine.election;

import java.util.List;
import java.util.SortedMap;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Incompatibilities.Bar;

/**
 * A contest that has come out, with everything that led from its counts to its seats.
 *
 * @param rules it began under
 * @param later those that took over, in order
 * @param act the vote, empty when the method has just one
 * @param unit the unit, empty when all vote together
 * @param posts with the seats to be filled
 * @param field who stood
 * @param women of everybody known: whether a woman
 * @param kinds by the word of the people and by name, whether one of them
 */
public record Settled(
    ElectionRules rules, List<ElectionRules> later, String act, String unit, List<Post> posts, Field field, Minutes minutes, ElectionOutcome outcome,
    SortedMap<String, Boolean> women, SortedMap<String, SortedMap<String, Boolean>> kinds) {
  /**
   * Who stood when a contest began.
   *
   * @param partial whether only some seats were filled beside people who stayed in office
   * @param closed whether nobody else could stand
   * @param list whether they were chosen for this vote
   * @param electors how many may vote; {@link VoteFrame#UNKNOWN} when nothing had settled it
   * @param origin where those who stand come from, where earlier votes and acts have settled it
   * @param voters where those who vote come from
   * @param incumbents who holds offices by the elections of other organs
   * @param barred whose office elsewhere, or a relative's, kept them from standing or winning, and why
   * @param staying who stayed in office beside those elected
   */
  public record Field(boolean partial, boolean closed, boolean list, long electors, List<Person> contenders, SortedMap<String, Bar> barred, Origin origin, Origin voters, List<Incumbent> incumbents, List<VoteFrame.Staying> staying) {}
}
