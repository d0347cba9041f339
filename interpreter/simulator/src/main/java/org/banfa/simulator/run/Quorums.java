package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.statistics.VoterDistribution;

/** Which numbers of voters fail each of several votes, worked out once for each size an electorate had; shared by all threads. */
public final class Quorums {
  /**
   * How often a vote failed for its number of voters.
   *
   * @param electors how many may vote
   * @param exact probability, whenever so many may vote
   * @param counts runs in which the vote was held with so many
   * @param failed of these
   */
  public record Line(String vote, int electors, double exact, long counts, long failed) {}

  private final Map<String, ElectionRules> rules = new TreeMap<>();
  private final Scenario scenario;
  private final Map<String, Quorum> known = new ConcurrentHashMap<>();

  Quorums(List<Balloting> votes, Scenario scenario) {
    this.scenario = scenario;
    for (Balloting vote : votes) if (!vote.scope().isMotion()) rules.put(vote.scope().name(), vote.rules());
  }

  /** The quorum of a vote for so many electors; unknown where it cannot be worked out. */
  Quorum of(String vote, int electors) {
    if (!rules.containsKey(vote) || !VoterDistribution.feasible(electors)) return Quorum.UNKNOWN;
    return known.computeIfAbsent(vote + "/" + electors, k -> Quorum.of(rules.get(vote), scenario.given(), electors));
  }

  /** The figures of each vote and size that occurred, in the order of the votes. */
  List<Line> lines(List<String> order, Totals totals, Chances chances) {
    List<Line> lines = new ArrayList<>();
    for (String vote : order) {
      SortedMap<Integer, Totals.Quora> sizes = totals.quora().getOrDefault(vote, new TreeMap<>());
      sizes.forEach((electors, seen) -> {
        Quorum quorum = of(vote, electors);
        if (!quorum.known()) return;
        Chances of = chances.of(vote, electors);
        double exact = VoterDistribution.probability(of.groups(), of.scenario().proxies().doubleValue(), quorum::fails);
        lines.add(new Line(vote, electors, exact, seen.counts(), seen.failed()));
      });
    }
    return lines;
  }
}
