package org.banfa.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;

/** Plays back what was decided before: acts with their days, people, counts and numbers; keeps what it is told, as lines. */
final class RecallScript implements Hand {
  /** One act: whom it names, in turn; who is picked among equals; its count; its numbers by word. */
  static final class Step {
    final String act;
    final LocalDate day;
    final Deque<List<Person>> names = new ArrayDeque<>();
    final Deque<Tally> counts = new ArrayDeque<>();
    final Map<String, Long> numbers = new TreeMap<>();

    Step(String act, LocalDate day) {
      this.act = act;
      this.day = day;
    }

    Step names(List<String> people) {
      names.add(people.stream().map(n -> new Person(n, false, "")).toList());
      return this;
    }
  }

  private static final List<String> TOLD = List.of("condition-failed", "petitioned", "recalled", "recall-lost", "seat-lost", "follows", "nobody-follows", "seated");

  final Deque<Step> steps = new ArrayDeque<>();
  final List<String> log = new ArrayList<>();
  final List<String> refusals = new ArrayList<>();
  private Step now;
  private boolean elected;

  @Override
  public boolean goesOn() {
    return !steps.isEmpty() || now != null && !now.names.isEmpty();
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.NextAct) {
      if (steps.isEmpty()) throw new Unanswered(ask);
      now = steps.poll();
      return new Answer.Act(now.act, now.act.startsWith("#") ? null : now.day);
    }
    if (question instanceof Question.Names || question instanceof Question.Contenders) {
      if (now.names.isEmpty()) throw new Unanswered(ask);
      return new Answer.People(now.names.poll());
    }
    if (question instanceof Question.Result && !now.counts.isEmpty()) return new Answer.Counted(now.counts.poll());
    if (question instanceof Question.Count count && now.numbers.containsKey(count.quantity().term().id())) {
      return new Answer.Number(BigInteger.valueOf(now.numbers.get(count.quantity().term().id())));
    }
    if (question instanceof Question.Decision) return new Answer.Yes(true);
    if (question instanceof Question.Pick pick) return new Answer.Word(pick.choices().get(0));
    if (question instanceof Question.Reason) return new Answer.Word("甲");
    throw new Unanswered(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refusals.add(refusal.code() + refusal.arguments());
  }

  /** What the first vote told is left out: from the first petition, vacancy or closing act on everything counts. */
  @Override
  public void told(Event event) {
    if (TOLD.contains(event.kind()) && elected) log.add(event.kind() + event.arguments());
    elected |= event.kind().equals("act-done") && now != null && !now.act.equals(RecallRules.ELECTION) || event.kind().equals("election-settled");
    if (event.kind().equals("seated") && now.act.equals(RecallRules.ELECTION) && !log.isEmpty()) log.remove(log.size() - 1);
  }

  /** Whether everything was asked for. */
  boolean isUsedUp() {
    return steps.isEmpty() && (now == null || now.names.isEmpty() && now.counts.isEmpty());
  }
}
