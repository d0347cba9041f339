package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.Ranked;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/**
 * Settles ties by what the rules name, one after the other: a vote again, a lot, agreement of the tied, votes on another
 * measure. Where nothing settles it, the tie stays open; it is never decided otherwise.
 */
final class TieBreak {
  /** Votes held again over one tie before it is left open. */
  static final int MOST_VOTES_AGAIN = 20;

  private final CurrentRules current;
  private final Counting counting;
  private final Asker asker;
  private final Ledger ledger;

  TieBreak(CurrentRules current, Counting counting, Asker asker, Ledger ledger) {
    this.current = current;
    this.counting = counting;
    this.asker = asker;
    this.ledger = ledger;
  }

  /** One tie on its way to be settled. */
  private static final class Open {
    final Post post;
    final List<Candidate> winners = new ArrayList<>();
    List<Candidate> among;
    final Ranked ways;
    int seats;

    Open(Post post, List<Candidate> tied, int seats, Ranked ways) {
      this.post = post;
      this.ways = ways;
      this.among = tied;
      this.seats = seats;
    }

    void wins(Candidate winner) {
      winners.add(winner);
      seats--;
      among = among.stream().filter(c -> !c.equals(winner)).toList();
    }
  }

  /** Those of the tied who win the seats; fewer than seats when the tie stays open. Votes are those of the count they were tied in. */
  List<Candidate> settle(Post post, List<Candidate> tied, int seats, Counting.Counted in) {
    Ranked ways = in.input().kind().rules(current.rules()).ties();
    return settle(new Open(post, tied, seats, ways), Naming.merged(in.input().tally(), in.input().names()));
  }

  /** The same for kin, whom only a vote again can part. */
  List<Candidate> settleKin(Post post, List<Candidate> tied, int seats) {
    return settle(new Open(post, tied, seats, new Ranked(List.of(), List.of())), null);
  }

  private List<Candidate> settle(Open open, Tally tally) {
    Ranked ways = open.ways;
    ledger.kind("tie");
    ledger.minutes().step("tie", Map.of("post", open.post.name(), "names", names(open.among), "seats", open.seats));
    asker.tell(ways.stated() ? "tied" : "tie", List.of(open.post.name(), String.join("、", names(open.among)), Integer.toString(open.seats)),
        ways.stated() ? ways.sources() : current.rules().againSources());
    if (!ways.stated()) {
      voteAgain(open, () -> !current.rules().againSources().isEmpty());
    } else {
      for (Term way : ways.words()) if (open.seats > 0) settle(open, way, tally);
    }
    if (open.seats > 0) {
      ledger.minutes().step("tie-open", Map.of("post", open.post.name(), "names", names(open.among), "seats", open.seats));
      ledger.kind("tie-open");
      asker.tell("tie-open", List.of(open.post.name(), String.join("、", names(open.among)), Integer.toString(open.seats)), List.of());
    }
    return open.winners;
  }

  private void settle(Open open, Term way, Tally tally) {
    if (way.role() == null) return;
    switch (way.role()) {
      case Roles.WINNER_OF_VOTE_AGAIN -> voteAgain(open, () -> true);
      case BallotRoles.MORE_ON_SCALE -> byScale(open, way, tally);
      case BallotRoles.LOT -> byLot(open);
      case BallotRoles.AGREEMENT -> byAgreement(open);
      default -> { }
    }
  }

  private void byScale(Open open, Term way, Tally tally) {
    Tally on = way.concerns().isEmpty() ? null : tally.scales().get(way.concerns().get(0));
    if (on == null) return;
    ToLongFunction<Candidate> votes = c -> on.votes(open.post.name(), c.name());
    List<Candidate> sorted = open.among.stream().sorted(java.util.Comparator.comparingLong(votes).reversed().thenComparing(Candidate::name)).toList();
    long border = votes.applyAsLong(sorted.get(open.seats - 1));
    boolean clear = sorted.size() <= open.seats || votes.applyAsLong(sorted.get(open.seats)) < border;
    List<Candidate> equal = sorted.stream().filter(c -> votes.applyAsLong(c) == border).toList();
    for (Candidate one : sorted) {
      if (open.seats > 0 && (votes.applyAsLong(one) > border || clear && equal.contains(one))) {
        ledger.kind("tie-by-scale");
        open.wins(one);
      }
    }
    if (open.seats > 0) open.among = equal;
  }

