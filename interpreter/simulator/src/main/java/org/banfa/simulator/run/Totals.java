package org.banfa.simulator.run;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Event;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.model.core.Clause;
import org.banfa.model.order.Effective;

/** Sums over runs; the sum does not depend on the order in which runs or sums are added. */
public final class Totals {
  /** Kind of a run in which every seat was filled in one valid vote without anything else. */
  public static final String SMOOTH = "smooth";
  /** Kind of a run that stopped at a question the scenario has no answer to. */
  public static final String STOPPED = "stopped";

  private static final int BINS = 20;

  /** Runs in which a vote was held with so many electors, and in which of them it failed for its number of voters. */
  public record Quora(long counts, long failed) {
    Quora and(Quora other) {
      return new Quora(counts + other.counts, failed + other.failed);
    }
  }

  private final SortedMap<String, Hits> kinds = new TreeMap<>();
  private final SortedMap<Integer, Long> rounds = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> elected = new TreeMap<>();
  private final SortedMap<String, Hits> unanswered = new TreeMap<>();
  private final long[] turnout = new long[BINS + 1];
  private final Set<Clause> reached = Collections.newSetFromMap(new IdentityHashMap<>());
  private final SortedMap<String, VoteTotals> votes = new TreeMap<>();
  private final SortedMap<String, SortedMap<Integer, Quora>> quora = new TreeMap<>();
  private final SortedMap<String, Long> unsigned = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> office = new TreeMap<>();
  private final SortedMap<Integer, Long> fillings = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> lasting = new TreeMap<>();
  private long runs;
  private long quorumFailed;

  /** Adds a run; {@code also} are kinds of what happened that no outcome says. */
  void add(long run, List<HeldVote> held, Set<String> also) {
    add(run, HeldVote.together(held), also);
    if (held.size() > 1 || !held.get(0).units().isEmpty()) for (HeldVote vote : held) votes.computeIfAbsent(vote.act(), v -> new VoteTotals()).add(run, vote);
  }

  void add(long run, ElectionOutcome outcome) {
    add(run, outcome, Set.of());
  }

  private void add(long run, ElectionOutcome outcome, Set<String> also) {
    runs++;
    List<String> happened = also.isEmpty() ? outcome.kinds() : java.util.stream.Stream.concat(outcome.kinds().stream(), also.stream()).toList();
    if (happened.isEmpty()) hit(SMOOTH, run);
    else if (happened.size() == 1) hit(happened.get(0), run);
    else for (String kind : new HashSet<>(happened)) hit(kind, run);
    rounds.merge(outcome.rounds().size(), 1L, Long::sum);
    for (Map.Entry<String, List<String>> post : outcome.elected().entrySet()) {
      SortedMap<String, Long> names = elected.computeIfAbsent(post.getKey(), p -> new TreeMap<>());
      for (String name : post.getValue()) names.merge(name, 1L, Long::sum);
    }
  }

  /** Somebody did not get on the list for want of signatures. */
  void unsigned(String name) {
    unsigned.merge(name, 1L, Long::sum);
  }

  /** What happened in office in a run, and to whom; added before the run itself. */
  void office(long run, List<String> happened, SortedMap<String, Set<String>> to) {
    for (String kind : happened) hit(kind, run);
    to.forEach((kind, names) -> {
      SortedMap<String, Long> own = office.computeIfAbsent(kind, k -> new TreeMap<>());
      names.forEach(name -> own.merge(name, 1L, Long::sum));
    });
  }

  /** What happened to whom in office: runs by kind and name. */
  public SortedMap<String, SortedMap<String, Long>> office() {
    return office;
  }

  /** How many by-elections a run had, and who held what at its end. */
  void lasting(int held, SortedMap<String, List<String>> seats) {
    fillings.merge(held, 1L, Long::sum);
    seats.forEach((post, names) -> {
      SortedMap<String, Long> own = lasting.computeIfAbsent(post, p -> new TreeMap<>());
      names.forEach(name -> own.merge(name, 1L, Long::sum));
    });
  }

  /** Runs per number of by-elections. */
  public SortedMap<Integer, Long> fillings() {
    return fillings;
  }

  /** Runs in which somebody held a post when everything in office was over. */
  public SortedMap<String, SortedMap<String, Long>> lasting() {
    return lasting;
  }

