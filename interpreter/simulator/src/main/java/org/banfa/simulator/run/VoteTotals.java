package org.banfa.simulator.run;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;

/** Sums over the runs of one of several votes. */
public final class VoteTotals {
  private final SortedMap<String, Hits> kinds = new TreeMap<>();
  private final SortedMap<String, Hits> notHeld = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> elected = new TreeMap<>();
  private final Map<String, VoteTotals> units = new LinkedHashMap<>();
  private boolean list;
  private long held;
  private long valid;
  private long full;

  void add(long run, HeldVote vote) {
    list |= vote.list();
    for (HeldVote unit : vote.units()) units.computeIfAbsent(unit.unit(), u -> new VoteTotals()).add(run, unit);
    ElectionOutcome outcome = vote.outcome();
    if (outcome == null) {
      notHeld.merge(vote.why(), new Hits(1, run), Hits::and);
      return;
    }
    held++;
    if (outcome.valid()) valid++;
    if (outcome.valid() && outcome.vacant().isEmpty()) full++;
    if (outcome.kinds().isEmpty()) kinds.merge(Totals.SMOOTH, new Hits(1, run), Hits::and);
    for (String kind : new HashSet<>(outcome.kinds())) kinds.merge(kind, new Hits(1, run), Hits::and);
    for (Map.Entry<String, java.util.List<String>> post : outcome.elected().entrySet()) {
      SortedMap<String, Long> names = elected.computeIfAbsent(post.getKey(), p -> new TreeMap<>());
      for (String name : post.getValue()) names.merge(name, 1L, Long::sum);
    }
  }

  void merge(VoteTotals other) {
    other.units.forEach((unit, own) -> units.computeIfAbsent(unit, u -> new VoteTotals()).merge(own));
    list |= other.list;
    held += other.held;
    valid += other.valid;
    full += other.full;
    other.kinds.forEach((k, h) -> kinds.merge(k, h, Hits::and));
    other.notHeld.forEach((k, h) -> notHeld.merge(k, h, Hits::and));
    other.elected.forEach((post, names) -> {
      SortedMap<String, Long> mine = elected.computeIfAbsent(post, p -> new TreeMap<>());
      names.forEach((name, n) -> mine.merge(name, n, Long::sum));
    });
  }

  /** Whether its winners are a list for another vote. */
  public boolean isList() {
    return list;
  }

  /** The sums of each unit; empty when all vote together. */
  public Map<String, VoteTotals> units() {
    return Collections.unmodifiableMap(units);
  }

  /** Runs in which it was held. */
  public long held() {
    return held;
  }

  /** Runs in which it was valid. */
  public long valid() {
    return valid;
  }

  /** Runs in which it filled every seat. */
  public long full() {
    return full;
  }

  /** Runs per kind of what happened in it. */
  public SortedMap<String, Hits> kinds() {
    return kinds;
  }

  /** Runs in which it was not held, by the reason. */
  public SortedMap<String, Hits> notHeld() {
    return notHeld;
  }

  /** Runs in which somebody was elected in it, by post. */
  public SortedMap<String, SortedMap<String, Long>> elected() {
    return elected;
  }
}
