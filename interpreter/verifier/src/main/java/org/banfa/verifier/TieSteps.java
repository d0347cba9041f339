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

  /** Votes held again over one tie before it is left open. */
  private static final int MOST_AGAIN = 20;

  private final SeatBook book;

  TieSteps(SeatBook book) {
    this.book = book;
  }

  private static final class Open {
    final List<Votes> winners = new ArrayList<>();
    final JsonNode paper;
    final String post;
    List<Votes> among;
    int seats;
    int votes;
    final java.util.Set<String> tried = new TreeSet<>();

    Open(JsonNode paper, List<Votes> tied, int seats) {
      this.paper = paper;
      this.post = paper.path("name").asText();
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
  List<Votes> settle(JsonNode post, List<Votes> tied, int seats, CountView in) throws MalformedException {
    Open open = new Open(post, tied, seats);
    told("tie", open);
    int by = -1;
    while (by != book.ruling()) {
      by = book.ruling();
      byWays(open, by, in);
    }
    if (open.seats > 0) told("tie-open", open);
    return open.winners;
  }

  /** Goes through the ways the rules name, as long as these rules are in force; a way that was gone to its end is not gone again. */
  private void byWays(Open open, int by, CountView in) throws MalformedException {
    JsonNode rules = book.rules();
    JsonNode ways = in == null ? rules.path("none") : rules.path("ties").path(in.kind().equals("rerun") ? "rerun" : "vote");
    if (ways.isMissingNode()) {
      if (rules.path("again").asBoolean()) again(open, by);
      return;
    }
    for (JsonNode way : ways) {
      if (open.seats == 0 || by != book.ruling()) return;
      if (open.tried.contains(way.asText())) continue;
      settle(open, way.asText(), by, in);
      if (by == book.ruling()) open.tried.add(way.asText());
    }
  }

  private void told(String step, Open open) {
    var one = book.step(step).put("post", open.post).put("seats", open.seats);
    open.names().forEach(one.putArray("names")::add);
  }

  private void settle(Open open, String way, int by, CountView in) throws MalformedException {
    if (way.equals("again")) again(open, by);
    else if (way.equals("lot")) lot(open, by);
    else if (way.equals("agreement")) agreement(open, by);
    else if (way.startsWith(SCALE) && in.has(way.substring(SCALE.length()))) byScale(open, way.substring(SCALE.length()), in);
  }

  private void lot(Open open, int by) throws MalformedException {
    while (open.seats > 0 && by == book.ruling()) {
      JsonNode lot = book.said("lot");
      open.wins(named(open, lot));
      book.step("lot").put("post", open.post).put("name", lot.path("name").asText());
    }
  }

  private Votes named(Open open, JsonNode said) throws MalformedException {
    String name = said.path("name").asText();
    boolean here = said.path("post").asText().equals(open.post);
    return open.among.stream().filter(v -> here && v.name().equals(name)).findFirst().orElseThrow(() -> new MalformedException(Problem.RESULT, String.join("、", open.names()), name));
  }

  private void agreement(Open open, int by) throws MalformedException {
    while (open.seats > 0 && by == book.ruling()) {
      JsonNode agree = book.said("agree");
      if (!agree.path("post").asText().equals(open.post)) throw new MalformedException(Problem.RESULT, open.post, agree.path("post").asText());
      book.step("agree").put("post", open.post).put("yes", agree.path("yes").asBoolean());
      if (!agree.path("yes").asBoolean() || by != book.ruling()) return;
      JsonNode agreed = book.said("agreed");
      open.wins(named(open, agreed));
      book.step("agreed").put("post", open.post).put("name", agreed.path("name").asText());
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

  /** Votes again, as long as seats are left and these rules are in force; each is over the seats left, among those still tied. */
  private void again(Open open, int by) throws MalformedException {
    while (open.votes < MOST_AGAIN && open.seats > 0 && by == book.ruling()) {
      List<JsonNode> posts = List.of(Paper.withSeats(open.paper, open.seats));
      CountView count = new Paper(posts, null, false, false, open.names(), new TreeSet<>()).held("again", book);
      open.votes++;
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