  /** A clause by which an answer was refused. */
  void applied(Effective.Provided rule) {
    reached.add(rule.clause());
  }

  void stopped(long run, String question) {
    runs++;
    hit(STOPPED, run);
    unanswered.merge(question, new Hits(1, run), Hits::and);
  }

  void firstVote(int voters, int registered, boolean failed) {
    if (voters < 0) return;
    turnout[(int) ((long) voters * BINS / registered)]++;
    if (failed) quorumFailed++;
  }

  /** The first count of one of several votes. */
  void voted(String vote, int electors, boolean failed) {
    quora.computeIfAbsent(vote, v -> new TreeMap<>()).merge(electors, new Quora(1, failed ? 1 : 0), Quora::and);
  }

  void told(Event event) {
    for (Effective.Provided rule : event.rules()) reached.add(rule.clause());
  }

  private void hit(String kind, long run) {
    kinds.merge(kind, new Hits(1, run), Hits::and);
  }

  Totals merge(Totals other) {
    runs += other.runs;
    quorumFailed += other.quorumFailed;
    other.kinds.forEach((k, h) -> kinds.merge(k, h, Hits::and));
    other.unanswered.forEach((k, h) -> unanswered.merge(k, h, Hits::and));
    other.votes.forEach((act, vote) -> votes.computeIfAbsent(act, v -> new VoteTotals()).merge(vote));
    other.quora.forEach((vote, sizes) -> sizes.forEach((n, q) -> quora.computeIfAbsent(vote, v -> new TreeMap<>()).merge(n, q, Quora::and)));
    other.unsigned.forEach((name, n) -> unsigned.merge(name, n, Long::sum));
    other.rounds.forEach((k, n) -> rounds.merge(k, n, Long::sum));
    other.elected.forEach((post, names) -> {
      SortedMap<String, Long> mine = elected.computeIfAbsent(post, p -> new TreeMap<>());
      names.forEach((name, n) -> mine.merge(name, n, Long::sum));
    });
    other.office.forEach((kind, names) -> {
      SortedMap<String, Long> mine = office.computeIfAbsent(kind, k -> new TreeMap<>());
      names.forEach((name, n) -> mine.merge(name, n, Long::sum));
    });
    other.fillings.forEach((n, count) -> fillings.merge(n, count, Long::sum));
    other.lasting.forEach((post, names) -> {
      SortedMap<String, Long> mine = lasting.computeIfAbsent(post, p -> new TreeMap<>());
      names.forEach((name, n) -> mine.merge(name, n, Long::sum));
    });
    for (int i = 0; i < turnout.length; i++) turnout[i] += other.turnout[i];
    reached.addAll(other.reached);
    return this;
  }

  public long runs() {
    return runs;
  }

  /** Runs per kind of outcome. */
  public SortedMap<String, Hits> kinds() {
    return kinds;
  }

  /** The sums of each of several votes, by its act; empty when there is one. */
  public SortedMap<String, VoteTotals> votes() {
    return votes;
  }

  /** How often each of several votes failed for its number of voters, by its act and the number of electors. */
  public SortedMap<String, SortedMap<Integer, Quora>> quora() {
    return quora;
  }

  /** Runs per number of votes held. */
  public SortedMap<Integer, Long> rounds() {
    return rounds;
  }

  /** Runs in which a person held a post at the end. */
  public SortedMap<String, SortedMap<String, Long>> elected() {
    return elected;
  }

  /** Runs in which somebody did not get on the list for want of signatures, by name. */
  public SortedMap<String, Long> unsigned() {
    return unsigned;
  }

  /** Questions the scenario has no answer to. */
  public SortedMap<String, Hits> unanswered() {
    return unanswered;
  }

  /** Runs per twentieth of the electorate that took part in the first vote; the last is everybody. */
  public long[] turnout() {
    return turnout.clone();
  }

  /** Runs in which a first vote was held. */
  public long firstVotes() {
    return java.util.Arrays.stream(turnout).sum();
  }

  /** Runs whose first vote failed for its number of voters. */
  public long quorumFailed() {
    return quorumFailed;
  }

  /** The clauses applied in some run. */
  public Set<Clause> reached() {
    return Collections.unmodifiableSet(reached);
  }
}
