package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/**
 * Holds an election slowly and obviously, as the definition sheets say, with no code of the engine but its records of
 * posts and tallies.
 */
final class PlainElection {
  /** Somebody in office. */
  private record Holder(Post post, String name, long votes) {}

  /** A valid count that was decided. */
  private record Past(boolean rerun, List<Post> posts, Tally tally, SortedMap<String, List<String>> qualified) {}

  private Variant rules;
  /** Rules that take over instead of the answer to a question, counted from 1; 0 for never. */
  private Variant later;
  private int takeoverAt;
  private boolean castReruns;
  private int asks;
  private final World world;
  private final List<Holder> holders = new ArrayList<>();
  private final SortedSet<String> left = new TreeSet<>();
  private final List<Past> past = new ArrayList<>();
  /** Groups of kin whose conflict nothing settles. */
  private final List<List<String>> open = new ArrayList<>();
  final List<String> kinds = new ArrayList<>();
  boolean valid;
  int rounds;

  PlainElection(Variant rules, World world) {
    this.rules = rules;
    this.world = world;
  }

  /** Lets other rules take over when a question is put; {@code castReruns} when the ballots of a rerun are cast by the time it is put. */
  PlainElection takenOver(Variant by, int at, boolean cast) {
    later = by;
    takeoverAt = at;
    castReruns = cast;
    return this;
  }

  /** Called when a question is put: true when other rules take over instead of an answer. */
  private boolean overtaken() {
    if (asks + 1 == takeoverAt && later != rules) {
      rules = later;
      return true;
    }
    asks++;
    return false;
  }

  void hold() {
    if (overtaken()) overtaken();
    if (overtaken()) overtaken();
    Tally first = count(rules.posts(), List.of());
    boolean turnout = meets(rules.turnout(), first.account().voters(), first.account());
    if (!turnout) kinds.add("void-turnout");
    if (!accountStands(first)) kinds.add("void-account");
    if (!turnout || !accountStands(first)) {
      finish();
      return;
    }
    valid = true;
    decide(false, rules.posts(), first, List.of(), rules.wins());
    int reruns = 0;
    while (allMissing() > 0) {
      if (!kinds.contains("shortfall")) kinds.add("shortfall");
      if (reruns > 0 && rules.vacancyFrom() >= 0 && holders.size() >= rules.vacancyFrom()) {
        kinds.add("vacant");
        break;
      }
      if (!rules.rerun() || reruns == 3) {
        kinds.add("unfilled");
        break;
      }
      if (rerun(first)) reruns++;
    }
    finish();
  }

  private void finish() {
    for (Post post : rules.posts()) if (post.womenOnly() && missing(post) > 0 && valid && !anyWoman()) kinds.add("women-seat-empty");
  }

  private Tally count(List<Post> posts, List<String> standing) {
    rounds++;
    return world.tally(rounds, posts, standing);
  }

  private boolean accountStands(Tally tally) {
    return !rules.account() || tally.account().collected() <= tally.account().voters();
  }

  private static boolean meets(Share share, long amount, Account account) {
    if (share == null) return true;
    long base = switch (share.base()) {
      case REGISTERED -> account.registered();
      case VOTERS -> account.voters();
      case COLLECTED, CAST -> account.collected();
      case VALID -> account.valid();
    };
    return share.met(amount, base);
  }

  private int missing(Post post) {
    int seats = rules.posts().stream().filter(p -> p.name().equals(post.name())).findFirst().orElseThrow().seats();
    return seats - (int) holders.stream().filter(h -> h.post().name().equals(post.name())).count();
  }

  private int allMissing() {
    int all = 0;
    for (Post post : rules.posts()) all += missing(post);
    return all;
  }

  private boolean anyWoman() {
    return holders.stream().anyMatch(h -> world.woman(h.name()));
  }

  private boolean holdsOrLeft(String name) {
    return left.contains(name) || holders.stream().anyMatch(h -> h.name().equals(name));
  }

  private static long votes(Tally tally, String post, String name) {
    return tally.votes().get(post).getOrDefault(name, 0L);
  }

