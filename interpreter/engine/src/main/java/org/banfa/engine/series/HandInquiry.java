package org.banfa.engine.series;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.order.Effective.Provided;

/** An inquiry straight at a hand, for votes without a procedure around them. */
final class HandInquiry implements Inquiry {
  private final Hand hand;
  private final ElectionRules rules;
  private final String unit;
  private final Map<String, Integer> asked = new TreeMap<>();

  HandInquiry(Hand hand, ElectionRules rules) {
    this(hand, rules, "");
  }

  /** The same in a unit of the vote. */
  HandInquiry(Hand hand, ElectionRules rules, String unit) {
    this.hand = hand;
    this.rules = rules;
    this.unit = unit;
  }

  @Override
  public <A extends Answer> A ask(String subject, Question question, Class<A> type, Function<A, Refusal> judge) {
    while (true) {
      String document = rules.effective().method().title();
      AskKey key = new AskKey(document, "", rules.organ(), rules.scope().name(), 0, unit, subject, asked.merge(subject, 1, Integer::sum));
      Ask ask = new Ask(key, question);
      Answer answer = hand.answer(ask);
      Refusal refusal = type.isInstance(answer) ? judge.apply(type.cast(answer)) : new Refusal("B5001", List.of(subject), null);
      if (refusal == null) return type.cast(answer);
      hand.refused(ask, answer, refusal);
    }
  }

  @Override
  public void tell(String kind, List<Provided> clauses, String... arguments) {
    hand.told(new Event(kind, null, List.of(arguments), clauses, unit));
  }
}
