package org.banfa.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;

/** A random world for each vote, and each unit, of a method with several; gives the same answer to the same question. */
final class VotesWorld implements Hand {
  private static final List<String> UNITS = List.of("东", "西", "南");

  private final long seed;
  private final Votes votes;
  private final Map<String, World> worlds = new TreeMap<>();
  private final Map<String, SortedMap<String, Integer>> seats = new TreeMap<>();
  final List<UnitShare> division = new ArrayList<>();

  VotesWorld(long seed, Votes votes) {
    this.seed = seed;
    this.votes = votes;
    if (votes.apart()) divide();
  }

  /** Each seat to a random unit; a unit without a seat is left out. */
  private void divide() {
    Random random = new Random(seed);
    int number = 2 + random.nextInt(2);
    for (Post post : votes.main().posts()) {
      for (int s = 0; s < post.seats(); s++) seats.computeIfAbsent(UNITS.get(random.nextInt(number)), u -> new TreeMap<>()).merge(post.name(), 1, Integer::sum);
    }
    for (String unit : UNITS) if (seats.containsKey(unit)) division.add(new UnitShare(unit, of(Votes.MAIN, unit).registered(), UnitShare.UNKNOWN, seats.get(unit)));
  }

  boolean absent(String unit) {
    return new Random(seed * 31 + unit.hashCode()).nextInt(5) == 0;
  }

  /** Households due, attending and in favour. */
  long households(String quantity) {
    Random random = new Random(seed * 17 + 5);
    long due = 10 + random.nextInt(20);
    long present = random.nextInt((int) due + 1);
    long favour = random.nextInt((int) present + 1);
    return quantity.equals("应到户") ? due : quantity.equals("到户") ? present : favour;
  }

  /** The world of a vote and unit in which nothing is settled before. */
  World of(String vote, String unit) {
    boolean full = votes.main().extras() != Extras.NONE;
    List<Post> posts = votes.main().posts().stream().filter(p -> unit.isEmpty() || seats.get(unit).containsKey(p.name())).toList();
    return worlds.computeIfAbsent(vote + "/" + unit, k -> new World(seed * 7 + k.hashCode() % 1000, full ? posts : null, unit));
  }

  /** The world of a vote whose contenders earlier votes settled; {@code voters} −1 when they did not settle who votes. */
  World of(String vote, List<Person> standing, long voters) {
    return worlds.computeIfAbsent(vote + "/", k -> {
      long registered = voters < 0 ? 4 + new Random(seed + 3).nextInt(14) : voters;
      return new World(seed * 7 + vote.hashCode() % 1000, standing, registered);
    });
  }

  private World world(Ask ask) {
    String contest = ask.key().contest();
    int cut = contest.indexOf('/');
    String vote = cut < 0 ? contest : contest.substring(0, cut);
    World known = worlds.get(vote + "/" + ask.key().district());
    return known == null ? of(vote, ask.key().district()) : known;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Units) return new Answer.Units(division);
    if (question instanceof Question.NextUnit next) {
      String unit = next.choices().get(0).unit();
      return new Answer.Unit(unit, null, !absent(unit));
    }
    if (question instanceof Question.Count count && count.quantity().key().endsWith("户")) return new Answer.Number(BigInteger.valueOf(households(count.quantity().key())));
    if (question instanceof Question.Decision decision && ask.key().district().isEmpty() && votes.apart() && (ask.key().contest().isEmpty() || ask.key().contest().equals(Votes.MAIN))) {
      String[] parts = decision.subject().split(":");
      World home = of(Votes.MAIN, parts[parts.length - 1].substring(0, 1));
      return new Answer.Yes(parts[0].equals("woman") ? home.woman(parts[1]) : home.of(parts[1], parts[2]));
    }
    return world(ask).answer(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    if (question(ask)) throw new AssertionError(refusal + " to " + answer);
    world(ask).refused(ask, answer, refusal);
  }

  private static boolean question(Ask ask) {
    if (ask.question() instanceof Question.Units || ask.question() instanceof Question.NextUnit) return true;
    if (ask.key().subject().isEmpty()) throw new Unanswered(ask);
    return false;
  }
}
