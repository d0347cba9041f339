package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.banfa.verifier.CountView.Votes;
import org.banfa.verifier.SeatBook.Seat;

/** Takes every step from the counts of a contest to its seats anew. */
final class ResultSteps {
  private static final int MOST_RERUNS = 3;

  private final SeatBook book;
  private final TieSteps ties;
  private final KinSteps kin;
  private final Conditions conditions;
  private final List<CountView> counts = new ArrayList<>();

  ResultSteps(SeatBook book) {
    this.book = book;
    this.ties = new TieSteps(book);
    this.kin = new KinSteps(book, ties);
    this.conditions = new Conditions(book);
  }

  void take() throws MalformedException {
    CountView first = new Opening(book, conditions).held();
    if (first == null || !first.valid()) {
      anew(true);
    } else {
      book.valid = true;
      if (book.first().path("list").asBoolean()) {
        list(first);
      } else {
        settle(first);
        fill(first);
        book.step("filled").put("missing", book.missing());
        compose();
        anew(false);
      }
    }
    book.close();
  }

  private void list(CountView count) throws MalformedException {
    for (String post : count.posts()) {
      CountView.Selection selection = count.selection(post);
      List<Votes> listed = new ArrayList<>(selection.chosen());
      boolean again = !selection.tied().isEmpty() && book.rules().path("again").asBoolean();
      listed.addAll(again ? ties.settle(count.post(post), selection.tied(), selection.open(), count) : selection.tied());
      for (Votes one : listed) book.elect(post, one.name(), one.number());
    }
  }

  private void settle(CountView count) throws MalformedException {
    counts.add(count);
    for (String post : count.posts()) for (Votes one : count.selection(post).chosen()) book.elect(post, one.name(), one.number());
    for (String post : count.posts()) {
      CountView.Selection selection = count.selection(post);
      if (selection.tied().isEmpty()) continue;
      for (Votes one : ties.settle(count.post(post), selection.tied(), selection.open(), count)) book.elect(post, one.name(), one.number());
    }
    kin.part(counts);
  }

  private void fill(CountView first) throws MalformedException {
    int reruns = 0;
    while (book.missingNow() > 0) {
      book.step("missing").put("seats", book.missing());
      if (!book.partial() && conditions.met("reduced", book.rules()) || reruns > 0 && conditions.met("may-stay-empty", book.rules())) return;
      if (!book.rules().path("rerun").asBoolean() || book.partial() || reruns == MOST_RERUNS) {
        book.step("unfilled").put("missing", book.missing());
        return;
      }
      CountView count = new Rerun(book, conditions).held(first);
      if (count.valid()) settle(count);
      reruns++;
    }
  }

  private boolean composed() throws MalformedException {
    return !book.root.path("unit").asText().isEmpty() || conditions.holds("composition", book.rules());
  }

  private void compose() throws MalformedException {
    if (book.partial()) return;
    boolean some = false;
    while (!composed() && giveWay()) some = true;
    if (some) kin.part(counts);
    composed();
  }

  /** Somebody gives way, at the last post where somebody can; false when nobody can, or when votes do not say who. */
  private boolean giveWay() throws MalformedException {
    JsonNode rules = book.rules();
    if (rules.path("givesWayTo").isEmpty()) return false;
    book.step("gives-way-to").set("kinds", rules.path("givesWayTo"));
    List<JsonNode> posts = book.posts();
    java.util.Collections.reverse(posts);
    for (JsonNode one : posts) {
      String post = one.path("name").asText();
      List<Seat> others = new ArrayList<>();
      for (Seat seat : book.seats.values()) if (seat.post().equals(post) && !any(seat.name(), rules)) others.add(seat);
      List<Votes> pool = new ArrayList<>();
      for (Votes votes : pool(post)) if (any(votes.name(), rules)) pool.add(votes);
      if (others.isEmpty() || pool.isEmpty()) continue;
      long least = others.stream().mapToLong(Seat::votes).min().orElseThrow();
      List<Seat> last = others.stream().filter(s -> s.votes() == least).toList();
      long most = pool.get(0).number();
      List<Votes> best = pool.stream().filter(v -> v.number() == most).toList();
      if (last.size() > 1 || best.size() > 1) return false;
      book.seats.remove(last.get(0).name());
      book.left.add(last.get(0).name());
      book.step("gives-way").put("post", post).put("out", last.get(0).name()).put("in", best.get(0).name());
      book.elect(post, best.get(0).name(), most);
      return true;
    }
    return false;
  }

  private boolean any(String name, JsonNode rules) throws MalformedException {
    for (JsonNode kind : rules.path("givesWayTo")) {
      boolean women = false;
      for (JsonNode one : rules.path("womenKinds")) women |= one.asText().equals(kind.asText());
      if (book.is(kind.asText(), women, name)) return true;
    }
    return false;
  }

  /** Those who could have won the post and hold no seat and left none; the last count with votes for them. */
  private List<Votes> pool(String post) {
    List<Votes> pool = new ArrayList<>();
    for (int i = counts.size() - 1; i >= 0; i--) {
      for (Votes votes : counts.get(i).qualified(post)) {
        boolean known = pool.stream().anyMatch(v -> v.name().equals(votes.name()));
        if (!known && !book.barred().contains(votes.name())) pool.add(votes);
      }
    }
    pool.sort(Votes.MOST);
    return pool;
  }

  /** The contest is to be held anew; nobody keeps a seat then. */
  private void anew(boolean isVoid) throws MalformedException {
    JsonNode rules = book.rules();
    if (!rules.path("anew").asBoolean() || book.partial() || !isVoid && !conditions.met("anew", rules)) return;
    book.step("vacate");
    book.seats.clear();
    book.valid = false;
  }
}
