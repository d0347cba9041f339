package org.banfa.engine.election;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;

/** A hand that answers from a script: people, counts in order, kin. */
final class Script implements Hand, CountWitness {
  private final List<Person> people = new ArrayList<>();
  private final Deque<Tally> counts = new ArrayDeque<>();
  private final List<KinPair> kin = new ArrayList<>();
  final List<Ask> asked = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<CountInput> inputs = new ArrayList<>();
  final List<CountResult> results = new ArrayList<>();

  Script person(String name, boolean woman, String post) {
    people.add(new Person(name, woman, post));
    return this;
  }

  /** A count; votes as {@code post:name=votes,name=votes}. */
  Script count(long registered, long voters, long invalid, String... votes) {
    return count(new Account(registered, voters, voters, voters, voters - invalid, invalid, 0), votes);
  }

  Script count(Account account, String... votes) {
    SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
    for (String post : votes) {
      String[] parts = post.split("[:=,]");
      SortedMap<String, Long> of = all.computeIfAbsent(parts[0], p -> new TreeMap<>());
      for (int i = 1; i + 1 < parts.length; i += 2) of.put(parts[i], Long.parseLong(parts[i + 1]));
    }
    counts.add(new Tally(account, all));
    return this;
  }

  Script kin(String first, String second, String relation) {
    kin.add(new KinPair(first, second, relation));
    return this;
  }

  List<String> told(String kind) {
    return events.stream().filter(e -> e.kind().equals(kind)).map(e -> String.join(" ", e.arguments())).toList();
  }

  @Override
  public Answer answer(Ask ask) {
    asked.add(ask);
    Question question = ask.question();
    if (question instanceof Question.Contenders) return new Answer.People(people);
    if (question instanceof Question.Result && !counts.isEmpty()) return new Answer.Counted(counts.remove());
    if (question instanceof Question.Kinship of) {
      return new Answer.Kin(kin.stream().filter(k -> of.people().contains(k.first()) && of.people().contains(k.second())).toList());
    }
    if (question instanceof Question.Count) return new Answer.Number(BigInteger.valueOf(3));
    if (question instanceof Question.Decision) return new Answer.Yes(false);
    throw new Unanswered(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void told(Event event) {
    events.add(event);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    inputs.add(input);
    results.add(result);
  }
}
