package org.banfa.engine.election;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.order.Effective.Provided;

/** Asks one hand under stable keys, again when an answer is refused, and tells it what happens. */
final class Asker {
  private static final int MOST_REFUSALS = 10_000;

  private final Supplier<ElectionRules> rules;
  private final Hand hand;
  private final Map<String, Integer> asked = new TreeMap<>();

  Asker(Supplier<ElectionRules> rules, Hand hand) {
    this.rules = rules;
    this.hand = hand;
  }

  Hand hand() {
    return hand;
  }

  /** Where a question stands: the clause that asks, the contest, the round and the subject. */
  record Place(String label, String contest, int round, String subject) {
    static Place of(List<Provided> sources, String contest, int round, String subject) {
      return new Place(sources.isEmpty() ? "" : sources.get(0).clause().label(), contest, round, subject);
    }
  }

  /**
   * An answer of the wanted type that {@code judge} does not refuse; {@code judge} gives null for a good one.
   *
   * @throws RulesChanged when other rules have taken over before the answer came
   */
  <A extends Answer> A ask(Place place, Question question, Class<A> type, Function<A, Refusal> judge) {
    String same = place.contest() + "|" + place.round() + "|" + place.subject() + "|" + place.label();
    for (int tries = 0; tries < MOST_REFUSALS; tries++) {
      int ordinal = asked.merge(same, 1, Integer::sum);
      ElectionRules now = rules.get();
      String document = now.effective().method().title();
      AskKey key = new AskKey(document, place.label(), now.organ(), place.contest(), place.round(), "", place.subject(), ordinal);
      Ask ask = new Ask(key, question);
      Answer answer = answer(ask, same);
      if (!type.isInstance(answer)) {
        hand.refused(ask, answer, new Refusal("B5001", List.of(place.subject()), null));
        continue;
      }
      Refusal refusal = judge.apply(type.cast(answer));
      if (refusal == null) return type.cast(answer);
      hand.refused(ask, answer, refusal);
    }
    throw new IllegalStateException("refused " + MOST_REFUSALS + " times: " + same);
  }

  private Answer answer(Ask ask, String same) {
    try {
      return hand.answer(ask);
    } catch (RulesChanged unasked) {
      asked.merge(same, -1, Integer::sum);
      throw unasked;
    }
  }

  void tell(String kind, List<String> arguments, List<Provided> rules) {
    hand.told(new Event(kind, null, arguments, rules));
  }
}
