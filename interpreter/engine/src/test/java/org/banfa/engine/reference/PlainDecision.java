package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** Finds slowly what one count says, as the definition sheets have it, with no code of the engine but its records. */
final class PlainDecision {
  /** What a count says about a post; votes with those added from other posts. */
  record OfPost(Post post, List<String> qualified, List<String> chosen, List<String> tied, SortedMap<String, Long> votes) {}

  /** What of the rules differs from one kind of count to the other. */
  record Rules(Share wins, boolean whole, boolean order, boolean ownWins, boolean ownOrder) {}

  final Variant rules;
  private final Extras extras;
  private final World world;
  /** As it was counted, names put right. */
  final Tally named;
  /** With the effect of silence. */
  final Tally tally;
  final Map<String, String> names;

  PlainDecision(Variant rules, World world, Tally raw, Paper paper, Map<String, String> names) {
    this.rules = rules;
    this.extras = rules.extras();
    this.world = world;
    this.names = names;
    this.named = renamed(raw);
    this.tally = extras.excused() ? present(spoken(named, paper), world.number("告假社员数")) : spoken(named, paper);
  }

  private Tally renamed(Tally raw) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    raw.votes().forEach((post, of) -> {
      SortedMap<String, Long> here = new TreeMap<>();
      of.forEach((n, v) -> {
        String meant = names.getOrDefault(n, n);
        here.merge(meant.equals(World.NOBODY) ? n : meant, v, Long::sum);
      });
      votes.put(post, here);
    });
    SortedMap<String, Tally> scales = new TreeMap<>();
    raw.scales().forEach((scale, own) -> scales.put(scale, renamed(own)));
    return new Tally(raw.account(), votes, raw.against(), raw.voidColumns(), scales);
  }

  private static Tally present(Tally of, long excused) {
    Account a = of.account();
    long left = a.registered() > excused ? a.registered() - excused : 0;
    return new Tally(new Account(left, a.voters(), a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained()), of.votes(), of.against(), of.voidColumns(), of.scales());
  }

  private Tally spoken(Tally before, Paper paper) {
    Tally people = spoken(before, before, paper);
    SortedMap<String, Tally> scales = new TreeMap<>();
    before.scales().forEach((scale, own) -> scales.put(scale, spoken(own, before, paper)));
    return new Tally(people.account(), people.votes(), people.against(), people.voidColumns(), scales);
  }

  private Tally spoken(Tally of, Tally people, Paper paper) {
    Account a = of.account();
    long silent = a.issued() > a.collected() ? a.issued() - a.collected() : 0;
    String mode = extras.silence();
    if (mode.isEmpty() || mode.equals("跟多数") && !paper.eachName()) return of;
    if (mode.equals("不算数")) {
      long left = a.registered() > silent ? a.registered() - silent : 0;
      return new Tally(new Account(left, a.voters(), a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained()), of.votes(), of.against(), of.voidColumns(), of.scales());
    }
    SortedMap<String, SortedMap<String, Long>> yes = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> no = new TreeMap<>();
    of.votes().forEach((p, v) -> yes.put(p, new TreeMap<>(v)));
    of.against().forEach((p, v) -> no.put(p, new TreeMap<>(v)));
    if (paper.eachName()) {
      for (Post post : paper.posts()) {
        for (String name : paper.printed().getOrDefault(post.name(), List.of())) {
          long in = people.votes().getOrDefault(post.name(), new TreeMap<>()).getOrDefault(name, 0L);
          long out = people.against().getOrDefault(post.name(), new TreeMap<>()).getOrDefault(name, 0L);
          if (mode.equals("算反对") || out > in) no.computeIfAbsent(post.name(), p -> new TreeMap<>()).merge(name, silent, Long::sum);
          else if (in > out) yes.computeIfAbsent(post.name(), p -> new TreeMap<>()).merge(name, silent, Long::sum);
        }
      }
    }
    Account with = new Account(a.registered(), a.voters() + silent, a.issued(), a.collected() + silent, a.valid() + silent, a.invalid(), a.abstained());
    return new Tally(with, yes, no, of.voidColumns(), of.scales());
  }

  boolean meets(Share share, long amount, String post) {
    if (share == null) return true;
    Account account = tally.account();
    long base = switch (share.base()) {
      case REGISTERED -> account.registered();
      case VOTERS -> account.voters();
      case COLLECTED, CAST -> account.collected();
      case VALID -> account.valid();
      case ISSUED -> account.issued();
      case HERE -> account.valid() - tally.voidColumns().getOrDefault(post, 0L);
      case PRESENT -> world.number("在场社员数");
      case RIGHT -> world.number("有权社员数");
    };
    return share.met(amount, base);
  }

  /** Whether the vote stands by the rules of the first vote. */
  boolean stands() {
    boolean area = extras.area() == null || extras.area().met(area().account().voters(), area().account().registered());
    return area && meets(rules.turnout(), tally.account().voters(), "") && meets(extras.present(), extras.present() == null ? 0 : world.number("在场社员数"), "");
  }

  boolean accountStands() {
    boolean issued = !extras.issued() || tally.account().collected() <= tally.account().issued();
    return issued && (!rules.account() || tally.account().collected() <= tally.account().voters());
  }

  private Tally area() {
    return tally.scales().get(World.AREA);
  }

  private static long of(SortedMap<String, SortedMap<String, Long>> votes, String post, String name) {
    return votes.containsKey(post) ? votes.get(post).getOrDefault(name, 0L) : 0;
  }

  /** What it says, post by post in the order they are decided. */
  List<OfPost> decide(Paper paper, List<String> standing, java.util.Collection<String> barred, Rules by) {
    List<String> first = extras.inTurn().isEmpty() ? extras.adding() : extras.inTurn();
    List<Post> turn = new ArrayList<>();
    for (String name : first) for (Post post : paper.posts()) if (post.name().equals(name)) turn.add(post);
    for (Post post : paper.posts()) if (!turn.contains(post)) turn.add(post);
    List<OfPost> all = new ArrayList<>();
    List<String> aside = new ArrayList<>();
    for (Post post : turn) {
      OfPost one = decide(post, paper, standing, barred, by, aside);
      all.add(one);
      aside.addAll(one.chosen());
      aside.addAll(one.tied());
    }
    return all;
  }

  private OfPost decide(Post post, Paper paper, List<String> standing, java.util.Collection<String> barred, Rules by, List<String> aside) {
    List<String> from = new ArrayList<>();
    if (extras.adding().contains(post.name())) {
      for (String other : extras.adding()) {
        from.add(other);
        if (other.equals(post.name())) break;
      }
    } else {
      from.add(post.name());
    }
    SortedMap<String, Long> votes = new TreeMap<>();
    for (String source : from) if (tally.votes().containsKey(source)) tally.votes().get(source).forEach((n, v) -> votes.merge(n, v, Long::sum));
    List<String> enough = new ArrayList<>();
    for (String name : votes.keySet()) {
      boolean can = votes.get(name) > 0 && !World.NOBODY.equals(names.get(name)) && !barred.contains(name) && !aside.contains(name);
      if (!standing.isEmpty() && !standing.contains(name)) can = false;
      if (!paper.writeIns() && !paper.printed().isEmpty() && from.stream().noneMatch(s -> paper.printed().getOrDefault(s, List.of()).contains(name))) can = false;
      if (post.womenOnly() && !world.woman(name)) can = false;
      if (!post.kind().isEmpty() && !world.of(post.kind(), name)) can = false;
      if (can && wins(post, name, votes.get(name), from, by)) enough.add(name);
    }
    boolean order = by.order() && !(extras.membersUnordered() && post.name().equals("值理") && by.ownOrder());
    List<String> chosen = new ArrayList<>();
    List<String> tied = new ArrayList<>();
    split(enough, post.seats(), votes, order, chosen, tied);
    return new OfPost(post, enough, chosen, tied, votes);
  }

  private boolean wins(Post post, String name, long votes, List<String> from, Rules by) {
    if (extras.membersWin() != null && post.name().equals("值理") && by.ownWins()) return meets(extras.membersWin(), votes, post.name());
    if (!meets(by.wins(), votes, post.name())) return false;
    if (!by.whole()) return true;
    if (extras.moreThanAgainst() && votes <= of(tally.against(), post.name(), name)) return false;
    if (extras.areaWins() == null) return true;
    long own = 0;
    for (String source : from) own += of(area().votes(), source, name);
    Account account = area().account();
    return extras.areaWins().met(own, extras.areaWins().base() == Share.Base.VOTERS ? account.voters() : account.registered());
  }

  /** Somebody is chosen when fewer than the seats have as many votes or more, counting each other one. */
  static void split(List<String> names, int seats, SortedMap<String, Long> votes, boolean order, List<String> chosen, List<String> tied) {
    for (String name : names) {
      long own = votes.getOrDefault(name, 0L);
      long better = names.stream().filter(n -> votes.getOrDefault(n, 0L) > own).count();
      long equal = names.stream().filter(n -> votes.getOrDefault(n, 0L) == own).count();
      if (names.size() <= seats) chosen.add(name);
      else if (!order) tied.add(name);
      else if (better + equal <= seats) chosen.add(name);
      else if (better < seats) tied.add(name);
    }
  }
}
