package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.elaborate.OutcomeWords;
import org.banfa.simulator.statistics.Interval;

/**
 * What a simulation has to show.
 *
 * @param quorumProbability exact probability that the first vote fails for its number of voters, when it can be worked out
 * @param rerunDays days after the first vote within which a rerun takes place, when there is a limit
 * @param coverage null when not asked for
 */
public record SimulationResult(
    LegalDocument method,
    Scenario scenario,
    long seed,
    Totals totals,
    OptionalDouble quorumProbability,
    OptionalLong rerunDays,
    Coverage coverage) {
  /** One kind of outcome; {@code first} is a run to replay, 0 when there is none. */
  public record Line(String kind, boolean watched, long runs, long first, Interval interval) {}

  /** Watched kinds first, in the scenario's order, then every other kind that occurred, the most frequent first. */
  public List<Line> lines() {
    OutcomeWords words = OutcomeWords.read();
    Set<String> kinds = new LinkedHashSet<>();
    for (String word : scenario.watched()) kinds.addAll(words.kinds(word));
    Set<String> watched = Set.copyOf(kinds);
    List<String> others = new ArrayList<>(totals.kinds().keySet());
    others.sort(java.util.Comparator.comparing((String k) -> -totals.kinds().get(k).runs()).thenComparing(k -> k));
    kinds.addAll(others);
    return kinds.stream().map(k -> line(k, watched.contains(k))).toList();
  }

  private Line line(String kind, boolean watched) {
    Hits hits = totals.kinds().get(kind);
    long runs = hits == null ? 0 : hits.runs();
    return new Line(kind, watched, runs, hits == null ? 0 : hits.first(), Interval.of(runs, totals.runs()));
  }
}
