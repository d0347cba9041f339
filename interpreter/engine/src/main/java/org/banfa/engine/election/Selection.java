package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;

/**
 * Who has seats by votes, as far as votes settle it.
 *
 * @param chosen those with a seat
 * @param tied those among whom the rest of the seats is not settled, empty when all is
 * @param open the seats left for the tied
 */
public record Selection(List<Candidate> chosen, List<Candidate> tied, int open) {
  /** All of them, where seats suffice; else the most votes first, stopping at a tie that seats do not cover. */
  public static Selection most(List<Candidate> candidates, int seats) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Candidate.BY_VOTES);
    if (sorted.size() <= seats) return new Selection(List.copyOf(sorted), List.of(), 0);
    if (seats <= 0) return new Selection(List.of(), List.of(), 0);
    long border = sorted.get(seats - 1).votes();
    if (sorted.get(seats).votes() < border) return new Selection(List.copyOf(sorted.subList(0, seats)), List.of(), 0);
    List<Candidate> above = sorted.stream().filter(c -> c.votes() > border).toList();
    List<Candidate> tied = sorted.stream().filter(c -> c.votes() == border).toList();
    return new Selection(above, tied, seats - above.size());
  }
}
