package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.model.order.Effective;

/** Puts questions to a hand under their keys, and tells it what happened. */
final class Desk {
  private final Hand hand;
  private final Effective effective;
  private final Progress progress;

  Desk(Hand hand, Effective effective, Progress progress) {
    this.hand = hand;
    this.effective = effective;
    this.progress = progress;
  }

  Hand hand() {
    return hand;
  }

  Ask ask(String subject, Effective.Provided rule, Question question) {
    return ask(subject, rule == null ? "" : rule.rule().label(), question);
  }

  Ask ask(String subject, String label, Question question) {
    var method = effective.method();
    String organ = method.header().binds().isEmpty() ? "" : method.header().binds().get(0).id();
    return new Ask(new AskKey(method.title(), label, organ, "", 0, "", subject, progress.ordinal(subject)), question);
  }

  <A extends Answer> A answer(Ask ask, Class<A> type) {
    Answer answer = hand.answer(ask);
    if (!type.isInstance(answer)) throw new IllegalArgumentException(ask.key().text());
    return type.cast(answer);
  }

  String reason(String about) {
    while (true) {
      Ask ask = ask(about + "#reason", "", new Question.Reason(about));
      Answer.Word word = answer(ask, Answer.Word.class);
      if (!word.word().isBlank()) return word.word();
      hand.refused(ask, word, new Refusal("B4026", List.of(about), null));
    }
  }

  void refuse(Ask ask, Answer answer, String code, Effective.Provided rule, String... arguments) {
    hand.refused(ask, answer, new Refusal(code, List.of(arguments), rule));
  }

  void tell(String kind, LocalDate day, List<Effective.Provided> rules, String... arguments) {
    hand.told(new Event(kind, day, List.of(arguments), rules.stream().filter(r -> r != null).toList()));
  }
}
