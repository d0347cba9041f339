package org.banfa.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  /** Names as written by some: of somebody who stands, and of nobody known. */
  private static final List<String> ODD = List.of("小子", "某人");
  static final String AREA = "田亩";
  static final String NOBODY = "?";

  private final long seed;
  private final boolean full;
  private final String prefix;
  final List<Person> people = new ArrayList<>();
  final List<KinPair> kin = new ArrayList<>();
  private final long registered;
  private final List<String> refused = new ArrayList<>();
  int lastRound;
  /** Every count it gave, in order. */
  final List<Tally> given = new ArrayList<>();

  World(long seed) {
    this(seed, null);
  }

  /** A world in which people stand for some of these posts only, and more happens to ballots; null for a plain one. */
  World(long seed, List<Post> posts) {
    this(seed, posts, "");
  }

  /** A world of these people alone, who stand where earlier votes put them, with so many voters. */
  World(long seed, List<Person> standing, long registered) {
    this.seed = seed;
    this.full = false;
    this.prefix = "";
    this.registered = registered;
    people.addAll(standing);
  }

  /** The world of a unit, whose people have its name before theirs. */
  World(long seed, List<Post> posts, String prefix) {
    this.seed = seed;
    this.full = posts != null;
    this.prefix = prefix;
    Random random = new Random(seed);
    registered = 4 + random.nextInt(14);
    int number = 3 + random.nextInt(NAMES.size() - 2);
    for (String name : NAMES.subList(0, number)) people.add(new Person(prefix + name, random.nextInt(3) == 0, ""));
    String[] relations = {"夫妻", "兄弟姐妹", "祖父母"};
    for (int i = random.nextInt(4); i > 0; i--) {
      int one = random.nextInt(number);
      int other = random.nextInt(number);
      if (one != other) kin.add(new KinPair(prefix + NAMES.get(one), prefix + NAMES.get(other), relations[random.nextInt(3)]));
    }
    if (!full || random.nextBoolean()) return;
    people.replaceAll(p -> new Person(p.name(), p.woman(), random.nextInt(3) == 0 ? "" : posts.get(random.nextInt(posts.size())).name()));
  }

  private int chance(int bound, Object... about) {
    return new Random(Objects.hash(about) * 31L + seed).nextInt(bound);
  }

  boolean woman(String name) {
    return people.stream().anyMatch(p -> p.name().equals(name) && p.woman());
  }

  boolean known(String name) {
    return people.stream().anyMatch(p -> p.name().equals(name));
  }

  boolean of(String kind, String name) {
    return kind.equals("女社员") ? woman(name) : chance(3, kind, name) == 0;
  }

  long number(String quantity) {
    if (quantity.equals("有权社员数")) return registered + seed % 3;
    if (quantity.equals("告假社员数")) return chance(4, quantity, lastRound);
    return Math.max(0, registered - chance((int) registered, quantity, lastRound));
  }

  String lot(List<String> names) {
    return names.get(chance(names.size(), names, lastRound));
  }

  boolean agreed(String post) {
    return chance(2, post, lastRound) == 0;
  }

  /** Who is meant by a name as it was written. */
  String meant(String name) {
    String[] may = {prefix + NAMES.get(0), name, NOBODY};
    return may[chance(3, name)];
  }

  long registered() {
    return registered;
  }

  Tally tally(int round, List<Post> posts, List<String> standing) {
    return tally(round, new Paper(posts, true), standing);
  }

  Tally tally(int round, Paper paper, List<String> standing) {
    lastRound = round;
    Random random = new Random(seed * 1_000_003 + round * 7919L);
    long voters = Math.max(0, registered - random.nextInt((int) registered * 3 / 5 + 1));
    long collected = voters + (random.nextInt(25) == 0 ? 1 : 0);
    long invalid = Math.min(collected, random.nextInt(2));
    long abstained = Math.min(collected - invalid, random.nextInt(2));
    long valid = collected - invalid - abstained;
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    if (!full) {
      for (Post post : paper.posts()) votes.put(post.name(), votes(random, post.seats(), valid, allowed(random, paper, post, standing)));
      return new Tally(new Account(registered, voters, voters, collected, valid, invalid, abstained), votes);
    }
    SortedMap<String, Long> columns = new TreeMap<>();
    for (Post post : paper.posts()) if (valid > 1 && random.nextInt(4) == 0) columns.put(post.name(), 1L);
    Account account = new Account(registered, voters, Math.max(0, collected + random.nextInt(5) - (random.nextInt(20) == 0 ? 1 : 0)), collected, valid, invalid, abstained);
    for (Post post : paper.posts()) {
      votes.put(post.name(), votes(random, post.seats(), valid - columns.getOrDefault(post.name(), 0L), allowed(random, paper, post, standing)));
    }
    SortedMap<String, SortedMap<String, Long>> against = against(random, paper, votes, valid, columns);
    SortedMap<String, Tally> scales = new TreeMap<>();
    if (paper.scales().contains(AREA)) scales.put(AREA, area(random, paper, votes, against));
    return new Tally(account, votes, against, columns, scales);
  }

  private List<String> allowed(Random random, Paper paper, Post post, List<String> standing) {
    List<String> names = new ArrayList<>(people.stream().map(Person::name).toList());
    java.util.Collections.shuffle(names, random);
    if (full && standing.isEmpty() && (paper.writeIns() || paper.printed().isEmpty()) && random.nextInt(3) == 0 && !post.reserved()) names.add(random.nextInt(3), prefix + ODD.get(random.nextInt(2)));
    if (!standing.isEmpty()) names.retainAll(standing);
    if (!paper.writeIns() && !paper.printed().isEmpty()) names.retainAll(paper.printed(post));
    return names;
  }

  private static SortedMap<String, Long> votes(Random random, int seats, long valid, List<String> names) {
    SortedMap<String, Long> votes = new TreeMap<>();
    long left = valid * seats;
    long[] usual = {0, valid / 4, valid / 3, valid / 2, valid / 2 + 1, valid * 2 / 3, valid};
    for (String name : names) {
      long number = Math.min(Math.min(left, valid), usual[random.nextInt(usual.length)]);
      votes.put(name, number);
      left -= number;
    }
    return votes;
  }

  private static SortedMap<String, SortedMap<String, Long>> against(Random random, Paper paper, SortedMap<String, SortedMap<String, Long>> votes, long valid, SortedMap<String, Long> columns) {
    SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
    if (!paper.eachName()) return against;
    for (Post post : paper.posts()) {
      SortedMap<String, Long> here = new TreeMap<>();
      for (String name : paper.printed(post)) {
        long most = valid - columns.getOrDefault(post.name(), 0L) - votes.get(post.name()).getOrDefault(name, 0L);
        here.put(name, (long) random.nextInt((int) most + 1));
      }
      against.put(post.name(), here);
    }
    return against;
  }

  /** Everybody has between 1 and 9 of the area; only sums are known. */
  private Tally area(Random random, Paper paper, SortedMap<String, SortedMap<String, Long>> votes, SortedMap<String, SortedMap<String, Long>> against) {
    long valid = registered * 5 - random.nextInt((int) registered * 2);
    SortedMap<String, SortedMap<String, Long>> own = new TreeMap<>();
    for (Post post : paper.posts()) {
      SortedMap<String, Long> here = new TreeMap<>();
      for (String name : votes.get(post.name()).keySet()) here.put(name, (long) random.nextInt((int) Math.max(1, valid)) / 4 * 4);
      own.put(post.name(), here);
    }
    return new Tally(new Account(registered * 6, valid + 1, valid + 1 + random.nextInt(5), valid + 1, valid, 1, 0), own);
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
      Tally counted = tally(result.round(), result.paper(), result.standing());
      given.add(counted);
      return new Answer.Counted(counted);
    }
    if (question instanceof Question.Count count) return new Answer.Number(BigInteger.valueOf(number(count.quantity().key())));
    if (question instanceof Question.Lot lot) return new Answer.Word(lot(lot.people()));
    String[] parts = ask.key().subject().split(":");
    if (question instanceof Question.Pick pick) {
      if (parts[0].equals("agreed")) return new Answer.Word(lot(pick.choices()));
      return new Answer.Word(refused.remove(parts[1]) ? parts[1] : meant(parts[1]));
    }
    if (question instanceof Question.Decision) {
      return new Answer.Yes(switch (parts[0]) {
        case "woman" -> woman(parts[1]);
        case "kind" -> of(parts[1], parts[2]);
        case "agreement" -> agreed(parts[1]);
        default -> throw new Unanswered(ask);
      });
    }
    throw new Unanswered(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    if (!refusal.code().equals("B5004")) throw new AssertionError(refusal + " to " + answer);
    refused.add(ask.key().subject().split(":")[1]);
  }
}
