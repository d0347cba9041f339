package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** A random world for one procedure: everything in it is settled beforehand, and wrong answers are put right once refused. */
final class ActsWorld implements Hand {
  static final String POST = "示例理事";
  static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");
  private static final int[] ELECTORATES = {80, 86, 90, 99, 100, 110, 120};

  final ActWords words;
  final int registered;
  final boolean unknown;
  final int seats;
  final boolean seatsWrong;
  final List<String> standing;
  final boolean shortWrong;
  /** In the order in which they would come by the first vote and by the second. */
  final List<String> shortlist;
  final List<List<String>> votes = new ArrayList<>();
  final List<Long> voters = new ArrayList<>();
  final List<String> withdrawing;
  final boolean withdrawalLate;
  final boolean confirmed;
  /** By how many months what follows the vote comes later. */
  final int months;
  final List<String> townOffice;
  final List<String> supervisors;
  /** Each with somebody who is married to them. */
  final List<KinPair> married = new ArrayList<>();
  final List<String> named;
  final boolean namedWrong;
  final List<String> leaving;
  final boolean leaveFirst;
  final List<String> refusals = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private final List<Answer.Act> plan = new ArrayList<>();
  private String act = "";
  private int held;
  private boolean tried;
  /** Those of whom it was said that only they may be named; null while nobody said so. */
  private List<String> allowed;

  ActsWorld(ActWords words, long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.words = words;
    registered = ELECTORATES[random.nextInt(ELECTORATES.length)];
    unknown = random.nextInt(4) == 0;
    List<Integer> bounds = words.seats(registered);
    seats = bounds.get(0) + random.nextInt(bounds.get(1) - bounds.get(0) + 1);
    seatsWrong = random.nextBoolean();
    standing = some(random, words.margin() > 0 ? NAMES.size() : 7 + random.nextInt(2));
    shortWrong = random.nextBoolean();
    shortlist = shuffled(random, NAMES);
    for (int i = 0; i < 2; i++) votes.add(shuffled(random, NAMES));
    for (int i = 0; i < 2; i++) voters.add(registered / 2L + random.nextInt(registered / 3) - (i == 0 ? 3 : -1));
    withdrawing = some(random, random.nextInt(3));
    withdrawalLate = random.nextInt(4) == 0;
    confirmed = random.nextBoolean();
    months = random.nextBoolean() ? 0 : 3;
    townOffice = some(random, random.nextInt(3) * 2);
    supervisors = some(random, random.nextInt(3));
    List<String> pairs = shuffled(random, NAMES);
    if (random.nextBoolean()) married.add(new KinPair(pairs.get(0), pairs.get(1), "夫妻"));
    else if (!supervisors.isEmpty() && !supervisors.get(0).equals(pairs.get(0))) married.add(new KinPair(pairs.get(0), supervisors.get(0), "夫妻"));
    named = shuffled(random, NAMES);
    namedWrong = random.nextBoolean();
    leaving = some(random, random.nextInt(5));
    leaveFirst = random.nextBoolean();
    if (words.shortlist()) plan("示例初推", 4, 20);
    else if (!words.open()) plan("示例报名", 4, 20);
    plan("示例退出", withdrawalLate ? 5 : 4, withdrawalLate ? 9 : 30);
    plan("推选示例理事", 5, 8);
  }

  private void plan(String name, int month, int day) {
    plan.add(new Answer.Act(name, LocalDate.of(2021, month, day)));
  }

  private static List<String> shuffled(Random random, List<String> names) {
    List<String> all = new ArrayList<>(names);
    Collections.shuffle(all, random);
    return all;
  }

  private static List<String> some(Random random, int number) {
    return shuffled(random, NAMES).subList(0, number);
  }

  /** Whether somebody may not serve. */
  boolean barred(String name) {
    return words.barred() && supervisors.contains(name);
  }

  /** Whether somebody may not serve because of whom they are married to. */
  boolean related(String name) {
    if (!words.barred() || !words.barredKin()) return false;
    return married.stream().anyMatch(p -> p.first().equals(name) && supervisors.contains(p.second()) || p.second().equals(name) && supervisors.contains(p.first()));
  }

  /** The votes for somebody when names come in this order; the last of them has none. */
  static long of(List<String> order, String name) {
    return 7 - order.indexOf(name);
  }

  /** What is done after the vote, once it is known how it came out. */
  void after(boolean valid) {
    if (!valid) return;
    if (words.confirmed()) plan("示例确认", 5 + months, held == 1 ? 9 : 16);
    if (words.confirmed() && !confirmed && held == 1) {
      plan(Special.POSTPONE, 5 + months, 15);
      plan("推选示例理事", 5 + months, 15);
      return;
    }
    if (leaveFirst) plan("示例出缺", 6 + months, 1);
    plan("示例指定", 6 + months, 2);
    if (!leaveFirst) plan("示例出缺", 6 + months, 3);
  }

