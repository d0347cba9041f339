package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Post;
import org.banfa.engine.reference.PlainSeats.Holder;
import org.banfa.engine.reference.PlainSeats.Past;

/** Parts kin among those elected, slowly, and fills the seats that become free. */
final class PlainKin {
  private final PlainRules rules;
  private final PlainCounts counts;
  private final PlainSeats seats;
  private final PlainTies ties;
  /** Groups of kin whose conflict nothing settles. */
  private final List<List<String>> open = new ArrayList<>();

  PlainKin(PlainRules rules, PlainCounts counts, PlainSeats seats, PlainTies ties) {
    this.rules = rules;
    this.counts = counts;
    this.seats = seats;
    this.ties = ties;
  }

  void part() {
    boolean again = true;
    while (again) {
      List<Holder> gone = kinship();
      again = !gone.isEmpty() && refill(gone) > 0;
    }
  }

  private List<KinPair> pairs() {
    List<KinPair> pairs = new ArrayList<>();
    if (rules.now().range() == Variant.Range.NONE || seats.holders.size() < 2) return pairs;
    if (rules.after(counts.rounds, Moment.KIN)) return pairs();
    for (KinPair pair : seats.world.kin(seats.holders.stream().map(Holder::name).toList())) {
      if (rules.now().range() == Variant.Range.CLOSE || pair.relation().equals("夫妻")) pairs.add(pair);
    }
    return pairs;
  }

  /** Whoever must leave because of kin, in order. */
  private List<Holder> kinship() {
    List<Holder> gone = new ArrayList<>();
    List<KinPair> pairs = pairs();
    if (pairs.isEmpty()) return gone;
    if (rules.now().keep().isEmpty()) {
      seats.kinds.add("kin-open");
      return gone;
    }
    List<Holder> unsettled = new ArrayList<>(seats.holders);
    while (!unsettled.isEmpty()) {
      List<Holder> best = new ArrayList<>(unsettled.stream().filter(h -> unsettled.stream().noneMatch(o -> better(o, h))).toList());
      best.sort(Comparator.comparing(Holder::name));
      Holder stays = null;
      for (Holder one : best) if (stays == null && best.stream().noneMatch(o -> clash(one, o, pairs))) stays = one;
      if (stays == null) stays = among(best, pairs);
      unsettled.remove(stays);
      for (Holder other : List.copyOf(unsettled)) {
        if (!clash(stays, other, pairs)) continue;
        unsettled.remove(other);
        seats.holders.remove(other);
        seats.left.add(other.name());
        gone.add(other);
        seats.kinds.add("kin");
      }
    }
    return gone;
  }

  private Holder among(List<Holder> best, List<KinPair> pairs) {
    List<Holder> group = new ArrayList<>(List.of(best.get(0)));
    for (int i = 0; i < best.size(); i++) {
      for (Holder one : best) if (!group.contains(one) && group.stream().anyMatch(g -> clash(g, one, pairs))) group.add(one);
    }
    if (rules.now().keep().contains("重投胜出")) {
      Post post = best.get(0).post();
      List<String> won = ties.amongKin(new Post(post.name(), 1, post.rank(), false), group.stream().map(Holder::name).toList());
      if (!won.isEmpty()) return group.stream().filter(h -> h.name().equals(won.get(0))).findFirst().orElseThrow();
    }
    seats.kinds.add("kin-open");
    open.add(group.stream().map(Holder::name).toList());
    return best.get(0);
  }

  private boolean better(Holder one, Holder other) {
    for (String criterion : rules.now().keep()) {
      if (criterion.equals("高职在先") && one.post().rank() != other.post().rank()) return one.post().rank() < other.post().rank();
      if (criterion.equals("票多在先") && one.votes() != other.votes()) return one.votes() > other.votes();
    }
    return false;
  }

  private boolean clash(Holder one, Holder other, List<KinPair> pairs) {
    if (open.stream().anyMatch(g -> g.contains(one.name()) && g.contains(other.name()))) return false;
    return pairs.stream().anyMatch(p -> p.first().equals(one.name()) && p.second().equals(other.name())
        || p.first().equals(other.name()) && p.second().equals(one.name()));
  }

  private int refill(List<Holder> gone) {
    int filled = 0;
    for (Post post : seats.posts) {
      int freed = (int) gone.stream().filter(h -> h.post().name().equals(post.name())).count();
      int had = seats.missing(post) - freed;
      List<String> used = new ArrayList<>();
      for (String source = next(used); source != null; source = next(used)) {
        for (Past count : List.copyOf(seats.past)) {
          int free = seats.missing(post) - had;
          if (count.rerun() == source.equals("补投落选") && free > 0 && count.qualified().containsKey(post.name())) filled += refill(post, count, free);
        }
      }
    }
    return filled;
  }

  private String next(List<String> used) {
    for (String source : rules.now().refill()) {
      if (used.contains(source)) continue;
      used.add(source);
      return source;
    }
    return null;
  }

  private int refill(Post post, Past count, int free) {
    List<String> pool = count.qualified().get(post.name()).stream().filter(n -> !seats.holdsOrLeft(n)).toList();
    List<String> chosen = new ArrayList<>();
    List<String> tied = new ArrayList<>();
    PlainDecision.split(pool, free, count.votes().get(post.name()), true, chosen, tied);
    if (!tied.isEmpty()) chosen.addAll(ties.untie(post, tied, free - chosen.size(), count.tally()));
    for (String one : chosen) {
      seats.holders.add(new Holder(post, one, count.votes().get(post.name()).get(one)));
      seats.kinds.add("refilled");
    }
    return chosen.size();
  }
}
