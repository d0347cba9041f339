package org.banfa.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;

/** Plays back elections and by-elections decided before, house by house or together; keeps what it is told in office, as lines. */
final class FillingScript implements Hand {
  private static final Set<String> TOLD = Set.of("condition-failed", "seat-lost", "follows", "nobody-follows", "seated", "by-election-void", "left-vacant", "vacancy-allowed", "vacancy-not-allowed", "by-election-again");

  /** One act: whom it names, in turn; its counts and numbers; by house where houses vote apart. */
  static final class Step {
    final String act;
    final LocalDate day;
    final Deque<List<Person>> names = new ArrayDeque<>();
    final Map<String, List<Person>> standing = new TreeMap<>();
    final Map<String, Tally> counts = new TreeMap<>();
    final Map<String, Long> numbers = new TreeMap<>();

    Step(String act, LocalDate day) {
      this.act = act;
      this.day = day;
    }

    @Override
    public String toString() {
      return act + " " + day + names + standing + counts + numbers;
    }
  }

  final List<UnitShare> units = new ArrayList<>();
  /** Who supervises elsewhere, and who is married to whom. */
  final List<String> supervisors = new ArrayList<>(List.of("监人"));
  final List<KinPair> married = new ArrayList<>();
  final Set<String> absent = new java.util.TreeSet<>();
  final Deque<Step> steps = new ArrayDeque<>();
  final List<String> log = new ArrayList<>();
  final List<String> refusals = new ArrayList<>();
  private Step now;
  private boolean inOffice;

  @Override
  public List<Incumbent> incumbents() {
    return supervisors.stream().map(n -> new Incumbent(n, "监理", "监理会", "监理的选举")).toList();
  }

  @Override
  public boolean goesOn() {
    return !steps.isEmpty();
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.NextAct) {
      if (steps.isEmpty()) throw new Unanswered(ask);
      now = steps.poll();
      return new Answer.Act(now.act, now.day);
    }
    if (question instanceof Question.Units) return new Answer.Units(units);
    if (question instanceof Question.NextUnit next) {
      String unit = next.choices().get(0).unit();
      return new Answer.Unit(unit, null, !absent.contains(unit));
    }
    String unit = ask.key().district();
    if (question instanceof Question.Contenders && now.standing.containsKey(unit)) return new Answer.People(now.standing.get(unit));
    if (question instanceof Question.Names && !now.names.isEmpty()) return new Answer.People(now.names.poll());
    if (question instanceof Question.Result && now.counts.containsKey(unit)) return new Answer.Counted(now.counts.get(unit));
    if (question instanceof Question.Count count && now.numbers.containsKey(count.quantity().term().id())) {
      return new Answer.Number(BigInteger.valueOf(now.numbers.get(count.quantity().term().id())));
    }
    if (question instanceof Question.Kinship of) return new Answer.Kin(married.stream().filter(p -> of.people().contains(p.first()) && of.people().contains(p.second())).toList());
    if (question instanceof Question.Decision) return new Answer.Yes(true);
    throw new Unanswered(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refusals.add(refusal.code() + refusal.arguments());
  }

  @Override
  public void told(Event event) {
    if (inOffice && TOLD.contains(event.kind())) log.add(event.kind() + event.arguments() + event.unit());
    inOffice |= event.kind().equals(Event.ENDED);
  }
}
