package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.vocabulary.Term;

/**
 * Looks at who is elected together. Where the rules name people to whom others give way, the last of the others gives way to
 * the best of these, as long as the composition is not in order; where they do not, nobody is chosen and it is reported.
 */
final class Composition {
  private final CurrentRules current;
  private final Asker asker;
  private final Ledger ledger;
  private final Counting counting;
  private final Membership people;

  Composition(CurrentRules current, Asker asker, Ledger ledger, Counting counting, Membership people) {
    this.current = current;
    this.asker = asker;
    this.ledger = ledger;
    this.counting = counting;
    this.people = people;
  }

  /** Whether it is in order; where nothing is said it is. */
  boolean holds() {
    return CurrentRules.settled(() -> {
      ElectionRules rules = current.rules();
      if (!rules.contest().composition().stated()) return true;
      Facts facts = current.facts();
      counting.inOffice();
      for (ContestRules.OfKind kind : rules.contest().ofKinds()) {
        facts.set(kind.quantity(), ledger.seats().stream().filter(s -> people.of(kind.people(), s.name())).count());
      }
      boolean holds = rules.contest().composition().holds(facts);
      ledger.minutes().condition("composition", rules.contest().composition(), facts, rules, Derived.CONTEST, holds);
      return holds;
    });
  }

  /** Has others give way as long as it is not in order; gives whether somebody did. */
  boolean repair(List<Counting.Counted> counts) {
    boolean some = false;
    while (!holds() && giveWay(counts)) some = true;
    return some;
  }

  /** Tells that it is not in order. */
  void report() {
    ledger.kind("composition-open");
    asker.tell("composition-open", List.of(), current.rules().contest().composition().sources());
  }

  /** Somebody gives way, at the last post where somebody can; false when nobody can, or when votes do not say who. */
  private boolean giveWay(List<Counting.Counted> counts) {
    List<String> kinds = current.rules().contest().givesWayTo().words().stream().map(Term::id).toList();
    if (kinds.isEmpty()) return false;
    ledger.minutes().step("gives-way-to", Map.of("kinds", kinds));
    List<Post> posts = new ArrayList<>(ledger.posts());
    java.util.Collections.reverse(posts);
    for (Post post : posts) {
      List<Ledger.Seat> others = ledger.seats().stream().filter(s -> s.post().name().equals(post.name()) && !any(kinds, s.name())).toList();
      List<Candidate> pool = pool(post, counts).stream().filter(c -> any(kinds, c.name())).toList();
      if (others.isEmpty() || pool.isEmpty()) continue;
      long least = others.stream().mapToLong(Ledger.Seat::votes).min().orElseThrow();
      List<Ledger.Seat> last = others.stream().filter(s -> s.votes() == least).toList();
      long most = pool.get(0).votes();
      List<Candidate> best = pool.stream().filter(c -> c.votes() == most).toList();
      if (last.size() > 1 || best.size() > 1) {
        ledger.kind("composition-tie");
        asker.tell("composition-tie", List.of(post.name(), String.join("、", last.size() > 1 ? last.stream().map(Ledger.Seat::name).sorted().toList() : TieBreak.names(best))),
            current.rules().contest().givesWayTo().sources());
        return false;
      }
      swap(post, last.get(0), best.get(0));
      return true;
    }
    return false;
  }

  private boolean any(List<String> kinds, String name) {
    return kinds.stream().anyMatch(k -> CurrentRules.settled(() -> people.of(k, name)));
  }

  private void swap(Post post, Ledger.Seat out, Candidate in) {
    ledger.giveWay(out);
    ledger.minutes().step("gives-way", Map.of("post", post.name(), "out", out.name(), "in", in.name()));
    ledger.elect(post, in, ledger.nextRound() - 1);
    ledger.kind("gives-way");
    asker.tell("gives-way", List.of(post.name(), out.name(), in.name(), Long.toString(in.votes())), current.rules().contest().givesWayTo().sources());
  }

  /** Those who could have won the post and hold no seat and left none, most votes first; the last count with votes for them. */
  private List<Candidate> pool(Post post, List<Counting.Counted> counts) {
    List<Candidate> pool = new ArrayList<>();
    for (int i = counts.size() - 1; i >= 0; i--) {
      for (PostResult result : counts.get(i).result().posts()) {
        if (!result.post().name().equals(post.name())) continue;
        for (Candidate candidate : result.qualified()) {
          boolean free = !ledger.barred().contains(candidate.name()) && pool.stream().noneMatch(c -> c.name().equals(candidate.name()));
          if (free) pool.add(candidate);
        }
      }
    }
    pool.sort(Comparator.comparingLong(Candidate::votes).reversed().thenComparing(Candidate::name));
    return pool;
  }
}
