package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.reference.PlainSeats.Holder;
import org.banfa.engine.reference.PlainSeats.Past;

/** Looks slowly at who is elected together, and has others give way where the rules say for whom. */
final class PlainComposition {
  private final PlainRules rules;
  private final PlainCounts counts;
  private final PlainSeats seats;
  private final PlainKin kin;

  PlainComposition(PlainRules rules, PlainCounts counts, PlainSeats seats, PlainKin kin) {
    this.rules = rules;
    this.counts = counts;
    this.seats = seats;
    this.kin = kin;
  }

  void compose() {
    boolean some = false;
    while (!composed() && giveWay()) some = true;
    if (some) kin.part();
    if (!composed()) seats.kinds.add("composition-open");
  }

  /** Whether somebody is of a kind; other rules may take over when it is asked. */
  private boolean of(String kind, String name) {
    boolean woman = kind.equals("女社员");
    if (!woman || !seats.world.known(name)) rules.after(counts.rounds, woman ? "woman:" + name : "kind:" + kind + ":" + name);
    return seats.world.of(kind, name);
  }

  private boolean composed() {
    Variant by = rules.now();
    Extras extras = by.extras();
    long women = 0;
    long other = 0;
    if (extras.women() > 0) for (Holder holder : seats.holders) if (of("女社员", holder.name())) women++;
    if (extras.kindAtMostHalf()) for (Holder holder : seats.holders) if (of("外来社员", holder.name())) other++;
    long old = 0;
    if (extras.kindMajority()) for (Holder holder : seats.holders) if (of("老社员", holder.name())) old++;
    if (by != rules.now()) return composed();
    if (extras.kindMajority() && old * 2 <= seats.holders.size()) return false;
    return women >= extras.women() && (!extras.kindAtMostHalf() || other * 2 <= seats.holders.size());
  }

  private boolean comesFirst(List<String> kinds, String name) {
    for (String kind : kinds) if (of(kind, name)) return true;
    return false;
  }

  private boolean giveWay() {
    List<String> kinds = rules.extras().givesWay();
    if (kinds.isEmpty()) return false;
    List<Post> posts = new ArrayList<>(seats.posts);
    java.util.Collections.reverse(posts);
    for (Post post : posts) {
      List<Holder> others = seats.holders.stream().filter(h -> h.post().name().equals(post.name()) && !comesFirst(kinds, h.name())).toList();
      SortedMap<String, Long> pool = new TreeMap<>();
      for (Past count : seats.past) {
        for (String name : count.qualified().getOrDefault(post.name(), List.of())) {
          if (!seats.holdsOrLeft(name) && comesFirst(kinds, name)) pool.put(name, count.votes().get(post.name()).get(name));
        }
      }
      if (others.isEmpty() || pool.isEmpty()) continue;
      long least = others.stream().mapToLong(Holder::votes).min().orElseThrow();
      long most = pool.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      List<Holder> out = others.stream().filter(h -> h.votes() == least).toList();
      List<String> in = pool.keySet().stream().filter(n -> pool.get(n) == most).toList();
      if (out.size() > 1 || in.size() > 1) {
        seats.kinds.add("composition-tie");
        return false;
      }
      seats.holders.remove(out.get(0));
      seats.gaveWay.add(out.get(0).name());
      seats.holders.add(new Holder(post, in.get(0), most));
      seats.kinds.add("gives-way");
      return true;
    }
    return false;
  }
}
