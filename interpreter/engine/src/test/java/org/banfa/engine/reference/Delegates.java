package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;

/** A random electorate in which each has a weight, and some who stay away leave theirs to somebody who comes; an office gives its sums. */
final class Delegates implements Hand {
  static final List<String> NAMES = List.of("子", "丑", "寅", "卯");

  /** An elector: a weight, where it goes (the own place for one who comes, −1 for nobody), and whom the ballot names. */
  record Elector(long weight, int to, List<String> names) {}

  final List<Elector> electors = new ArrayList<>();
  private final String post;

  Delegates(long seed, String post) {
    this.post = post;
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    int number = 4 + random.nextInt(12);
    boolean light = random.nextInt(3) == 0;
    boolean[] come = new boolean[number];
    for (int i = 0; i < number; i++) come[i] = random.nextInt(4) > 0;
    for (int i = 0; i < number; i++) {
      int other = random.nextInt(number);
      int to = come[i] ? i : come[other] ? other : -1;
      List<String> names = new ArrayList<>();
      for (String name : NAMES) if (names.isEmpty() && random.nextInt(2) == 0) names.add(name);
      electors.add(new Elector(light ? 1 : 1 + random.nextInt(5), to, names));
    }
  }

  /** How many come. */
  long present() {
    long present = 0;
    for (int i = 0; i < electors.size(); i++) if (electors.get(i).to() == i) present++;
    return present;
  }

  /** How many leave their weight to somebody else. */
  long delegations() {
    return electors.stream().filter(e -> e.to() >= 0).count() - present();
  }

  long weight() {
    return electors.stream().mapToLong(Elector::weight).sum();
  }

  long weightPresent() {
    return electors.stream().filter(e -> e.to() >= 0).mapToLong(Elector::weight).sum();
  }

  /** Ballots for somebody. */
  long votes(String name) {
    long votes = 0;
    for (int i = 0; i < electors.size(); i++) if (electors.get(i).to() == i && electors.get(i).names().contains(name)) votes++;
    return votes;
  }

  /** The weight behind somebody: each elector's goes with the ballot of whoever carries it. */
  long weightFor(String name) {
    long weight = 0;
    for (Elector one : electors) if (one.to() >= 0 && electors.get(one.to()).names().contains(name)) weight += one.weight();
    return weight;
  }

  @Override
  public Answer answer(Ask ask) {
    if (ask.question() instanceof Question.Contenders) return new Answer.People(NAMES.stream().map(n -> new Person(n, false, post)).toList());
    if (!(ask.question() instanceof Question.Result)) throw new Unanswered(ask);
    SortedMap<String, Long> votes = new TreeMap<>();
    SortedMap<String, Long> weights = new TreeMap<>();
    for (String name : NAMES) {
      votes.put(name, votes(name));
      weights.put(name, weightFor(name));
    }
    long there = present();
    long weighs = weightPresent();
    Tally weighed = new Tally(new Account(weight(), weighs, weighs, weighs, weighs, 0, 0), new TreeMap<>(java.util.Map.of(post, weights)));
    Account heads = new Account(electors.size(), there, there, there, there, 0, 0);
    return new Answer.Counted(new Tally(heads, new TreeMap<>(java.util.Map.of(post, votes)), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(java.util.Map.of(World.AREA, weighed))));
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    throw new AssertionError(refusal + " to " + answer);
  }

  @Override
  public String toString() {
    return electors + "\n";
  }
}
