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
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;

/** A small random electorate that gives the same answer to the same question, whoever asks. */
final class World implements Hand {
  private static final List<String> NAMES = List.of("子", "丑", "寅", "卯", "辰", "巳", "午", "未");

  private final long seed;
  final List<Person> people = new ArrayList<>();
  final List<KinPair> kin = new ArrayList<>();
  private final long registered;

  World(long seed) {
    this.seed = seed;
    Random random = new Random(seed);
    registered = 4 + random.nextInt(14);
    int number = 3 + random.nextInt(NAMES.size() - 2);
    for (String name : NAMES.subList(0, number)) people.add(new Person(name, random.nextInt(3) == 0, ""));
    String[] relations = {"夫妻", "兄弟姐妹", "祖父母"};
    for (int i = random.nextInt(4); i > 0; i--) {
      int one = random.nextInt(number);
      int other = random.nextInt(number);
      if (one != other) kin.add(new KinPair(NAMES.get(one), NAMES.get(other), relations[random.nextInt(3)]));
    }
  }

  boolean woman(String name) {
    return people.stream().anyMatch(p -> p.name().equals(name) && p.woman());
  }

  Tally tally(int round, List<Post> posts, List<String> standing) {
    Random random = new Random(seed * 1_000_003 + round * 7919L);
    long voters = Math.max(0, registered - random.nextInt((int) registered * 3 / 5 + 1));
    long collected = voters + (random.nextInt(25) == 0 ? 1 : 0);
    long invalid = Math.min(collected, random.nextInt(2));
    long abstained = Math.min(collected - invalid, random.nextInt(2));
    long valid = collected - invalid - abstained;
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (Post post : posts) votes.put(post.name(), votes(random, post, valid, standing));
    return new Tally(new Account(registered, voters, voters, collected, valid, invalid, abstained), votes);
  }

  private SortedMap<String, Long> votes(Random random, Post post, long valid, List<String> standing) {
    SortedMap<String, Long> votes = new TreeMap<>();
    long left = valid * post.seats();
    long[] usual = {0, valid / 4, valid / 3, valid / 2, valid / 2 + 1, valid * 2 / 3, valid};
    List<String> names = new ArrayList<>(people.stream().map(Person::name).toList());
    java.util.Collections.shuffle(names, random);
    for (String name : names) {
      long number = Math.min(Math.min(left, valid), usual[random.nextInt(usual.length)]);
      if (!standing.isEmpty() && !standing.contains(name)) continue;
      votes.put(name, number);
      left -= number;
    }
    return votes;
  }

  List<KinPair> kin(List<String> among) {
    return kin.stream().filter(k -> among.contains(k.first()) && among.contains(k.second())).toList();
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Contenders) return new Answer.People(people);
    if (question instanceof Question.Kinship of) return new Answer.Kin(kin(of.people()));
    if (question instanceof Question.Result result) {
      Paper paper = result.paper();
      return new Answer.Counted(tally(result.round(), paper.posts(), result.standing()));
    }
    throw new Unanswered(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    throw new AssertionError(refusal + " to " + answer);
  }
}
