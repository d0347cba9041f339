package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.order.Effective;

/** Puts questions to a hand under their keys, and tells it what happened. */
final class Desk {
  private final Hand hand;
  private final Progress progress;
  private Effective effective;
  private Recall recall = new Recall();

  Desk(Hand hand, Effective effective, Progress progress) {
    this.hand = hand;
    this.effective = effective;
    this.progress = progress;
  }

  Hand hand() {
    return hand;
  }

  /** Asks in the name of other rules from now on. */
  void under(Effective next) {
    effective = next;
  }

  /** Does one piece of work; when other rules take over before it is done, it is done again under them with what was answered. */
  <T> T piece(Supplier<T> work, Consumer<Regime> takeOver) {
    return piece(work, takeOver, false);
  }

  /** The same, but left undone when other rules take over before anything of it was answered. */
  void attempt(Runnable work, Consumer<Regime> takeOver) {
    Supplier<Boolean> done = () -> {
      work.run();
      return true;
    };
    piece(done, takeOver, true);
  }

  /** Null when left undone. */
  private <T> T piece(Supplier<T> work, Consumer<Regime> takeOver, boolean leaving) {
    Recall outer = recall;
    recall = new Recall();
    try {
      while (true) {
        try {
          return work.get();
        } catch (RulesChanged changed) {
          takeOver.accept(changed.regime());
          if (leaving && recall.isEmpty()) return null;
          recall.rewind();
        }
      }
    } finally {
      recall = outer;
    }
  }

  /** What was done so far in this piece stands, whatever rules come. */
  void commit() {
    recall.commit();
  }

  Ask ask(String subject, Effective.Provided rule, Question question) {
    return ask(subject, rule == null ? "" : rule.rule().label(), question);
  }

  Ask ask(String subject, String label, Question question) {
    var method = effective.method();
    String organ = method.header().binds().isEmpty() ? "" : method.header().binds().get(0).id();
    return new Ask(new AskKey(method.title(), label, organ, progress.contest, 0, progress.unit, subject, progress.ordinal(subject)), question);
  }

  /** The same question once more, under a key of its own. */
  Ask again(Ask ask) {
    AskKey k = ask.key();
    return new Ask(new AskKey(k.document(), k.label(), k.organ(), k.contest(), k.round(), k.district(), k.subject(), progress.ordinal(k.subject())), ask.question());
  }

  /** Gives up an answer that was taken, because what came after it shows that it cannot stand. */
  void forget(String subject) {
    recall.forget(subject);
  }

  <A extends Answer> A answer(Ask ask, Class<A> type) {
    String subject = ask.key().subject();
    Answer known = recall.next(subject);
    if (known != null) progress.unasked(subject);
    Answer answer = known != null ? known : fresh(ask, subject);
    if (!type.isInstance(answer)) throw new IllegalArgumentException(ask.key().text());
    return type.cast(answer);
  }

  private Answer fresh(Ask ask, String subject) {
    try {
      Answer answer = hand.answer(ask);
      recall.keep(subject, answer);
      return answer;
    } catch (RulesChanged unasked) {
      progress.unasked(subject);
      throw unasked;
    }
  }

  String reason(String about) {
    while (true) {
      Ask ask = ask(about + "#reason", "", new Question.Reason(about));
      Answer.Word word = answer(ask, Answer.Word.class);
      if (!word.word().isBlank()) return word.word();
      refuse(ask, word, "B4026", null, about);
    }
  }

  void refuse(Ask ask, Answer answer, String code, Effective.Provided rule, String... arguments) {
    recall.forget(ask.key().subject());
    hand.refused(ask, answer, new Refusal(code, List.of(arguments), rule));
  }

  /** Tells whoever certifies it what was decided beside the counts. */
  void proceeded(Proceeding proceeding) {
    if (hand instanceof CountWitness witness) witness.proceeded(proceeding);
  }

  /** Tells something that is news every time. */
  void announce(String kind, String... arguments) {
    announce(kind, List.of(), arguments);
  }

  /** The same with the clauses it comes from. */
  void announce(String kind, List<Effective.Provided> rules, String... arguments) {
    hand.told(new Event(kind, null, List.of(arguments), rules));
  }

  void tell(String kind, LocalDate day, List<Effective.Provided> rules, String... arguments) {
    Event event = new Event(kind, day, List.of(arguments), rules.stream().filter(r -> r != null).toList(), progress.unit);
    if (recall.isNews(event)) hand.told(event);
  }
}
