package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.elaborate.OutcomeWords;
import org.banfa.simulator.statistics.Interval;

/**
 * What a simulation has to show.
 *
 * @param paper of the first vote
 * @param order of several votes, by act; empty when there is one
 * @param quorumProbability exact probability that the first vote fails for its number of voters, when it can be worked out
 * @param quorums the same of each of several votes, by the number of electors it had in some run
 * @param rerunDays days after the first vote within which a rerun takes place, when there is a limit
 * @param coverage null when not asked for
 */
public record SimulationResult(
    LegalDocument method,
    Paper paper,
    List<String> order,
    Scenario scenario,
    long seed,
    Totals totals,
    OptionalDouble quorumProbability,
    List<Quorums.Line> quorums,
    OptionalLong rerunDays,
    Coverage coverage) {
  /** One kind of outcome; {@code first} is a run to replay, 0 when there is none. */
  public record Line(String kind, boolean watched, long runs, long first, Interval interval) {}

  /** Watched kinds first, in the scenario's order, then every other kind that occurred, the most frequent first. */
  public List<Line> lines() {
    Set<String> watched = watched();
    Set<String> kinds = new LinkedHashSet<>(watched);
    List<String> others = new ArrayList<>(totals.kinds().keySet());
    others.sort(java.util.Comparator.comparing((String k) -> -totals.kinds().get(k).runs()).thenComparing(k -> k));
    kinds.addAll(others);
    return kinds.stream().map(k -> line(k, watched.contains(k))).toList();
  }

  /** The kinds the scenario watches, in its order; of those a word means, such of single units only where a vote has units. */
  public Set<String> watched() {
    OutcomeWords words = OutcomeWords.read();
    Set<String> kinds = new LinkedHashSet<>();
    for (String word : scenario.watched()) {
      List<String> meant = words.kinds(word);
      boolean whole = meant.stream().anyMatch(k -> !isOfUnit(k));
      for (String kind : meant) if (!whole || mayOccur(kind)) kinds.add(kind);
    }
    return kinds;
  }

  /** What happens to single units cannot happen where no vote has any. */
  private boolean mayOccur(String kind) {
    return !isOfUnit(kind) || !scenario.units().isEmpty() || totals.kinds().containsKey(kind);
  }

  private static boolean isOfUnit(String kind) {
    return kind.startsWith("unit-");
  }

  private Line line(String kind, boolean watched) {
    Hits hits = totals.kinds().get(kind);
    long runs = hits == null ? 0 : hits.runs();
    return new Line(kind, watched, runs, hits == null ? 0 : hits.first(), Interval.of(runs, totals.runs()));
  }

  /** Somebody who held a post at the end of so many runs. */
  public record Elected(String name, long runs) {}

  /** Names with their runs, the most frequent first. */
  public static List<Elected> ranked(SortedMap<String, Long> names) {
    List<Elected> people = new ArrayList<>();
    names.forEach((name, runs) -> people.add(new Elected(name, runs)));
    people.sort(java.util.Comparator.comparingLong(Elected::runs).reversed().thenComparing(Elected::name));
    return people;
  }

  /** Who held a post at the end, in the order of the paper, the most frequent first. */
  public SortedMap<Post, List<Elected>> elected() {
    List<Post> posts = paper.posts();
    SortedMap<Post, List<Elected>> elected = new TreeMap<>(java.util.Comparator.comparingInt(posts::indexOf));
    for (Post post : posts) {
      List<Elected> people = ranked(totals.elected().getOrDefault(post.name(), new TreeMap<>()));
      if (!people.isEmpty()) elected.put(post, people);
    }
    return elected;
  }
}
