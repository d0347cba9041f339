package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.election.Origin;
import org.banfa.engine.election.Settled;

/** Leads from the results of earlier votes to those who stand, or vote, in a later one: by the seals of the results and by what changed since. */
final class Chain {
  /** The result of an earlier vote: who was elected to what, and the votes of its first count by post. */
  private record Came(CertifiedResult result, SortedMap<String, List<String>> elected, Map<String, ? extends Map<String, Long>> votes) {}

  /** Somebody, with the post they stand for; empty when for any. */
  private record Place(String name, String post) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return name.equals(other.name) ? post.compareTo(other.post) : name.compareTo(other.name);
    }
  }

  private final Map<String, Map<String, Came>> last = new LinkedHashMap<>();
  private final Moves moves;

  /** {@code moves} are the certificates by which seats are gained and lost. */
  Chain(Moves moves) {
    this.moves = moves;
  }

  /** Keeps the last valid result of each vote and unit. */
  void add(CertifiedResult result, Settled settled) {
    if (settled.outcome().valid() && !settled.field().partial()) last.computeIfAbsent(settled.act(), a -> new LinkedHashMap<>()).put(settled.unit(), new Came(result, settled.outcome().elected(), votes(settled)));
  }

  private static Map<String, ? extends Map<String, Long>> votes(Settled settled) {
    return settled.outcome().rounds().isEmpty() ? Map.of() : settled.outcome().rounds().get(0).tally().votes();
  }

  /** The last valid result of each vote and unit, in the order of their numbers. */
  List<CertifiedResult> results() {
    return last.values().stream().flatMap(units -> units.values().stream()).map(Came::result).sorted(Comparator.comparingInt(CertifiedResult::number)).toList();
  }

  /** A vote as its results name it: the only vote of a method has no name there. */
  String named(String vote) {
    return !last.containsKey(vote) && last.containsKey("") ? "" : vote;
  }

  /** The certificates by which seats were gained and lost so far; none where one of them is missing. */
  List<Object> course() {
    return moves.first(moves.all().size()).orElse(List.of());
  }

  /** The last valid result of a vote in a unit. */
  Optional<CertifiedResult> result(String vote, String unit) {
    return Optional.ofNullable(last.getOrDefault(vote, Map.of()).get(unit)).map(Came::result);
  }

  /** The last valid results of a vote, in the order of their numbers. */
  List<CertifiedResult> results(String vote) {
    return results().stream().filter(r -> r.act().equals(vote)).toList();
  }

  /** The results of a vote are set aside. */
  void undone(String vote) {
    last.remove(vote);
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

  /** The words of the seats whose holders these are, where more than the results of votes says who holds them; empty otherwise. */
  List<String> seats(Origin origin) {
    if (origin.seats() == null || moves.first(origin.seats().turn()).isEmpty()) return List.of();
    TreeSet<String> elected = new TreeSet<>();
    for (Origin.Vote vote : origin.votes()) {
      for (Came came : last.getOrDefault(named(vote.act()), Map.of()).values()) came.elected().forEach((post, names) -> {
        if (vote.post().isEmpty() || vote.post().equals(post)) elected.addAll(names);
      });
    }
    if (elected.equals(origin.seats().holders())) return List.of();
    return origin.seats().words().stream().map(word -> origin.votes().stream().anyMatch(v -> v.act().equals(word) && v.post().isEmpty()) ? named(word) : word).toList();
  }

  private Map<String, Object> of(Origin origin, TreeSet<Place> now, Map<String, String> how) {
    TreeSet<Place> before = new TreeSet<>();
    if (!seats(origin).isEmpty()) {
      for (String name : origin.seats().holders()) before.add(new Place(name, ""));
      for (Incumbent one : origin.elsewhere()) before.add(new Place(one.name(), ""));
      return new TreeMap<>(Map.of("course", moves.first(origin.seats().turn()).orElseThrow(), "passed", List.of(), "results", List.of(), "added", places(now, before, how), "removed", places(before, now, how)));
    }
    List<Came> earlier = new ArrayList<>();
    List<Object> results = new ArrayList<>();
    for (Origin.Vote vote : origin.votes()) {
      for (Came came : last.getOrDefault(named(vote.act()), Map.of()).values()) {
        earlier.add(came);
        results.add(new TreeMap<>(Map.of("number", came.result().number(), "seal", came.result().seal(), "post", vote.post(), "posts", vote.posts())));
        came.elected().forEach((post, names) -> {
          if (vote.post().isEmpty() || vote.post().equals(post)) for (String name : names) before.add(new Place(name, vote.posts() ? post : ""));
        });
      }
    }
    for (Incumbent one : origin.elsewhere()) before.add(new Place(one.name(), ""));
    return new TreeMap<>(Map.of("passed", passed(now, before, how, earlier), "results", results, "added", places(now, before, how), "removed", places(before, now, how)));
  }

  /** Those who had as many votes as somebody who moved up, or more, and neither stand nor stood: why they could not move up. */
  private static List<Object> passed(TreeSet<Place> now, TreeSet<Place> before, Map<String, String> how, List<Came> earlier) {
    TreeMap<String, Long> least = new TreeMap<>();
    for (Place one : now) if (!before.contains(one) && "moved-up".equals(how.get(one.name()))) least.merge(one.post(), votes(earlier, one), Math::min);
    TreeMap<Place, Long> passed = new TreeMap<>();
    for (Came came : earlier) {
      least.forEach((post, number) -> {
        Map<String, Long> votes = came.votes().get(post);
        if (votes != null) for (Map.Entry<String, Long> one : votes.entrySet()) {
          Place place = new Place(one.getKey(), post);
          if (one.getValue() >= number && !now.contains(place) && !before.contains(place)) passed.merge(place, one.getValue(), Math::max);
        }
      });
    }
    List<Object> all = new ArrayList<>();
    passed.forEach((place, votes) -> all.add(new TreeMap<>(Map.of("name", place.name(), "post", place.post(), "votes", votes, "how", how.getOrDefault(place.name(), "elsewhere")))));
    return all;
  }

  private static long votes(List<Came> earlier, Place place) {
    long most = 0;
    for (Came came : earlier) {
      Map<String, Long> votes = came.votes().get(place.post());
      if (votes != null) most = Math.max(most, votes.getOrDefault(place.name(), 0L));
    }
    return most;
  }

  /** Those in one set and not in another. */
  private static List<Object> places(TreeSet<Place> some, TreeSet<Place> others, Map<String, String> how) {
    List<Object> all = new ArrayList<>();
    for (Place one : some) if (!others.contains(one)) all.add(new TreeMap<>(Map.of("name", one.name(), "post", one.post(), "how", how.getOrDefault(one.name(), "elsewhere"))));
    return all;
  }
}