  private void byLot(Open open) {
    while (open.seats > 0) {
      List<String> names = names(open.among);
      Asker.Place place = Asker.Place.of(List.of(), open.post.name(), ledger.nextRound() - 1, "lot");
      String name = CurrentRules.settled(() -> asker.ask(place, new Question.Lot(names), Answer.Word.class, a -> oneOf(a, names, "lot")).word());
      ledger.kind("tie-by-lot");
      ledger.minutes().said("lot", Map.of("post", open.post.name(), "name", name));
      open.wins(original(open.among, name));
      asker.tell("lot", List.of(open.post.name(), name), open.ways.sources());
    }
  }

  /** Those who are tied say whom they agree upon; whether they agree at all is asked first. */
  private void byAgreement(Open open) {
    int round = ledger.nextRound() - 1;
    while (open.seats > 0) {
      List<String> names = names(open.among);
      String subject = "agreement:" + open.post.name();
      Asker.Place first = Asker.Place.of(List.of(), open.post.name(), round, subject);
      boolean agreed = CurrentRules.settled(() -> asker.ask(first, new Question.Decision(subject), Answer.Yes.class, a -> null).yes());
      ledger.minutes().said("agree", Map.of("post", open.post.name(), "yes", agreed));
      if (!agreed) return;
      Asker.Place place = Asker.Place.of(List.of(), open.post.name(), round, "agreed:" + open.post.name());
      String name = CurrentRules.settled(() -> asker.ask(place, new Question.Pick(names), Answer.Word.class, a -> oneOf(a, names, "agreed")).word());
      ledger.kind("tie-by-agreement");
      ledger.minutes().said("agreed", Map.of("post", open.post.name(), "name", name));
      open.wins(original(open.among, name));
      asker.tell("agreed", List.of(open.post.name(), name), open.ways.sources());
    }
  }

  private static Refusal oneOf(Answer.Word word, List<String> names, String subject) {
    return names.contains(word.word()) ? null : new Refusal("B5001", List.of(subject), null);
  }

  private void voteAgain(Open open, BooleanSupplier known) {
    for (int i = 0; i < MOST_VOTES_AGAIN && open.seats > 0 && known.getAsBoolean(); i++) {
      Post contested = open.post.withSeats(open.seats);
      Paper paper = new Paper(List.of(contested), false, new java.util.TreeMap<>(), false, current.rules().contest().scales());
      Counting.Counted counted = held(paper, open.post, names(open.among));
      if (counted == null) {
        i--;
        continue;
      }
      if (!counted.result().valid()) {
        ledger.kind("void-again");
        continue;
      }
      Selection selection = counted.result().posts().get(0).selection();
      List<Candidate> before = open.among;
      for (Candidate chosen : selection.chosen()) open.wins(original(before, chosen.name()));
      if (!selection.tied().isEmpty()) open.among = selection.tied().stream().map(c -> original(before, c.name())).toList();
    }
  }

  /** A vote again; null when other rules took over before it was counted. */
  private Counting.Counted held(Paper paper, Post post, List<String> among) {
    try {
      return counting.hold(CountKind.AGAIN, current.rules(), paper, post.name(), among, new TreeSet<>());
    } catch (RulesChanged before) {
      return null;
    }
  }

  /** Whether rules provide for a vote again among kin who are tied. */
  boolean appliesToKin() {
    return current.rules().keep().has(Roles.WINNER_OF_VOTE_AGAIN);
  }

  private static Candidate original(List<Candidate> among, String name) {
    return among.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  static List<String> names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::name).sorted().toList();
  }
}