  /** Decides a valid count and everything that follows from it before the next vote. */
  private void decide(boolean rerun, List<Post> posts, Tally tally, List<String> standing, Share wins) {
    SortedMap<String, List<String>> qualified = new TreeMap<>();
    List<String> aside = new ArrayList<>();
    List<Holder> winners = new ArrayList<>();
    List<Runnable> ties = new ArrayList<>();
    for (Post post : posts) {
      List<String> enough = new ArrayList<>();
      for (String name : tally.votes().get(post.name()).keySet()) {
        long number = votes(tally, post.name(), name);
        boolean can = number > 0 && !holdsOrLeft(name) && !aside.contains(name) && (standing.isEmpty() || standing.contains(name));
        if (can && (!post.womenOnly() || world.woman(name)) && meets(wins, number, tally.account())) enough.add(name);
      }
      qualified.put(post.name(), enough);
      List<String> chosen = new ArrayList<>();
      List<String> tied = new ArrayList<>();
      split(enough, post.seats(), tally, post.name(), rules.order(), chosen, tied);
      for (String name : chosen) winners.add(new Holder(post, name, votes(tally, post.name(), name)));
      aside.addAll(chosen);
      aside.addAll(tied);
      int open = post.seats() - chosen.size();
      if (!tied.isEmpty()) ties.add(() -> {
        for (String name : voteAgain(post, tied, open)) holders.add(new Holder(post, name, votes(tally, post.name(), name)));
      });
    }
    holders.addAll(winners);
    past.add(new Past(rerun, posts, tally, qualified));
    ties.forEach(Runnable::run);
    boolean again = true;
    while (again) {
      List<Holder> gone = kinship();
      again = !gone.isEmpty() && refill(gone) > 0;
    }
  }

  /** Somebody is chosen when fewer than the seats have as many votes or more, counting each other one. */
  private static void split(List<String> names, int seats, Tally tally, String post, boolean order, List<String> chosen, List<String> tied) {
    for (String name : names) {
      long own = votes(tally, post, name);
      long better = names.stream().filter(n -> votes(tally, post, n) > own).count();
      long equal = names.stream().filter(n -> votes(tally, post, n) == own).count();
      if (names.size() <= seats) chosen.add(name);
      else if (!order) tied.add(name);
      else if (better + equal <= seats) chosen.add(name);
      else if (better < seats) tied.add(name);
    }
  }

  private List<String> voteAgain(Post post, List<String> tied, int seats) {
    kinds.add("tie");
    List<String> won = new ArrayList<>();
    List<String> among = new ArrayList<>(tied);
    int open = seats;
    int held = 0;
    while (rules.again() && held < 20 && open > 0) {
      if (overtaken()) continue;
      held++;
      List<String> sorted = among.stream().sorted().toList();
      Post contested = new Post(post.name(), open, post.rank(), post.womenOnly());
      Tally tally = count(List.of(contested), sorted);
      if (!accountStands(tally)) {
        kinds.add("void-again");
        continue;
      }
      List<String> enough = sorted.stream().filter(n -> votes(tally, post.name(), n) > 0).toList();
      List<String> chosen = new ArrayList<>();
      List<String> still = new ArrayList<>();
      split(enough, open, tally, post.name(), rules.order(), chosen, still);
      won.addAll(chosen);
      open -= chosen.size();
      if (!still.isEmpty()) among = still;
      else among.removeAll(chosen);
    }
    if (open > 0) kinds.add("tie-open");
    return won;
  }

  /** Whoever must leave because of kin, in order. */
  private List<Holder> kinship() {
    List<Holder> gone = new ArrayList<>();
    if (rules.range() == Variant.Range.NONE || holders.size() < 2) return gone;
    if (overtaken()) return kinship();
    List<KinPair> pairs = new ArrayList<>();
    for (KinPair pair : world.kin(holders.stream().map(Holder::name).toList())) {
      if (rules.range() == Variant.Range.CLOSE || pair.relation().equals("夫妻")) pairs.add(pair);
    }
    if (pairs.isEmpty()) return gone;
    if (rules.keep().isEmpty()) {
      kinds.add("kin-open");
      return gone;
    }
    List<Holder> unsettled = new ArrayList<>(holders);
    while (!unsettled.isEmpty()) {
      List<Holder> best = new ArrayList<>(unsettled.stream().filter(h -> unsettled.stream().noneMatch(o -> better(o, h))).toList());
      best.sort(java.util.Comparator.comparing(Holder::name));
      Holder stays = null;
      for (Holder one : best) if (stays == null && best.stream().noneMatch(o -> clash(one, o, pairs))) stays = one;
      if (stays == null) stays = amongKin(best, pairs);
      unsettled.remove(stays);
      for (Holder other : List.copyOf(unsettled)) {
        if (!clash(stays, other, pairs)) continue;
        unsettled.remove(other);
        holders.remove(other);
        left.add(other.name());
        gone.add(other);
        kinds.add("kin");
      }
    }
    return gone;
  }

