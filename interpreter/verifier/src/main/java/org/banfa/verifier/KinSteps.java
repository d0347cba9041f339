package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.verifier.CountView.Votes;
import org.banfa.verifier.SeatBook.Seat;

/** Sets kin aside anew, and fills the seats they leave. */
final class KinSteps {
  private final SeatBook book;
  private final TieSteps ties;
  private final List<Set<String>> unsettled = new ArrayList<>();

  KinSteps(SeatBook book, TieSteps ties) {
    this.book = book;
    this.ties = ties;
  }

  /** Who stays first, by the rules in force. */
  private Comparator<Seat> ranking() {
    Comparator<Seat> order = (one, other) -> 0;
    for (JsonNode way : book.rules().path("keep")) {
      if (way.asText().equals("highest")) order = order.thenComparingInt(s -> book.rank(s.post()));
      if (way.asText().equals("most-votes")) order = order.thenComparing(Comparator.comparingLong(Seat::votes).reversed());
    }
    return order;
  }

  /** Whether kin are voted on again, by the rules in force. */
  private boolean byVote() {
    for (JsonNode way : book.rules().path("keep")) if (way.asText().equals("again")) return true;
    return false;
  }

  /** Parts kin as long as seats become free and are filled again. */
  void part(List<CountView> counts) throws MalformedException {
    for (List<Seat> free = resolve(); !free.isEmpty(); free = resolve()) if (refill(free, counts) == 0) return;
  }

  private List<Seat> resolve() throws MalformedException {
    List<JsonNode> staying = staying();
    Map<String, Set<String>> kin = kin(staying);
    book.step("kin").put("people", kin.size());
    if (kin.isEmpty()) return List.of();
    if (!book.rules().has("keep")) {
      book.step("kin-open");
      return List.of();
    }
    List<Seat> waiting = new ArrayList<>(book.seats.values());
    List<Seat> free = new ArrayList<>();
    for (JsonNode one : staying) leave(waiting, one, kin.getOrDefault(one.path("name").asText(), Set.of()), free);
    while (!waiting.isEmpty()) {
      Comparator<Seat> ranking = ranking();
      waiting.sort(ranking);
      List<Seat> equal = new ArrayList<>(waiting.stream().filter(s -> ranking.compare(s, waiting.get(0)) == 0).toList());
      waiting.removeAll(equal);
      while (!equal.isEmpty()) {
        Seat stays = next(equal, kin);
        equal.remove(stays);
        Set<String> barred = conflicts(stays.name(), kin);
        for (List<Seat> group : List.of(equal, waiting)) leave(group, stays, barred, free);
      }
    }
    return free;
  }

  /** Those in office who neither were elected here nor left a seat. */
  private List<JsonNode> staying() {
    List<JsonNode> staying = new ArrayList<>();
    for (JsonNode one : book.root.path("field").path("staying")) if (!book.barred().contains(one.path("name").asText())) staying.add(one);
    return staying;
  }

  /** Elected kin of somebody in office leave, unless their office is higher and the rules look at that. */
  private void leave(List<Seat> waiting, JsonNode one, Set<String> kin, List<Seat> free) {
    boolean byOffice = false;
    for (JsonNode way : book.rules().path("keep")) byOffice |= way.asText().equals("highest");
    String name = one.path("name").asText();
    for (Seat seat : List.copyOf(waiting)) {
      if (!kin.contains(seat.name())) continue;
      if (!byOffice || book.rank(seat.post()) >= one.path("rank").asInt()) {
        leave(waiting, seat, name, free);
      } else if (!unsettled.contains(Set.of(name, seat.name()))) {
        book.step("kin-open");
        unsettled.add(Set.of(name, seat.name()));
      }
    }
  }

  private void leave(List<Seat> group, Seat stays, Set<String> barred, List<Seat> free) {
    for (Seat seat : List.copyOf(group)) if (barred.contains(seat.name())) leave(group, seat, stays.name(), free);
  }

  private void leave(List<Seat> group, Seat seat, String stays, List<Seat> free) {
    group.remove(seat);
    free.add(seat);
    book.seats.remove(seat.name());
    book.left.add(seat.name());
    book.step("leave").put("name", seat.name()).put("stays", stays);
  }

