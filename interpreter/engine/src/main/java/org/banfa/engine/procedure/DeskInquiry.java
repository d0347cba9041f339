package org.banfa.engine.procedure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.series.Inquiry;
import org.banfa.model.order.Effective.Provided;

/** Asks about a whole vote at the desk of its procedure; rules that take over meanwhile are followed from there on. */
final class DeskInquiry implements Inquiry {
  private final Desk desk;
  private final Consumer<Regime> takeOver;

  DeskInquiry(Desk desk, Consumer<Regime> takeOver) {
    this.desk = desk;
    this.takeOver = takeOver;
  }

  @Override
  public <A extends Answer> A ask(String subject, Question question, Class<A> type, Function<A, Refusal> judge) {
    return desk.piece(() -> {
      while (true) {
        Ask ask = desk.ask(subject, "", question);
        A answer = desk.answer(ask, type);
        Refusal refusal = judge.apply(answer);
        if (refusal == null) return answer;
        desk.refuse(ask, answer, refusal.code(), refusal.rule(), refusal.arguments().toArray(String[]::new));
      }
    }, takeOver);
  }

  @Override
  public void tell(String kind, List<Provided> rules, String... arguments) {
    desk.tell(kind, null, rules, arguments);
  }
}
