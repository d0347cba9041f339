package org.banfa.engine.districts;

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
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.districts.DistrictCase.District;

/** A small world for districts: who takes part, who turns out, and everybody who stands is voted for by all. */
final class DistrictWorld implements Hand {
  private final DistrictCase rules;
  private final PlainDistricts plain;
  private final long seed;
  /** Codes of refusals, in their order. */
  final List<String> refused = new ArrayList<>();

  /** {@code plain} is divided already; its seats are written where remainders are equal. */
  DistrictWorld(DistrictCase rules, PlainDistricts plain, long seed) {
    this.rules = rules;
    this.plain = plain;
    this.seed = seed;
  }

  private int chance(int bound, String about) {
    return new Random(seed * 31 + about.hashCode()).nextInt(bound);
  }

  boolean absent(String unit) {
    return chance(4, unit + "absent") == 0;
  }

  boolean turnsOut(String unit) {
    return chance(6, unit + "turnout") > 0;
  }

  /** Whether one fewer stands than there are seats. */
  boolean lacks(String unit, String post) {
    return chance(4, unit + post) == 0;
  }

  /** The units as written. */
  List<UnitShare> units() {
    List<UnitShare> units = new ArrayList<>();
    for (District one : rules.districts()) {
      SortedMap<String, Integer> seats = new TreeMap<>();
      if (rules.weighing().isEmpty() && rules.votes(one)) seats.put("使者", one.written());
      if (plain.decided.contains(one.name()) && refused.contains("B5081")) {
        int women = plain.women.getOrDefault(one.name(), 0L).intValue();
        seats.put("使者", plain.seats.get(one.name()).intValue() - women);
        if (plain.women.containsKey(one.name())) seats.put("女使者", women);
      }
      boolean said = rules.votes(one) || chance(2, one.name() + "said") == 0;
      units.add(new UnitShare(one.name(), said ? rules.electors(one) : UnitShare.UNKNOWN, said ? rules.households(one) : UnitShare.UNKNOWN, seats, one.of()));
    }
    return units;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Units) {
      if (refused.size() > 1) throw new Unanswered(ask);
      return new Answer.Units(units());
    }
    if (question instanceof Question.Count) return new Answer.Number(BigInteger.valueOf(rules.total()));
    if (question instanceof Question.NextUnit next) {
      String unit = next.choices().get(chance(next.choices().size(), "next" + next.choices().size())).unit();
      return new Answer.Unit(unit, null, !absent(unit));
    }
    String unit = ask.key().district();
    if (question instanceof Question.Contenders contenders) return new Answer.People(people(unit, contenders.paper().posts()));
    if (question instanceof Question.Result result) return new Answer.Counted(tally(unit, result.paper().posts()));
    throw new Unanswered(ask);
  }

  List<Person> people(String unit, List<Post> posts) {
    List<Person> people = new ArrayList<>();
    for (Post post : posts) {
      int number = post.seats() - (lacks(unit, post.name()) ? 1 : 0);
      boolean again = rules.again() || !refused.contains("B5091 " + unit);
      for (String name : names(unit, post.name(), number, again)) people.add(new Person(name, post.womenOnly(), post.name()));
    }
    return people;
  }

  /** Those who stand: in a district somebody elected in a part of it may be among them. */
  List<String> names(String unit, String post, int number, boolean again) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= number; i++) names.add(unit + post + i);
    String borrowed = borrowed(unit, post);
    if (again && number > 0 && !borrowed.isEmpty()) names.set(0, borrowed);
    return names;
  }

  /** Somebody elected in a part of a district who stands there again; empty for nobody. */
  String borrowed(String unit, String post) {
    if (chance(3, unit + post + "again") == 0) return "";
    for (District one : rules.districts()) {
      boolean part = one.name().startsWith(unit) && !one.name().equals(unit) && rules.votes(one);
      if (!part || absent(one.name()) || !turnsOut(one.name())) continue;
      int seats = plain.women.getOrDefault(one.name(), 0L).intValue();
      if (post.equals("使者")) seats = plain.seats.get(one.name()).intValue() - seats;
      if (seats > (lacks(one.name(), post) ? 1 : 0)) return one.name() + post + "1";
    }
    return "";
  }

  private Tally tally(String unit, List<Post> posts) {
    long registered = rules.districts().stream().filter(d -> d.name().equals(unit)).mapToLong(rules::electors).findFirst().orElseThrow();
    long voters = turnsOut(unit) ? registered : registered / 2 - 1;
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (Post post : posts) votes.put(post.name(), new TreeMap<>());
    for (Person person : people(unit, posts)) votes.get(person.post()).put(person.name(), voters);
    for (Post post : posts) {
      String borrowed = borrowed(unit, post.name());
      if (!rules.again() && !borrowed.isEmpty() && lacks(unit, post.name())) votes.get(post.name()).put(borrowed, voters);
    }
    return new Tally(new Account(registered, voters, voters, voters, voters, 0, 0), votes);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    if (ask.question() instanceof Question.Contenders && refusal.code().equals("B5091") && !rules.again()) {
      refused.add("B5091 " + ask.key().district());
      return;
    }
    if (!(ask.question() instanceof Question.Units)) throw new AssertionError(refusal + " to " + answer);
    refused.add(refusal.code());
    if (!refusal.code().equals("B5081") || refused.size() > 1) throw new Unanswered(ask);
  }

  /** The seats of each unit and district by post as they are in the end, once those of absent ones went up. */
  Map<String, Map<String, Integer>> finalSeats() {
    Map<String, Map<String, Integer>> seats = new TreeMap<>();
    for (District one : rules.districts()) if (rules.votes(one)) {
      int women = plain.women.getOrDefault(one.name(), 0L).intValue();
      seats.put(one.name(), new TreeMap<>(Map.of("使者", plain.seats.get(one.name()).intValue() - women, "女使者", women)));
    }
    List<District> deepest = new ArrayList<>(rules.districts());
    deepest.sort(java.util.Comparator.comparing((District d) -> -rules.level(d)));
    for (District one : deepest) {
      boolean empty = seats.getOrDefault(one.name(), Map.of()).values().stream().mapToInt(Integer::intValue).sum() == 0;
      if (empty || !rules.upward() || one.of().isEmpty() || !absent(one.name())) continue;
      seats.remove(one.name()).forEach((post, number) -> seats.computeIfAbsent(one.of(), o -> new TreeMap<>()).merge(post, number, Integer::sum));
    }
    return seats;
  }
}
