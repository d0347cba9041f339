package org.banfa.engine.series;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.rules.Bounds;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.order.Effective.Provided;

/** Asks and tells in the name of a whole vote, and not of one of its units. */
public interface Inquiry {
  /** An answer of the wanted type; asked again while {@code judge} refuses it, null for a good one. */
  <A extends Answer> A ask(String subject, Question question, Class<A> type, Function<A, Refusal> judge);

  /** Tells what happened. */
  void tell(String kind, List<Provided> rules, String... arguments);

  /** A number within bounds. */
  default long number(Slot slot, Bounds bounds) {
    Function<Answer.Number, Refusal> judge = n -> {
      BigInteger value = n.value();
      if (value.signum() < 0) return new Refusal("B5002", List.of(value.toString()), null);
      if (value.bitLength() < Long.SIZE && bounds.allow(value.longValueExact())) return null;
      String most = bounds.most() == Bounds.OPEN ? "" : Long.toString(bounds.most());
      return new Refusal("B5011", List.of(value.toString(), Long.toString(bounds.least()), most), null);
    };
    return ask(slot.key(), new Question.Count(slot, slot.term().unit()), Answer.Number.class, judge).value().longValueExact();
  }

  /** Yes or no. */
  default boolean decision(String subject) {
    return ask(subject, new Question.Decision(subject), Answer.Yes.class, a -> null).yes();
  }
}
