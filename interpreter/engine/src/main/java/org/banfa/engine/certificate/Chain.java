package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Person;
import org.banfa.engine.election.Origin;
import org.banfa.engine.election.Settled;

/** Leads from the results of earlier votes to those who stand, or vote, in a later one: by the seals of the results and by what changed since. */
final class Chain {
  private record Came(CertifiedResult result, SortedMap<String, List<String>> elected) {}

  /** Somebody, with the post they stand for; empty when for any. */
  private record Place(String name, String post) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return name.equals(other.name) ? post.compareTo(other.post) : name.compareTo(other.name);
    }
  }

  private final Map<String, Map<String, Came>> last = new LinkedHashMap<>();

  /** Keeps the last valid result of each vote and unit. */
  void add(CertifiedResult result, Settled settled) {
    if (settled.outcome().valid() && !settled.field().partial()) last.computeIfAbsent(settled.act(), a -> new LinkedHashMap<>()).put(settled.unit(), new Came(result, settled.outcome().elected()));
  }

  /** Where those who stand come from. */
  Map<String, Object> standing(Settled.Field field) {
    TreeSet<Place> now = new TreeSet<>();
    for (Person person : field.contenders()) now.add(new Place(person.name(), person.post()));
    Map<String, String> how = new TreeMap<>(field.origin().how());
    field.barred().keySet().forEach(n -> how.put(n, "barred"));
    return of(field.origin(), now, how);
  }

  /** Where those who vote come from. */
  Map<String, Object> voters(Settled.Field field) {
    TreeSet<Place> now = new TreeSet<>();
    for (String name : field.voters().people()) now.add(new Place(name, ""));
    return of(field.voters(), now, field.voters().how());
  }

  private Map<String, Object> of(Origin origin, TreeSet<Place> now, Map<String, String> how) {
    TreeSet<Place> before = new TreeSet<>();
    List<Object> results = new ArrayList<>();
    for (Origin.Vote vote : origin.votes()) {
      for (Came came : last.getOrDefault(vote.act(), Map.of()).values()) {
        results.add(new TreeMap<>(Map.of("number", came.result().number(), "seal", came.result().seal(), "post", vote.post(), "posts", vote.posts())));
        came.elected().forEach((post, names) -> {
          if (vote.post().isEmpty() || vote.post().equals(post)) for (String name : names) before.add(new Place(name, vote.posts() ? post : ""));
        });
      }
    }
    TreeSet<String> passed = new TreeSet<>(how.keySet());
    for (Place one : now) passed.remove(one.name());
    for (Place one : before) passed.remove(one.name());
    return new TreeMap<>(Map.of("passed", List.copyOf(passed), "results", results, "added", places(now, before, how), "removed", places(before, now, how)));
  }

  /** Those in one set and not in another. */
  private static List<Object> places(TreeSet<Place> some, TreeSet<Place> others, Map<String, String> how) {
    List<Object> all = new ArrayList<>();
    for (Place one : some) if (!others.contains(one)) all.add(new TreeMap<>(Map.of("name", one.name(), "post", one.post(), "how", how.getOrDefault(one.name(), "elsewhere"))));
    return all;
  }
}
