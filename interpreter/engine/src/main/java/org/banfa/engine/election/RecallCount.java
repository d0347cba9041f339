package org.banfa.engine.election;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Tally;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Term;

/**
 * A vote on whether to recall people, yes or no for each, with what it was decided from.
 *
 * @param act the vote, also the only post of its paper
 * @param account the clauses on its ballot account
 * @param valid the clauses on the vote as a whole
 * @param passes the clauses on the votes for one person
 * @param paper on which everybody named is printed
 * @param by who decides what no count gives; empty when nothing is said
 * @param given numbers no count gives, by the name of the quantity
 * @param situations situations people decided, by their word
 * @param recalled those who lose their seats
 */
public record RecallCount(
    Effective effective, String act, List<Demand> account, List<Demand> valid, List<Demand> passes, Paper paper, Tally tally,
    List<Term> by, SortedMap<String, Long> given, SortedMap<String, Boolean> situations, boolean accountHolds, boolean voteHolds, SortedSet<String> recalled) {
  /** What a clause demands, with nothing left in it but numbers. */
  public record Demand(Provided source, Formula formula) {}
}
