package org.banfa.engine.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.rules.Incompatibilities.Bar;
import org.banfa.engine.rules.Sizes;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;

/**
 * A post filled without a vote.
 *
 * @param by who does it, empty when nothing is said
 * @param about the clauses on it
 * @param post by its word
 * @param seats how many it has
 * @param size the number of its seats where clauses say it; null where they do not
 * @param sizes the clauses that say it
 * @param numbers these depend on, by the name of the quantity, as far as they are known
 * @param range whom it may be given to, nobody struck; null where anybody may be named
 * @param origin where these come from
 * @param struck of the range, whom an office elsewhere keeps from serving, and why
 * @param bars every office elsewhere that does
 * @param incumbents who holds offices by the elections of other organs
 * @param byVotes whether the first by votes have it where there are more of them than seats
 * @param way {@code all}, {@code votes} or {@code named}
 * @param chosen those who have it, in order
 */
public record Appointment(
    Effective effective, String by, List<Provided> about, String act, LocalDate day, String post, int seats, Slot size, List<Sizes.Bounding> sizes, Map<String, Long> numbers,
    SortedSet<String> range, Origin origin, SortedMap<String, Bar> struck, List<Bar> bars, List<Incumbent> incumbents, boolean byVotes, String way, List<String> chosen) implements Proceeding {
  /** Everybody who may have it has it. */
  public static final String ALL = "all";
  /** Those with the most votes have it. */
  public static final String VOTES = "votes";
  /** Those have it whom somebody named. */
  public static final String NAMED = "named";
}