  private Set<String> conflicts(String name, Map<String, Set<String>> kin) {
    Set<String> all = new TreeSet<>(kin.getOrDefault(name, Set.of()));
    for (Set<String> group : unsettled) if (group.contains(name)) all.removeAll(group);
    return all;
  }

  private Seat next(List<Seat> equal, Map<String, Set<String>> kin) throws MalformedException {
    equal.sort(Comparator.comparing(Seat::name));
    List<String> names = equal.stream().map(Seat::name).toList();
    for (Seat seat : equal) if (Collections.disjoint(conflicts(seat.name(), kin), names)) return seat;
    Set<String> group = new TreeSet<>(Set.of(names.get(0)));
    while (group.addAll(names.stream().filter(n -> !Collections.disjoint(conflicts(n, kin), group)).toList())) continue;
    List<Votes> winner = List.of();
    if (byVote()) {
      List<Votes> tied = equal.stream().filter(s -> group.contains(s.name())).map(s -> new Votes(s.name(), s.votes())).toList();
      ObjectNode post = (ObjectNode) Paper.withSeats(book.post(equal.get(0).post()), 1);
      post.put("womenOnly", false).remove("kind");
      winner = ties.settle(post, tied, 1, null);
    }
    if (winner.isEmpty()) {
      book.step("kin-open");
      unsettled.add(group);
      return equal.get(0);
    }
    String name = winner.get(0).name();
    return equal.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private Map<String, Set<String>> kin(List<JsonNode> staying) throws MalformedException {
    Map<String, Set<String>> kin = new TreeMap<>();
    JsonNode rules = book.rules();
    Set<String> all = new TreeSet<>(book.seats.keySet());
    staying.forEach(s -> all.add(s.path("name").asText()));
    if (!rules.path("kinship").asBoolean() || book.seats.isEmpty() || all.size() < 2) return kin;
    JsonNode said = book.said("kin").path("pairs");
    for (JsonNode pair : said) {
      String first = pair.path("first").asText();
      String second = pair.path("second").asText();
      if (!all.contains(first) || !all.contains(second)) throw new MalformedException(Problem.RESULT, first, second);
      boolean bars = false;
      for (JsonNode relation : rules.path("relations")) bars |= relation.asText().equals(pair.path("relation").asText());
      if (!pair.path("bars").isBoolean() || pair.path("bars").asBoolean() != bars) throw new MalformedException(Problem.RESULT, pair.path("relation").asText(), pair.path("bars").asText());
      if (!bars || !book.seats.containsKey(first) && !book.seats.containsKey(second)) continue;
      kin.computeIfAbsent(first, n -> new TreeSet<>()).add(second);
      kin.computeIfAbsent(second, n -> new TreeSet<>()).add(first);
    }
    return kin;
  }

  /** The next source of refills the rules in force name; null when there is none left. */
  private String next(Set<String> used) {
    for (JsonNode source : book.rules().path("refill")) if (used.add(source.asText())) return source.asText();
    return null;
  }

  private int refill(List<Seat> free, List<CountView> counts) throws MalformedException {
    int filled = 0;
    for (JsonNode post : book.posts()) {
      String name = post.path("name").asText();
      Set<String> used = new TreeSet<>();
      for (String source = next(used); source != null; source = next(used)) {
        int seats = (int) Math.min(book.missing(post), free.stream().filter(s -> s.post().equals(name)).count());
        for (CountView count : counts) {
          if (seats <= 0 || !count.kind().equals(source)) continue;
          List<Votes> pool = count.qualified(name).stream().filter(v -> !book.barred().contains(v.name())).toList();
          CountView.Selection selection = CountView.Selection.most(pool, seats);
          List<Votes> chosen = new ArrayList<>(selection.chosen());
          if (!selection.tied().isEmpty()) chosen.addAll(ties.settle(post, selection.tied(), selection.open(), count));
          for (Votes one : chosen) book.elect(name, one.name(), one.number());
          seats -= chosen.size();
          filled += chosen.size();
        }
      }
    }
    book.step("refill").put("seats", filled);
    return filled;
  }
}
