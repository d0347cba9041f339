package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.vocabulary.Roles;

/** Has the tied voted on again until votes settle it. Where no rule provides for that, the tie stays open. */
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

  /** Those of the tied who win the seats; fewer than seats when the tie stays open. Votes are those of the first tie. */
  List<Candidate> settle(Post post, List<Candidate> tied, int seats) {
    ledger.kind("tie");
    asker.tell("tie", List.of(post.name(), String.join("、", names(tied)), Integer.toString(seats)), current.rules().againSources());
    List<Candidate> winners = new ArrayList<>();
    List<Candidate> among = tied;
    int open = seats;
    for (int i = 0; i < MOST_VOTES_AGAIN && open > 0 && !current.rules().againSources().isEmpty(); i++) {
      Post contested = new Post(post.name(), open, post.rank(), post.womenOnly());
      Paper paper = new Paper(List.of(contested), false);
      Counting.Counted counted = held(paper, post, names(among));
      if (counted == null) {
        i--;
        continue;
      }
      if (!counted.result().valid()) {
        ledger.kind("void-again");
        continue;
      }
      Selection selection = counted.result().posts().get(0).selection();
      List<Candidate> before = among;
      for (Candidate chosen : selection.chosen()) winners.add(original(before, chosen.name()));
      open -= selection.chosen().size();
      if (!selection.tied().isEmpty()) among = selection.tied().stream().map(c -> original(before, c.name())).toList();
      else if (open > 0) among = before.stream().filter(c -> !winners.contains(c)).toList();
    }
    if (open > 0) {
      ledger.kind("tie-open");
      asker.tell("tie-open", List.of(post.name(), String.join("、", names(among)), Integer.toString(open)), List.of());
    }
    return winners;
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