  private Holder amongKin(List<Holder> best, List<KinPair> pairs) {
    List<Holder> group = new ArrayList<>(List.of(best.get(0)));
    for (int i = 0; i < best.size(); i++) {
      for (Holder one : best) if (!group.contains(one) && group.stream().anyMatch(g -> clash(g, one, pairs))) group.add(one);
    }
    if (rules.keep().contains("重投胜出")) {
      Post post = best.get(0).post();
      List<String> won = voteAgain(new Post(post.name(), 1, post.rank(), false), group.stream().map(Holder::name).toList(), 1);
      if (!won.isEmpty()) return group.stream().filter(h -> h.name().equals(won.get(0))).findFirst().orElseThrow();
    }
    kinds.add("kin-open");
    open.add(group.stream().map(Holder::name).toList());
    return best.get(0);
  }

  private boolean better(Holder one, Holder other) {
    for (String criterion : rules.keep()) {
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
    for (Post post : rules.posts()) {
      String name = post.name();
      int freed = (int) gone.stream().filter(h -> h.post().name().equals(name)).count();
      int had = missing(post) - freed;
      for (String source : rules.refill()) {
        for (Past count : List.copyOf(past)) {
          boolean right = count.rerun() == source.equals("补投落选");
          int seats = missing(post) - had;
          if (!right || seats <= 0 || !count.qualified().containsKey(name)) continue;
          List<String> pool = count.qualified().get(name).stream().filter(n -> !holdsOrLeft(n)).toList();
          List<String> chosen = new ArrayList<>();
          List<String> tied = new ArrayList<>();
          split(pool, seats, count.tally(), name, true, chosen, tied);
          if (!tied.isEmpty()) chosen.addAll(voteAgain(post, tied, seats - chosen.size()));
          for (String one : chosen) {
            holders.add(new Holder(post, one, votes(count.tally(), name, one)));
            kinds.add("refilled");
            filled++;
          }
        }
      }
    }
    return filled;
  }

  /** False when other rules took over before it was held. */
  private boolean rerun(Tally first) {
    boolean line = rules.womenLine() != Variant.WomenLine.WHILE_NO_WOMAN || !anyWoman();
    List<Post> posts = new ArrayList<>();
    for (Post post : rules.posts()) {
      if (missing(post) > 0) posts.add(new Post(post.name(), missing(post), post.rank(), post.womenOnly() && line));
    }
    List<String> standing = new ArrayList<>();
    if (rules.candidates()) for (Post post : posts) standing.addAll(candidates(post, first));
    List<String> names = standing.stream().distinct().sorted().toList();
    if (overtaken()) {
      if (!castReruns) return false;
      overtaken();
    }
    kinds.add("rerun");
    Tally tally = count(posts, names);
    Share turnout = rules.rerunTurnout() == null ? rules.turnout() : rules.rerunTurnout();
    boolean enough = meets(turnout, tally.account().voters(), tally.account());
    if (enough && accountStands(tally)) decide(true, posts, tally, names, rules.rerunWins() == null ? rules.wins() : rules.rerunWins());
    else kinds.add(enough ? "void-account" : "rerun-void");
    return true;
  }

  private List<String> candidates(Post post, Tally first) {
    List<String> all = new ArrayList<>();
    for (String name : first.votes().get(post.name()).keySet()) {
      boolean can = votes(first, post.name(), name) > 0 && !holdsOrLeft(name) && (!post.womenOnly() || world.woman(name));
      if (can) all.add(name);
    }
    if (!rules.margin()) return all;
    return all.stream().filter(n -> all.stream().filter(o -> votes(first, post.name(), o) > votes(first, post.name(), n)).count() <= post.seats()).toList();
  }

  SortedMap<String, SortedSet<String>> elected() {
    SortedMap<String, SortedSet<String>> elected = new TreeMap<>();
    for (Post post : rules.posts()) elected.put(post.name(), new TreeSet<>());
    for (Holder holder : holders) elected.get(holder.post().name()).add(holder.name());
    return elected;
  }

  SortedSet<String> left() {
    return left;
  }
}
