package org.banfa.engine.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.rules.Incompatibilities.Bar;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;

/**
 * Somebody has lost a seat, and who follows on it, by the votes of those who were not elected.
 *
 * @param by who does the act, empty when nothing is said
 * @param about the clauses on who follows, or on the act where nobody does
 * @param recalled whether it was lost by a vote on recall
 * @param follows whether the rules let anybody follow
 * @param votes whose first counts are looked at, in order, each with the unit whose seat it is; the first in which somebody is left decides
 * @param gone who lost the seat
 * @param holding everybody who holds a seat then, before somebody follows
 * @param left everybody who has lost a seat
 * @param withdrawn everybody who has withdrawn from a list
 * @param bars every office elsewhere that keeps from the post
 * @param related whom a relative's office elsewhere kept from following
 * @param incumbents who holds offices by the elections of other organs
 * @param next those with the most votes of whoever is left; several when their votes are equal
 * @param chosen those who follow
 */
public record Succession(
    Effective effective, String by, List<Provided> about, String act, LocalDate day, boolean recalled, boolean follows, Map<String, String> votes, String post, String gone, SortedSet<String> holding,
    SortedSet<String> left, SortedSet<String> withdrawn, SortedSet<String> related, List<Bar> bars, List<Incumbent> incumbents, SortedSet<String> next, List<String> chosen) implements Proceeding {}
