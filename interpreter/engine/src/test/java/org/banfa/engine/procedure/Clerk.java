package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;

/** Answers what is queued, gives plain answers to the rest of an act, and remembers everything. */
final class Clerk implements Hand {
  final Deque<Answer> queue = new ArrayDeque<>();
  final List<String> keys = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final Progress progress = new Progress();
  Question.NextAct offered;
  Function<Hand, ElectionOutcome> vote = hand -> outcome(true);

  static ElectionOutcome outcome(boolean valid) {
    return new ElectionOutcome(valid, List.of(), new TreeMap<>(), new TreeMap<>(), List.of(), List.of());
  }

  Clerk act(String name, String day) {
    queue.add(new Answer.Act(name, day == null ? null : LocalDate.parse(day)));
    return this;
  }

  Clerk number(long value) {
    queue.add(new Answer.Number(BigInteger.valueOf(value)));
    return this;
  }

  Clerk word(String word) {
    queue.add(new Answer.Word(word));
    return this;
  }

  Clerk day(String day) {
    queue.add(new Answer.OnDay(LocalDate.parse(day)));
    return this;
  }

  Clerk yes(boolean yes) {
    queue.add(new Answer.Yes(yes));
    return this;
  }

  /** Runs until the queue is empty; true when the procedure came to its end. */
  boolean run(Library library, Effective effective) {
    try {
      Procedure.run(library, effective, vote, this, progress);
      return true;
    } catch (Unanswered open) {
      return false;
    }
  }

  @Override
  public Answer answer(Ask ask) {
    keys.add(ask.key().text());
    if (ask.question() instanceof Question.NextAct next) offered = next;
    if (queue.isEmpty()) throw new Unanswered(ask);
    return queue.poll();
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void told(Event event) {
    events.add(event);
  }

  Question.Choice choice(String act) {
    return offered.choices().stream().filter(c -> c.act().equals(act)).findFirst().orElse(null);
  }

  List<String> kinds() {
    return events.stream().map(Event::kind).toList();
  }

  Refusal lastRefusal() {
    return refusals.get(refusals.size() - 1);
  }
}
