package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
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
  private record Past(boolean rerun, SortedMap<String, List<String>> qualified, SortedMap<String, SortedMap<String, Long>> votes, Tally tally) {}

  private Variant rules;
  /** Rules that take over instead of the answer to a question, counted from 1; 0 for never. */
  private Variant later;
  private int takeoverAt;
  private boolean castReruns;
  private int asks;
  private boolean closed;
  private boolean list;
  private boolean unit;
  private final World world;
  private final Extras extras;
  private Tally last;
  private Paper paper;
  private final List<Holder> holders = new ArrayList<>();
  private final SortedSet<String> left = new TreeSet<>();
  private final SortedSet<String> gaveWay = new TreeSet<>();
  private final List<Past> past = new ArrayList<>();
  /** Groups of kin whose conflict nothing settles. */
  private final List<List<String>> open = new ArrayList<>();
  final List<String> kinds = new ArrayList<>();
  boolean valid;
  int rounds;

  PlainElection(Variant rules, World world) {
    this.rules = rules;
    this.world = world;
    this.extras = rules.extras();
  }

  /** Only those of the world stand: earlier votes chose them. */
  PlainElection closed() {
    closed = true;
    return this;
  }

  /** It makes a list for another vote, with so many places at each post; whoever wins is on it. */
  PlainElection list() {
    list = true;
    return this;
  }

  /** It is the vote of one unit: who is elected together is looked at for all units. */
  PlainElection unit() {
    unit = true;
    return this;
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
    PlainRound round = new PlainRound(rules, world, rounds + 1);
    if (round.held()) {
      rounds = round.rounds();
      if (round.isVoid()) {
        kinds.add("preliminary-void");
        anew(true);
        finish();
        return;
      }
      kinds.add("preliminary");
    }
    SortedMap<String, List<String>> standing = round.standing();
    boolean free = !closed && (!round.held() || extras.printed() && !extras.closed());
    paper = paper(rules.posts(), extras.printed() ? standing : new TreeMap<>(), !closed && (!extras.printed() || !extras.closed()));
    PlainDecision first = count(paper, free ? List.of() : all(standing));
    boolean turnout = first.stands();
    if (!turnout) kinds.add("void-turnout");
    if (!accountStands(first)) kinds.add("void-account");
    if (!turnout || !accountStands(first)) {
      anew(true);
      finish();
      return;
    }
    valid = true;
    if (list) {
      listed(first, free ? List.of() : all(standing));
      finish();
      return;
    }
    decide(false, paper, first, free ? List.of() : all(standing), new PlainDecision.Rules(rules.wins(), true, rules.order(), true, true));
    int reruns = 0;
    while (allMissing() > 0) {
      if (!kinds.contains("shortfall")) kinds.add("shortfall");
      if (reduced()) {
        kinds.add("reduced");
        break;
      }
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
    compose();
    anew(false);
    finish();
  }

  /** Everybody who wins is on the list, and all who are equal to the last, unless there is a vote again. */
  private void listed(PlainDecision count, List<String> standing) {
    for (PlainDecision.OfPost one : count.decide(paper, standing, List.of(), new PlainDecision.Rules(rules.wins(), true, rules.order(), false, false))) {
      List<String> names = new ArrayList<>(one.chosen());
      names.addAll(one.tied().isEmpty() || !rules.again() ? one.tied() : untie(one.post(), one.tied(), one.post().seats() - one.chosen().size(), count.named));
      for (String name : names) holders.add(new Holder(one.post(), name, one.votes().get(name)));
    }
  }

  private static List<String> all(SortedMap<String, List<String>> names) {
    return names.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  private Paper paper(List<Post> posts, SortedMap<String, List<String>> printed, boolean writeIns) {
    return new Paper(posts, writeIns, printed, extras.eachName(), extras.scaled() ? List.of(World.AREA) : List.of());
  }

  private boolean reduced() {
    if (extras.reducedFrom() < 0 && extras.consent() == null) return false;
    boolean enough = extras.reducedFrom() < 0 || holders.size() >= extras.reducedFrom();
    return enough && (extras.consent() == null || extras.consent().met(world.number("同意减席数"), last.account().registered()));
  }

  private boolean composed() {
    long women = holders.stream().filter(h -> world.woman(h.name())).count();
    long other = holders.stream().filter(h -> world.of("外来社员", h.name())).count();
    return women >= extras.women() && (!extras.kindAtMostHalf() || other * 2 <= holders.size());
  }

  private boolean comesFirst(String name) {
    return extras.givesWay().stream().anyMatch(kind -> world.of(kind, name));
  }

  private void compose() {
    if (unit || extras.women() == 0 && !extras.kindAtMostHalf()) return;
    boolean some = false;
    while (!composed() && giveWay()) some = true;
    if (some) partKin();
    if (!composed()) kinds.add("composition-open");
  }

  private boolean giveWay() {
    if (extras.givesWay().isEmpty()) return false;
    List<Post> posts = new ArrayList<>(rules.posts());
    java.util.Collections.reverse(posts);
    for (Post post : posts) {
      List<Holder> others = holders.stream().filter(h -> h.post().name().equals(post.name()) && !comesFirst(h.name())).toList();
      SortedMap<String, Long> pool = new TreeMap<>();
      for (Past count : past) {
        for (String name : count.qualified().getOrDefault(post.name(), List.of())) {
          if (!holdsOrLeft(name) && comesFirst(name)) pool.put(name, count.votes().get(post.name()).get(name));
        }
      }
      if (others.isEmpty() || pool.isEmpty()) continue;
      long least = others.stream().mapToLong(Holder::votes).min().orElseThrow();
      long most = pool.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      List<Holder> out = others.stream().filter(h -> h.votes() == least).toList();
      List<String> in = pool.keySet().stream().filter(n -> pool.get(n) == most).toList();
      if (out.size() > 1 || in.size() > 1) {
        kinds.add("composition-tie");
        return false;
      }
      holders.remove(out.get(0));
      gaveWay.add(out.get(0).name());
      holders.add(new Holder(post, in.get(0), most));
      kinds.add("gives-way");
      return true;
    }
    return false;
  }

  private void anew(boolean isVoid) {
    if (!extras.anew() || !isVoid && !(extras.anewBelow() >= 0 && holders.size() < extras.anewBelow())) return;
    kinds.add("anew");
    holders.clear();
    valid = false;
  }

  private void finish() {
    for (Post post : rules.posts()) if (post.womenOnly() && missing(post) > 0 && valid && !anyWoman()) kinds.add("women-seat-empty");
  }

  private PlainDecision count(Paper paper, List<String> standing) {
    rounds++;
    PlainDecision count = new PlainDecision(rules, world, world.tally(rounds, paper, standing), paper, standing);
    last = count.tally;
    return count;
  }

  private boolean accountStands(PlainDecision count) {
    return !rules.account() || count.tally.account().collected() <= count.tally.account().voters();
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
    return left.contains(name) || gaveWay.contains(name) || holders.stream().anyMatch(h -> h.name().equals(name));
  }

  private List<String> barred() {
    List<String> barred = new ArrayList<>(left);
    barred.addAll(gaveWay);
    holders.forEach(h -> barred.add(h.name()));
    return barred;
  }

  /** Decides a valid count and everything that follows from it before the next vote. */
  private void decide(boolean rerun, Paper paper, PlainDecision count, List<String> standing, PlainDecision.Rules by) {
    List<PlainDecision.OfPost> posts = count.decide(paper, standing, rerun ? barred() : List.of(), by);
    SortedMap<String, List<String>> qualified = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (PlainDecision.OfPost one : posts) {
      qualified.put(one.post().name(), one.qualified());
      votes.put(one.post().name(), one.votes());
      for (String name : one.chosen()) holders.add(new Holder(one.post(), name, one.votes().get(name)));
    }
    past.add(new Past(rerun, qualified, votes, count.named));
    for (PlainDecision.OfPost one : posts) {
      if (one.tied().isEmpty()) continue;
      for (String name : untie(one.post(), one.tied(), one.post().seats() - one.chosen().size(), count.named)) {
        holders.add(new Holder(one.post(), name, one.votes().get(name)));
      }
    }
    partKin();
  }

  private void partKin() {
    boolean again = true;
    while (again) {
      List<Holder> gone = kinship();
      again = !gone.isEmpty() && refill(gone) > 0;
    }
  }

  /** Settles a tie by what the rules name. */
  private List<String> untie(Post post, List<String> tied, int seats, Tally in) {
    PlainTie tie = new PlainTie(world, kinds, post, tied, seats);
    kinds.add("tie");
    if (extras.ties().isEmpty()) voteAgain(tie, () -> rules.again());
    for (String way : extras.ties()) {
      if (tie.seats == 0) break;
      if (way.equals("重投胜出")) voteAgain(tie, () -> true);
      else tie.settle(way, in);
    }
    if (tie.seats > 0) kinds.add("tie-open");
    return tie.won;
  }

  private List<String> amongKinAgain(Post post, List<String> tied) {
    PlainTie tie = new PlainTie(world, kinds, post, tied, 1);
    kinds.add("tie");
    voteAgain(tie, () -> rules.again());
    if (tie.seats > 0) kinds.add("tie-open");
    return tie.won;
  }

  private void voteAgain(PlainTie tie, java.util.function.BooleanSupplier known) {
    int held = 0;
    while (known.getAsBoolean() && held < 20 && tie.seats > 0) {
      if (overtaken()) continue;
      held++;
      Post post = tie.post;
      List<String> sorted = tie.among.stream().sorted().toList();
      Paper again = new Paper(List.of(new Post(post.name(), tie.seats, post.rank(), post.womenOnly(), post.kind())), false, new TreeMap<>(), false,
          extras.scaled() ? List.of(World.AREA) : List.of());
      PlainDecision count = count(again, sorted);
      if (!accountStands(count)) {
        kinds.add("void-again");
        continue;
      }
      PlainDecision.OfPost one = count.decide(again, sorted, List.of(), new PlainDecision.Rules(null, false, rules.order(), false, false)).get(0);
      one.chosen().forEach(tie::wins);
      if (!one.tied().isEmpty()) tie.among = new ArrayList<>(one.tied());
    }
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
      List<String> won = amongKinAgain(new Post(post.name(), 1, post.rank(), false), group.stream().map(Holder::name).toList());
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
          PlainDecision.split(pool, seats, count.votes().get(name), true, chosen, tied);
          if (!tied.isEmpty()) chosen.addAll(untie(post, tied, seats - chosen.size(), count.tally()));
          for (String one : chosen) {
            holders.add(new Holder(post, one, count.votes().get(name).get(one)));
            kinds.add("refilled");
            filled++;
          }
        }
      }
    }
    return filled;
  }

  /** False when other rules took over before it was held. */
  private boolean rerun(PlainDecision first) {
    boolean line = rules.womenLine() != Variant.WomenLine.WHILE_NO_WOMAN || !anyWoman();
    List<Post> posts = new ArrayList<>();
    for (Post post : rules.posts()) {
      if (missing(post) > 0) posts.add(new Post(post.name(), missing(post), post.rank(), post.womenOnly() && line, post.kind()));
    }
    SortedMap<String, List<String>> standing = new TreeMap<>();
    if (rules.candidates()) for (Post post : posts) standing.put(post.name(), candidates(post, first));
    List<String> names = all(standing);
    Paper again = paper(posts, new TreeMap<>(), names.isEmpty());
    if (extras.printed() && !names.isEmpty()) again = paper(posts, standing, false);
    if (extras.printed() && names.isEmpty()) {
      SortedMap<String, List<String>> left = new TreeMap<>();
      for (Post post : posts) left.put(post.name(), paper.printed().getOrDefault(post.name(), List.of()).stream().filter(n -> !holdsOrLeft(n)).toList());
      again = paper(posts, left, !extras.closed());
    }
    if (overtaken()) {
      if (!castReruns) return false;
      overtaken();
    }
    kinds.add("rerun");
    PlainDecision count = count(again, names);
    boolean enough = rules.rerunTurnout() == null ? count.stands() : count.meets(rules.rerunTurnout(), count.tally.account().voters(), "");
    boolean own = rules.rerunWins() != null;
    if (enough && accountStands(count)) {
      decide(true, again, count, names, new PlainDecision.Rules(own ? rules.rerunWins() : rules.wins(), !own, rules.order(), !own, true));
    } else {
      kinds.add(enough ? "void-account" : "rerun-void");
    }
    return true;
  }

  private List<String> candidates(Post post, PlainDecision first) {
    List<String> all = new ArrayList<>();
    SortedMap<String, Long> votes = first.named.votes().get(post.name());
    for (String name : votes.keySet()) {
      boolean can = votes.get(name) > 0 && !holdsOrLeft(name) && (!post.womenOnly() || world.woman(name));
      if (can && !World.NOBODY.equals(first.names.get(name))) all.add(name);
    }
    int most = extras.rerunNumber() == 1 ? post.seats() + 1 : extras.rerunNumber() == 2 ? post.seats() * 2 : rules.margin() ? post.seats() + 1 : Integer.MAX_VALUE;
    return all.stream().filter(n -> all.stream().filter(o -> votes.get(o) > votes.get(n)).count() < most).sorted().toList();
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
