package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.engine.contest.Post;
import org.banfa.model.vocabulary.Roles;

/** Fills seats that kinship made free, from those whose votes sufficed and who were not elected. */
final class Refill {
  private final CurrentRules current;
  private final Asker asker;
  private final Ledger ledger;
  private final TieBreak ties;

  Refill(CurrentRules current, Asker asker, Ledger ledger, TieBreak ties) {
    this.current = current;
    this.asker = asker;
    this.ledger = ledger;
    this.ties = ties;
  }

  /** Fills the free seats from the counts so far; gives how many were filled. */
  int fill(List<Ledger.Seat> free, List<Counting.Counted> counts) {
    int filled = 0;
    for (Post post : ledger.posts()) {
      Set<String> used = new TreeSet<>();
      for (String role = next(used); role != null; role = next(used)) {
        int seats = (int) Math.min(ledger.missing(post), free.stream().filter(s -> s.post().name().equals(post.name())).count());
        for (Counting.Counted counted : counts) {
          boolean source = counted.input().kind() == CountKind.VOTE ? role.equals(Roles.QUALIFIED_NOT_ELECTED) : role.equals(Roles.RERUN_NOT_ELECTED);
          if (!source || seats <= 0) continue;
          int now = fill(post, counted, seats);
          seats -= now;
          filled += now;
        }
      }
    }
    ledger.minutes().step("refill", Map.of("seats", filled));
    return filled;
  }

  /** The next source the rules name, and marks it as used; null when there is none left. */
  private String next(Set<String> used) {
    for (String role : current.rules().refill().roles()) if (used.add(role)) return role;
    return null;
  }

  private int fill(Post post, Counting.Counted counted, int seats) {
    List<Candidate> pool = new ArrayList<>();
    for (PostResult result : counted.result().posts()) {
      if (!result.post().name().equals(post.name())) continue;
      for (Candidate candidate : result.qualified()) if (!ledger.barred().contains(candidate.name())) pool.add(candidate);
    }
    Selection selection = Selection.most(pool, seats);
    List<Candidate> chosen = new ArrayList<>(selection.chosen());
    if (!selection.tied().isEmpty()) chosen.addAll(ties.settle(post, selection.tied(), selection.open(), counted));
    for (Candidate candidate : chosen) {
      ledger.elect(post, candidate, counted.round());
      ledger.kind("refilled");
      asker.tell("refilled", List.of(post.name(), candidate.name(), Long.toString(candidate.votes())), current.rules().refill().sources());
    }
    return chosen.size();
  }
}
