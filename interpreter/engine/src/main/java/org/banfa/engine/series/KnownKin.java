package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.banfa.engine.contest.KinPair;

/** Who is related to whom, as far as it was asked in a procedure. */
public final class KnownKin {
  /** An answer: everybody it was asked of, and the pairs among them. */
  private record Told(Set<String> people, List<KinPair> pairs) {}

  private final List<Told> told = new ArrayList<>();

  /** Learns the pairs among some people; those not paired are not related. */
  public void learn(Collection<String> people, List<KinPair> pairs) {
    told.add(new Told(Set.copyOf(people), List.copyOf(pairs)));
  }

  /** Takes back what was learnt last of these people. */
  public void forget(Collection<String> people) {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (!told.get(i).people().equals(Set.copyOf(people))) continue;
      told.remove(i);
      return;
    }
  }

  /** Whether it was asked if two are related. */
  public boolean covers(String one, String other) {
    return told.stream().anyMatch(t -> t.people().contains(one) && t.people().contains(other));
  }

  /** Whether it was asked of all these people how each is related to those of them in {@code feared}. */
  public boolean covers(Collection<String> people, Collection<String> feared) {
    return people.stream().filter(feared::contains).allMatch(f -> people.stream().allMatch(p -> p.equals(f) || covers(p, f)));
  }

  /** The pairs among some people. */
  public List<KinPair> among(Collection<String> people) {
    return told.stream().flatMap(t -> t.pairs().stream()).filter(p -> people.contains(p.first()) && people.contains(p.second())).distinct().toList();
  }

  /** Every pair of which somebody is one. */
  public List<KinPair> of(String name) {
    return told.stream().flatMap(t -> t.pairs().stream()).filter(p -> p.first().equals(name) || p.second().equals(name)).distinct().toList();
  }
}
