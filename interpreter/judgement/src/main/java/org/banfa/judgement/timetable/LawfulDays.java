package org.banfa.judgement.timetable;

import java.util.List;
import org.banfa.judgement.compare.Demand;

/**
 * What the law asks of days.
 *
 * @param deadlines those in force that the method's days do not already break
 * @param all those in force, broken or not
 * @param norms days by which the drafting norms want things settled
 * @param wishes the same, with those that only say what is normal
 * @param alternatives the readings that are not applied
 * @param actors who is to act, as far as the law says
 */
public record LawfulDays(
    List<Demand> deadlines, List<Demand> all, List<Demand> norms, List<Demand> wishes, List<Alternative> alternatives, List<Demand> actors) {}
