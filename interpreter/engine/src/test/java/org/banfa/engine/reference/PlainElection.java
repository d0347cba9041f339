package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.reference.PlainSeats.Holder;
import org.banfa.engine.reference.PlainSeats.Past;

/**
 * Holds an election slowly and obviously, as the definition sheets say, with no code of the engine but its records of
 * posts and tallies.
 */
final class PlainElection {
  private final PlainRules rules;
  private final World world;
  private final PlainCounts counts;
  private final PlainSeats seats;
  private final PlainTies ties;
  private final PlainKin kin;
  private final PlainComposition composition;
  private boolean closed;
  private boolean list;
  private boolean unit;
  private Paper paper;
  final List<String> kinds;
  boolean valid;

  PlainElection(Variant rules, World world) {
    this(new PlainRules(rules, rules, Moment.NEVER, true), world);
  }

  /** An election whose rules may be taken over in its middle. */
  PlainElection(PlainRules rules, World world) {
    this.rules = rules;
    this.world = world;
    this.counts = new PlainCounts(rules, world);
    this.seats = new PlainSeats(rules.now().posts(), world);
    this.ties = new PlainTies(rules, counts, seats);
    this.kin = new PlainKin(rules, counts, seats, ties);
    this.composition = new PlainComposition(rules, counts, seats, kin);
    this.kinds = seats.kinds;
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

  int rounds() {
    return counts.rounds;
  }

  SortedMap<String, SortedSet<String>> elected() {
    return seats.elected();
  }

  SortedSet<String> left() {
    return seats.left;
  }

  void hold() {
    Extras cast = rules.extras();
    if (!closed) rules.people();
    PlainRound round = new PlainRound(rules, world, counts, seats.posts);
    if (round.isVoid()) {
      kinds.add("preliminary-void");
      anew(true);
      finish();
      return;
    }
    if (round.held()) kinds.add("preliminary");
    SortedMap<String, List<String>> standing = round.standing();
    boolean free = !closed && (!round.held() || cast.printed() && !cast.closed());
    paper = paper(cast, seats.posts, cast.printed() ? standing : new TreeMap<>(), !closed && (!cast.printed() || !cast.closed()));
    List<String> names = free ? List.of() : all(standing);
    PlainDecision first = counts.count(paper, names);
    boolean turnout = first.stands();
    if (!turnout) kinds.add("void-turnout");
    if (!first.accountStands()) kinds.add("void-account");
    if (!turnout || !first.accountStands()) {
      anew(true);
      finish();
      return;
    }
    valid = true;
    if (list) {
      listed(first, names);
      finish();
      return;
    }
    decide(false, paper, first, names, new PlainDecision.Rules(first.rules.wins(), true, first.rules.order(), true, true));
    fill(first);
    if (!unit) composition.compose();
    anew(false);
    finish();
  }

  private void fill(PlainDecision first) {
    int reruns = 0;
    while (seats.allMissing() > 0) {
      if (!kinds.contains("shortfall")) kinds.add("shortfall");
      Variant by = rules.now();
      if (reduced()) {
        kinds.add("reduced");
        return;
      }
      if (by != rules.now()) continue;
      if (reruns > 0 && by.vacancyFrom() >= 0 && seats.holders.size() >= by.vacancyFrom()) {
        kinds.add("vacant");
        return;
      }
      if (!by.rerun() || reruns == 3) {
        kinds.add("unfilled");
        return;
      }
      if (rerun(first)) reruns++;
    }
  }

  /** Everybody who wins is on the list, and all who are equal to the last, unless there is a vote again. */
  private void listed(PlainDecision count, List<String> standing) {
    for (PlainDecision.OfPost one : count.decide(paper, standing, List.of(), new PlainDecision.Rules(count.rules.wins(), true, count.rules.order(), false, false))) {
      List<String> names = new ArrayList<>(one.chosen());
      boolean again = !one.tied().isEmpty() && rules.now().again();
      names.addAll(again ? ties.untie(one.post(), one.tied(), one.post().seats() - one.chosen().size(), count.named) : one.tied());
      for (String name : names) seats.holders.add(new Holder(one.post(), name, one.votes().get(name)));
    }
  }

  private static List<String> all(SortedMap<String, List<String>> names) {
    return names.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  private static Paper paper(Extras by, List<Post> posts, SortedMap<String, List<String>> printed, boolean writeIns) {
    return new Paper(posts, writeIns, printed, by.eachName(), by.scaled() ? List.of(World.AREA) : List.of());
  }

  private boolean reduced() {
    Extras by = rules.extras();
    if (by.reducedFrom() < 0 && by.consent() == null) return false;
    if (by.consent() != null && rules.after(counts.rounds, Moment.CONSENT)) return false;
    boolean enough = by.reducedFrom() < 0 || seats.holders.size() >= by.reducedFrom();
    return enough && (by.consent() == null || by.consent().met(world.number("同意减席数"), counts.last.account().registered()));
  }

  private void anew(boolean isVoid) {
    Extras by = rules.extras();
    if (!by.anew() || !isVoid && !(by.anewBelow() >= 0 && seats.holders.size() < by.anewBelow())) return;
    kinds.add("anew");
    seats.holders.clear();
    valid = false;
  }

  private void finish() {
    for (Post post : seats.posts) if (post.womenOnly() && seats.missing(post) > 0 && valid && !seats.anyWoman()) kinds.add("women-seat-empty");
  }

  /** Decides a valid count and everything that follows from it before the next vote. */
  private void decide(boolean rerun, Paper on, PlainDecision count, List<String> standing, PlainDecision.Rules by) {
    List<PlainDecision.OfPost> posts = count.decide(on, standing, rerun ? seats.barred() : List.of(), by);
    SortedMap<String, List<String>> qualified = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (PlainDecision.OfPost one : posts) {
      qualified.put(one.post().name(), one.qualified());
      votes.put(one.post().name(), one.votes());
      for (String name : one.chosen()) seats.holders.add(new Holder(one.post(), name, one.votes().get(name)));
    }
    seats.past.add(new Past(rerun, qualified, votes, count.named));
    for (PlainDecision.OfPost one : posts) {
      if (one.tied().isEmpty()) continue;
      for (String name : ties.untie(one.post(), one.tied(), one.post().seats() - one.chosen().size(), count.named)) {
        seats.holders.add(new Holder(one.post(), name, one.votes().get(name)));
      }
    }
    kin.part();
  }

  /** False when other rules took over before it was held. */
  private boolean rerun(PlainDecision first) {
    Variant by = rules.now();
    Extras extras = by.extras();
    boolean line = by.womenLine() != Variant.WomenLine.WHILE_NO_WOMAN || !seats.anyWoman();
    List<Post> posts = new ArrayList<>();
    for (Post post : seats.posts) {
      if (seats.missing(post) > 0) posts.add(new Post(post.name(), seats.missing(post), post.rank(), post.womenOnly() && line, post.kind()));
    }
    SortedMap<String, List<String>> standing = new TreeMap<>();
    if (by.candidates()) for (Post post : posts) standing.put(post.name(), candidates(by, post, first));
    List<String> names = all(standing);
    Paper again = paper(extras, posts, new TreeMap<>(), names.isEmpty());
    if (extras.printed() && !names.isEmpty()) again = paper(extras, posts, standing, false);
    if (extras.printed() && names.isEmpty()) {
      SortedMap<String, List<String>> left = new TreeMap<>();
      for (Post post : posts) left.put(post.name(), paper.printed().getOrDefault(post.name(), List.of()).stream().filter(n -> !seats.holdsOrLeft(n)).toList());
      again = paper(extras, posts, left, !extras.closed());
    }
    if (!rules.castReruns && counts.overtaken()) return false;
    kinds.add("rerun");
    PlainDecision count = counts.count(again, names);
    Variant now = count.rules;
    boolean enough = now.rerunTurnout() == null ? count.stands() : count.meets(now.rerunTurnout(), count.tally.account().voters(), "");
    boolean own = now.rerunWins() != null;
    if (enough && count.accountStands()) {
      decide(true, again, count, names, new PlainDecision.Rules(own ? now.rerunWins() : now.wins(), !own, now.order(), !own, true));
    } else {
      kinds.add(enough ? "void-account" : "rerun-void");
    }
    return true;
  }

  private List<String> candidates(Variant by, Post post, PlainDecision first) {
    List<String> all = new ArrayList<>();
    SortedMap<String, Long> votes = first.named.votes().get(post.name());
    for (String name : votes.keySet()) {
      boolean can = votes.get(name) > 0 && !seats.holdsOrLeft(name) && (!post.womenOnly() || world.woman(name));
      if (can && !World.NOBODY.equals(first.names.get(name))) all.add(name);
    }
    int number = by.extras().rerunNumber();
    int most = number == 1 ? post.seats() + 1 : number == 2 ? post.seats() * 2 : by.margin() ? post.seats() + 1 : Integer.MAX_VALUE;
    return all.stream().filter(n -> all.stream().filter(o -> votes.get(o) > votes.get(n)).count() < most).sorted().toList();
  }
}
