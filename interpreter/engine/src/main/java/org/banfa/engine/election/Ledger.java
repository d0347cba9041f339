package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Keeps what an election has come to so far. */
final class Ledger {
  /** A seat taken: by whom, with how many votes, in which round. */
  record Seat(Post post, String name, long votes, int round) {}

  private List<Post> posts;
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final SortedSet<String> left = new TreeSet<>();
  private final List<String> leftInOrder = new ArrayList<>();
  private final SortedSet<String> contenders = new TreeSet<>();
  private final SortedMap<String, Boolean> women = new TreeMap<>();
  private final List<ElectionOutcome.Round> rounds = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private boolean valid;
  private final Minutes minutes;

  Ledger(List<Post> posts, Minutes minutes) {
    this.posts = posts;
    this.minutes = minutes;
  }

  /**
   * Takes over the posts and seats of other rules. Nobody loses a seat, and no more people are elected than the new rules have
   * seats in all; where some have to give way, seats for women are filled first, then those of higher rank.
   */
  void reseat(List<Post> fresh) {
    int free = fresh.stream().mapToInt(Post::seats).sum() - seats.size();
    Map<String, Integer> wanted = new TreeMap<>();
    List<Post> inTurn = new ArrayList<>(fresh);
    inTurn.sort(Comparator.comparing((Post p) -> !p.womenOnly()).thenComparingInt(Post::rank));
    for (Post post : inTurn) {
      int more = Math.max(0, Math.min(post.seats() - taken(post), free));
      free -= more;
      wanted.put(post.name(), taken(post) + more);
    }
    List<Post> all = new ArrayList<>();
    for (Post post : fresh) all.add(post.withSeats(wanted.get(post.name())));
    for (Post old : posts) {
      if (!wanted.containsKey(old.name()) && taken(old) > 0) all.add(old.withSeats(taken(old)));
    }
    posts = List.copyOf(all);
  }

  List<Post> posts() {
    return posts;
  }

  Minutes minutes() {
    return minutes;
  }

  /** Those who stand. */
  SortedSet<String> contenders() {
    return contenders;
  }

  SortedMap<String, Boolean> women() {
    return women;
  }

  void elect(Post post, Candidate candidate, int round) {
    minutes.step("elect", Map.of("post", post.name(), "name", candidate.name(), "votes", candidate.votes()));
    seats.put(candidate.name(), new Seat(base(post.name()), candidate.name(), candidate.votes(), round));
  }

  void leave(Seat seat) {
    seats.remove(seat.name());
    if (left.add(seat.name())) leftInOrder.add(seat.name());
  }

  /** Somebody's seat goes to another; who gives way can be elected no more. */
  void giveWay(Seat seat) {
    seats.remove(seat.name());
    left.add(seat.name());
  }

  /** Seats taken, in the order they were. */
  List<Seat> seats() {
    return new ArrayList<>(seats.values());
  }

  /** People who hold a seat or left one. */
  SortedSet<String> barred() {
    SortedSet<String> barred = new TreeSet<>(seats.keySet());
    barred.addAll(left);
    return barred;
  }

  Post base(String name) {
    return posts.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  int missing(Post post) {
    return Math.max(0, base(post.name()).seats() - taken(post));
  }

  private int taken(Post post) {
    int taken = 0;
    for (Seat seat : seats.values()) if (seat.post().name().equals(post.name())) taken++;
    return taken;
  }

  int missing() {
    return posts.stream().mapToInt(this::missing).sum();
  }

  boolean womanElected() {
    return seats.keySet().stream().anyMatch(n -> Boolean.TRUE.equals(women.get(n)));
  }

  int nextRound() {
    return rounds.size() + 1;
  }

  void held(CountKind kind, Tally tally, boolean valid, SortedMap<String, List<String>> elected) {
    minutes.step("count", Map.of("kind", kind.id(), "valid", valid));
    rounds.add(new ElectionOutcome.Round(kind.id(), rounds.size() + 1, tally, valid, elected));
  }

  void kind(String kind) {
    kinds.add(kind);
  }

  void valid() {
    valid = true;
  }

  /** Everybody's seat is off: the contest counts for nothing. */
  void vacate() {
    minutes.step("vacate", Map.of());
    seats.clear();
    valid = false;
  }

  /** Those who hold a seat now, and the seats nobody holds. */
  Seated seated(String act, String unit) {
    SortedMap<String, List<String>> elected = new TreeMap<>();
    SortedMap<String, Integer> missing = new TreeMap<>();
    for (Post post : posts) {
      elected.put(post.name(), seats.values().stream().filter(s -> s.post().name().equals(post.name())).map(Seat::name).toList());
      if (missing(post) > 0) missing.put(post.name(), missing(post));
    }
    return new Seated(act, unit, elected, missing);
  }

  ElectionOutcome outcome() {
    SortedMap<String, List<String>> elected = new TreeMap<>();
    SortedMap<String, Integer> vacant = new TreeMap<>();
    for (Post post : posts) {
      List<String> names = new ArrayList<>();
      for (Seat seat : seats.values()) if (seat.post().name().equals(post.name())) names.add(seat.name());
      elected.put(post.name(), List.copyOf(names));
      if (missing(post) > 0) vacant.put(post.name(), missing(post));
      if (post.womenOnly() && missing(post) > 0 && valid && !womanElected()) kinds.add("women-seat-empty");
    }
    return new ElectionOutcome(valid, List.copyOf(rounds), elected, vacant, List.copyOf(leftInOrder), List.copyOf(kinds));
  }
}
