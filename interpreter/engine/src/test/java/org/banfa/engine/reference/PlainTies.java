package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Settles ties slowly, by what the rules in force name; what rules that take over name goes from its beginning for what is still tied. */
final class PlainTies {
  private static final int MOST = 20;

  private final PlainRules rules;
  private final PlainCounts counts;
  private final PlainSeats seats;

  PlainTies(PlainRules rules, PlainCounts counts, PlainSeats seats) {
    this.rules = rules;
    this.counts = counts;
    this.seats = seats;
  }

  /** Settles a tie by what the rules name. */
  List<String> untie(Post post, List<String> tied, int free, Tally in) {
    return settled(new PlainTie(seats.world, seats.kinds, post, tied, free), in);
  }

  /** The same for kin, for whom there is nothing but a vote again. */
  List<String> amongKin(Post post, List<String> tied) {
    return settled(new PlainTie(seats.world, seats.kinds, post, tied, 1), null);
  }

  private List<String> settled(PlainTie tie, Tally in) {
    seats.kinds.add("tie");
    Variant by = null;
    while (by != rules.now()) {
      by = rules.now();
      List<String> ways = in == null ? List.of() : rules.extras().ties();
      if (ways.isEmpty() && by.again()) voteAgain(tie, by);
      for (String way : ways) {
        if (tie.seats == 0 || by != rules.now()) break;
        if (tie.tried.contains(way)) continue;
        if (way.equals("重投胜出")) voteAgain(tie, by);
        else tie.settle(way, in, () -> rules.after(counts.rounds, Moment.TIE));
        if (by == rules.now()) tie.tried.add(way);
      }
    }
    if (tie.seats > 0) seats.kinds.add("tie-open");
    return tie.won;
  }

  private void voteAgain(PlainTie tie, Variant by) {
    while (by == rules.now() && tie.votes < MOST && tie.seats > 0) {
      if (counts.overtaken()) return;
      tie.votes++;
      Post post = tie.post;
      List<String> sorted = tie.among.stream().sorted().toList();
      Paper again = new Paper(List.of(new Post(post.name(), tie.seats, post.rank(), post.womenOnly(), post.kind())), false, new TreeMap<>(), false,
          rules.extras().scaled() ? List.of(World.AREA) : List.of());
      PlainDecision count = counts.count(again, sorted);
      if (!count.accountStands()) {
        seats.kinds.add("void-again");
        continue;
      }
      PlainDecision.OfPost one = count.decide(again, sorted, List.of(), new PlainDecision.Rules(null, false, count.rules.order(), false, false)).get(0);
      one.chosen().forEach(tie::wins);
      if (!one.tied().isEmpty()) tie.among = new ArrayList<>(one.tied());
    }
  }
}
