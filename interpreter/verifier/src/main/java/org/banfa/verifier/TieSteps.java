package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.banfa.verifier.CountView.Votes;

/** Settles ties anew by what the rules name, one after the other. */
final class TieSteps {
  private static final String SCALE = "scale:";

  private final SeatBook book;

  TieSteps(SeatBook book) {
    this.book = book;
  }

  private static final class Open {
    final List<Votes> winners = new ArrayList<>();
    final String post;
    List<Votes> among;
    int seats;

    Open(String post, List<Votes> tied, int seats) {
      this.post = post;
      this.among = tied;
      this.seats = seats;
    }

    void wins(Votes one) {
      winners.add(one);
      seats--;
      among = among.stream().filter(v -> !v.equals(one)).toList();
    }

    List<String> names() {
      return among.stream().map(Votes::name).sorted().toList();
    }
  }

  /** Those of the tied who win; {@code in} is the count they were tied in, null for kin. */
  List<Votes> settle(String post, List<Votes> tied, int seats, CountView in) throws MalformedException {
    Open open = new Open(post, tied, seats);
    told("tie", open);
    JsonNode ways = in == null ? book.rules.path("none") : book.rules.path("ties").path(in.kind().equals("rerun") ? "rerun" : "vote");
    if (ways.isMissingNode()) {
      if (book.rules.path("again").asBoolean()) again(open);
    } else {
      for (JsonNode way : ways) if (open.seats > 0) settle(open, way.asText(), in);
    }
    if (open.seats > 0) told("tie-open", open);
    return open.winners;
  }

  private void told(String step, Open open) {
    var one = book.step(step).put("post", open.post).put("seats", open.seats);
    open.names().forEach(one.putArray("names")::add);
  }

  private void settle(Open open, String way, CountView in) throws MalformedException {
    if (way.equals("again")) again(open);
    else if (way.equals("lot")) while (open.seats > 0) open.wins(named(open, book.said("lot")));
    else if (way.equals("agreement")) agreement(open);
    else if (way.startsWith(SCALE) && in.has(way.substring(SCALE.length()))) byScale(open, way.substring(SCALE.length()), in);
  }

  private Votes named(Open open, JsonNode said) throws MalformedException {
    String name = said.path("name").asText();
    boolean here = said.path("post").asText().equals(open.post);
    return open.among.stream().filter(v -> here && v.name().equals(name)).findFirst().orElseThrow(() -> new MalformedException(Problem.RESULT, String.join("、", open.names()), name));
  }

  private void agreement(Open open) throws MalformedException {
    while (open.seats > 0) {
      JsonNode agree = book.said("agree");
      if (!agree.path("post").asText().equals(open.post)) throw new MalformedException(Problem.RESULT, open.post, agree.path("post").asText());
      if (!agree.path("yes").asBoolean()) return;
      open.wins(named(open, book.said("agreed")));
    }
  }

  private static void byScale(Open open, String scale, CountView in) {
    ToLongFunction<Votes> votes = v -> in.votes(scale, open.post, v.name());
    List<Votes> sorted = open.among.stream().sorted(java.util.Comparator.comparingLong(votes).reversed().thenComparing(Votes::name)).toList();
    long border = votes.applyAsLong(sorted.get(open.seats - 1));
    boolean clear = sorted.size() <= open.seats || votes.applyAsLong(sorted.get(open.seats)) < border;
    List<Votes> equal = sorted.stream().filter(v -> votes.applyAsLong(v) == border).toList();
    for (Votes one : sorted) if (open.seats > 0 && (votes.applyAsLong(one) > border || clear && equal.contains(one))) open.wins(one);
    if (open.seats > 0) open.among = equal;
  }

  /** Votes again, as many as there were; each is over the seats left, among those still tied. */
  private void again(Open open) throws MalformedException {
    while (open.seats > 0 && book.comes("again")) {
      CountView count = book.take("again");
      TreeSet<String> standing = new TreeSet<>();
      count.json().path("standing").forEach(n -> standing.add(n.asText()));
      if (count.seats(open.post) != open.seats || !standing.equals(new TreeSet<>(open.names()))) throw new MalformedException(Problem.RESULT, String.join("、", open.names()), String.join("、", standing));
      if (!count.valid()) continue;
      List<Votes> before = open.among;
      CountView.Selection selection = count.selection(open.post);
      for (Votes chosen : selection.chosen()) open.wins(original(before, chosen.name()));
      if (!selection.tied().isEmpty()) {
        List<Votes> still = new ArrayList<>();
        for (Votes tied : selection.tied()) still.add(original(before, tied.name()));
        open.among = still;
      }
    }
  }

  private static Votes original(List<Votes> among, String name) throws MalformedException {
    return among.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow(() -> new MalformedException(Problem.RESULT, "-", name));
  }
}
