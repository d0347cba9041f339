package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
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
    /** The count in which they are tied; null for kin. */
    final Counting.Counted in;
    List<Candidate> among;
    Ranked ways;
    int seats;
    int votes;
    /** The ways that were gone to their end and did not part them. */
    final Set<Term> tried = new HashSet<>();

    Open(Post post, List<Candidate> tied, int seats, Counting.Counted in) {
      this.post = post;
      this.in = in;
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
    return settle(new Open(post, tied, seats, in), Naming.merged(in.input().tally(), in.input().names()));
  }

  /** The same for kin, whom only a vote again can part. */
  List<Candidate> settleKin(Post post, List<Candidate> tied, int seats) {
    return settle(new Open(post, tied, seats, null), null);
  }

  private List<Candidate> settle(Open open, Tally tally) {
    open.ways = ways(open);
    ledger.kind("tie");
    ledger.minutes().step("tie", Map.of("post", open.post.name(), "names", names(open.among), "seats", open.seats));
    asker.tell(open.ways.stated() ? "tied" : "tie", List.of(open.post.name(), String.join("、", names(open.among)), Integer.toString(open.seats)),
        open.ways.stated() ? open.ways.sources() : current.rules().againSources());
    ElectionRules by = null;
    while (by != current.rules()) {
      by = current.rules();
      open.ways = ways(open);
      try {
        byWays(open, by, tally);
      } catch (RulesChanged before) {
        // those still tied are parted as the other rules say
      }
    }
    if (open.seats > 0) {
      ledger.minutes().step("tie-open", Map.of("post", open.post.name(), "names", names(open.among), "seats", open.seats));
      ledger.kind("tie-open");
      asker.tell("tie-open", List.of(open.post.name(), String.join("、", names(open.among)), Integer.toString(open.seats)), List.of());
    }
    return open.winners;
  }

  private Ranked ways(Open open) {
    return open.in == null ? new Ranked(List.of(), List.of()) : open.in.input().kind().rules(current.rules()).ties();
  }

  /** Goes through the ways these rules name, as long as they are in force. */
  private void byWays(Open open, ElectionRules by, Tally tally) {
    if (!open.ways.stated() && !by.againSources().isEmpty()) voteAgain(open, by);
    for (Term way : open.ways.words()) {
      if (open.seats == 0 || by != current.rules()) return;
      if (open.tried.contains(way)) continue;
      settle(open, way, by, tally);
      if (by == current.rules()) open.tried.add(way);
    }
  }

  private void settle(Open open, Term way, ElectionRules by, Tally tally) {
    if (way.role() == null) return;
    switch (way.role()) {
      case Roles.WINNER_OF_VOTE_AGAIN -> voteAgain(open, by);
      case BallotRoles.MORE_ON_SCALE -> byScale(open, way, tally);
      case BallotRoles.LOT -> byLot(open);
      case BallotRoles.AGREEMENT -> byAgreement(open, by);
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
      String name = asker.ask(place, new Question.Lot(names), Answer.Word.class, a -> oneOf(a, names, "lot")).word();
      ledger.kind("tie-by-lot");
      said("lot", Map.of("post", open.post.name(), "name", name));
      open.wins(original(open.among, name));
      asker.tell("lot", List.of(open.post.name(), name), open.ways.sources());
    }
  }

  /** Those who are tied say whom they agree upon; whether they agree at all is asked first, and an agreement there is stays. */
  private void byAgreement(Open open, ElectionRules by) {
    int round = ledger.nextRound() - 1;
    while (open.seats > 0 && by == current.rules()) {
      List<String> names = names(open.among);
      String subject = "agreement:" + open.post.name();
      Asker.Place first = Asker.Place.of(List.of(), open.post.name(), round, subject);
      boolean agreed = asker.ask(first, new Question.Decision(subject), Answer.Yes.class, a -> null).yes();
      said("agree", Map.of("post", open.post.name(), "yes", agreed));
      if (!agreed) return;
      Asker.Place place = Asker.Place.of(List.of(), open.post.name(), round, "agreed:" + open.post.name());
      String name = CurrentRules.settled(() -> asker.ask(place, new Question.Pick(names), Answer.Word.class, a -> oneOf(a, names, "agreed")).word());
      ledger.kind("tie-by-agreement");
      said("agreed", Map.of("post", open.post.name(), "name", name));
      open.wins(original(open.among, name));
      asker.tell("agreed", List.of(open.post.name(), name), open.ways.sources());
    }
  }

  /** Keeps what was said, and the place among the steps at which it was. */
  private void said(String what, Map<String, Object> more) {
    ledger.minutes().said(what, more);
    ledger.minutes().step(what, more);
  }

  private static Refusal oneOf(Answer.Word word, List<String> names, String subject) {
    return names.contains(word.word()) ? null : new Refusal("B5001", List.of(subject), null);
  }

  /** Votes again, as long as these rules are in force; one that is not counted when others take over is not held. */
  private void voteAgain(Open open, ElectionRules by) {
    while (open.votes < MOST_VOTES_AGAIN && open.seats > 0 && by == current.rules()) {
      Post contested = open.post.withSeats(open.seats);
      Paper paper = new Paper(List.of(contested), false, new java.util.TreeMap<>(), false, by.contest().scales());
      Counting.Counted counted = counting.hold(CountKind.AGAIN, by, paper, open.post.name(), names(open.among), new TreeSet<>());
      open.votes++;
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
