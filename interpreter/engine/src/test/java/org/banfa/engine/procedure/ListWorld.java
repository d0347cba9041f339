package org.banfa.engine.procedure;

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

/** Who is in office elsewhere and married to whom, and the lists that are handed in for each act until one is taken, or none is left. */
final class ListWorld implements Hand {
  static final int ATTEMPTS = 6;
  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

  final ListWords words;
  final List<String> outgoing;
  final List<String> supervisors;
  final List<KinPair> married = new ArrayList<>();
  /** By act in its order, what is handed in one after the other. */
  final List<List<List<Person>>> lists = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final List<String> struck = new ArrayList<>();
  final List<String> standing = new ArrayList<>();
  int kinAsked;
  private final List<String> plan;
  private int act = -1;
  private int attempt;

  ListWorld(ListWords words, long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.words = words;
    outgoing = some(random, 2 + random.nextInt(6), NAMES);
    supervisors = some(random, random.nextInt(3), NAMES);
    List<String> pairs = some(random, NAMES.size(), NAMES);
    for (int i = 0; i < 3; i++) {
      boolean feared = !supervisors.isEmpty() && i == 0 && !supervisors.contains(pairs.get(0));
      if (feared) married.add(new KinPair(pairs.get(0), supervisors.get(0), "夫妻"));
      else if (i > 0 && random.nextBoolean()) married.add(new KinPair(pairs.get(2 * i), pairs.get(2 * i + 1), "夫妻"));
    }
    for (String one : words.acts()) {
      List<List<Person>> handed = new ArrayList<>();
      for (int i = 0; i < ATTEMPTS; i++) handed.add(list(random, one.equals(ListWords.OUTGOING) && random.nextInt(4) > 0 ? outgoing : NAMES, i));
      lists.add(handed);
    }
    plan = new ArrayList<>(words.acts());
    plan.add(words.vote());
  }

  private List<Person> list(Random random, List<String> among, int attempt) {
    List<String> names = some(random, among.size(), among);
    if (attempt > 1) names.removeAll(supervisors);
    List<Person> people = new ArrayList<>();
    for (String post : words.posts()) {
      int number = Math.min(names.size(), Math.max(0, words.seats(post) + random.nextInt(4) - (attempt == 0 ? 1 : 0)));
      for (int i = 0; i < number; i++) people.add(new Person(names.remove(0), false, post));
    }
    if (random.nextInt(6) == 0 && people.size() > 1) people.add(new Person(people.get(0).name(), false, people.get(people.size() - 1).post()));
    return people;
  }

  private static List<String> some(Random random, int number, List<String> among) {
    List<String> all = new ArrayList<>(among);
    Collections.shuffle(all, random);
    return new ArrayList<>(all.subList(0, number));
  }

  /** Whether somebody is married to one whose office bars their relatives. */
  boolean related(String name) {
    return words.kin() && married.stream().anyMatch(p -> p.first().equals(name) && supervisors.contains(p.second()) || p.second().equals(name) && supervisors.contains(p.first()));
  }

  @Override
  public List<Incumbent> incumbents() {
    List<Incumbent> all = new ArrayList<>();
    outgoing.forEach(n -> all.add(new Incumbent(n, "示例上届理事", "示例上届会", "上届的选举")));
    supervisors.forEach(n -> all.add(new Incumbent(n, "示例监察", "示例监察会", "监察的选举")));
    return all;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.NextAct) {
      if (act == words.acts().size()) throw new Unanswered(ask);
      act++;
      attempt = 0;
      return new Answer.Act(plan.get(act), LocalDate.of(2021, 5, act < words.acts().size() ? 1 + act : 8));
    }
    if (question instanceof Question.Contenders && act < words.acts().size()) {
      if (attempt == ATTEMPTS) throw new Unanswered(ask);
      return new Answer.People(lists.get(act).get(attempt++));
    }
    if (question instanceof Question.Kinship of) {
      kinAsked++;
      return new Answer.Kin(married.stream().filter(p -> of.people().contains(p.first()) && of.people().contains(p.second())).toList());
    }
    if (!(question instanceof Question.Result result)) throw new Unanswered(ask);
    standing.addAll(result.standing());
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (Post post : result.paper().posts()) votes.put(post.name(), new TreeMap<>());
    return new Answer.Counted(new Tally(new Account(40, 40, 40, 40, 40, 0, 0), votes));
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refused.add(refusal.code() + refusal.arguments());
  }

  @Override
  public void told(Event event) {
    if (event.kind().equals("struck-kin")) struck.add(event.arguments().get(0));
  }

  @Override
  public String toString() {
    return "outgoing " + outgoing + " supervisors " + supervisors + " married " + married + " lists " + lists + " refused " + refused + " standing " + standing;
  }
}