  @Override
  public List<Incumbent> incumbents() {
    List<Incumbent> all = new ArrayList<>();
    townOffice.forEach(n -> all.add(new Incumbent(n, "示例乡委", "示例乡会", "乡里的选举")));
    supervisors.forEach(n -> all.add(new Incumbent(n, "示例监察", "示例监察会", "监察的选举")));
    return all;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.NextAct) {
      if (plan.isEmpty()) throw new Unanswered(ask);
      tried = false;
      Answer.Act next = plan.remove(0);
      act = next.act();
      return next;
    }
    if (question instanceof Question.Day) return new Answer.OnDay(LocalDate.of(2021, 5 + months, 15));
    if (question instanceof Question.Reason) return new Answer.Word("说明");
    if (question instanceof Question.Decision) return new Answer.Yes(confirmed || held > 1);
    if (question instanceof Question.Count count) return new Answer.Number(BigInteger.valueOf(number(count.quantity().term().id())));
    if (question instanceof Question.Contenders) return new Answer.People(contenders().stream().map(n -> new Person(n, false, act.equals("示例指定") ? "示例召集人" : POST)).toList());
    if (question instanceof Question.Kinship of) {
      return new Answer.Kin(married.stream().filter(p -> of.people().contains(p.first()) && of.people().contains(p.second())).toList());
    }
    if (question instanceof Question.Names names) {
      List<String> who = names.about().equals("示例退出") ? withdrawing : leaving;
      return new Answer.People(who.stream().filter(names.among()::contains).map(n -> new Person(n, false, POST)).toList());
    }
    if (question instanceof Question.Result result) return new Answer.Counted(tally(result));
    throw new Unanswered(ask);
  }

  private long number(String quantity) {
    if (quantity.equals("登记选民") || quantity.equals("示例户数")) return registered;
    if (quantity.equals("示例每席户数")) return 30;
    if (quantity.equals("候选人数")) return standing.stream().filter(n -> !barred(n)).count();
    if (quantity.equals("应选名额")) return seats;
    boolean wrong = seatsWrong && !tried;
    tried = true;
    return wrong ? words.seats(registered).get(1) + 1 : seats;
  }

  private List<String> contenders() {
    boolean wrong = !tried;
    if (act.equals("示例指定")) {
      tried = true;
      if (wrong && namedWrong) return named.subList(0, words.conveners() + 1);
      List<String> may = named.stream().filter(n -> !barred(n) && !(refusals.contains("B5083") && related(n)) && (allowed == null || allowed.contains(n))).toList();
      return may.subList(0, Math.min(words.conveners(), may.size()));
    }
    if (act.equals("示例初推")) return NAMES.stream().filter(n -> !refusals.contains("B5060") || !barred(n)).toList();
    List<String> may = standing.stream().filter(n -> !refusals.contains("B5060") || !barred(n)).toList();
    if (!wrong || !shortWrong || words.margin() == 0) return may;
    tried = true;
    return may.subList(0, 1);
  }

  private Tally tally(Question.Result result) {
    boolean first = act.equals("示例初推");
    List<String> order = first ? shortlist : votes.get(held);
    SortedMap<String, Long> of = new TreeMap<>();
    for (String name : NAMES) if (result.standing().isEmpty() || result.standing().contains(name)) of.put(name, of(order, name));
    long voting = first ? registered : voters.get(held);
    if (!first) held++;
    Post post = result.paper().posts().get(0);
    Account account = new Account(unknown && !first && !refusals.contains("B5084") ? Account.UNKNOWN : registered, voting, voting, voting, voting, 0, 0);
    return new Tally(account, new TreeMap<>(java.util.Map.of(post.name(), of)));
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refusals.add(refusal.code());
    if (refusal.code().equals("B5084")) held--;
    if (refusal.code().equals("B5042")) allowed = List.of(refusal.arguments().get(1).split("、"));
    if (refusals.size() > 20) throw new AssertionError(ask + " " + answer + " " + refusals);
  }

  @Override
  public void told(Event event) {
    told.add(event.kind() + event.arguments());
    boolean vote = event.kind().equals("election-settled") || event.kind().equals("election-void");
    if (vote && act.equals("推选示例理事")) after(event.kind().equals("election-settled"));
  }

  @Override
  public String toString() {
    return "registered " + registered + " unknown " + unknown + " seats " + seats + " standing " + standing + " shortlist " + shortlist + " votes " + votes + " voters " + voters
        + " withdrawing " + withdrawing + " late " + withdrawalLate + " confirmed " + confirmed + " months " + months + " town " + townOffice + " supervisors " + supervisors + " married " + married + " named " + named
        + " leaving " + leaving + " first " + leaveFirst + " refusals " + refusals;
  }
}
