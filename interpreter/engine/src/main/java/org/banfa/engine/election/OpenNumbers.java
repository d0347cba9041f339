package org.banfa.engine.election;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Asks for the numbers and situations that neither the documents nor a count give. */
final class OpenNumbers implements Facts.Source {
  private final Asker asker;
  private final Map<String, Long> seats = new TreeMap<>();

  OpenNumbers(Asker asker) {
    this.asker = asker;
  }

  /** The seats of a post that the documents leave open within bounds. */
  long seats(Slot slot, Bounds bounds) {
    Long known = seats.get(slot.key());
    if (known != null && bounds.allow(known)) return known;
    long number = CurrentRules.settled(() -> number(slot, bounds));
    seats.put(slot.key(), number);
    return number;
  }

  @Override
  public long quantity(Slot slot) {
    return number(slot, new Bounds(0, Bounds.OPEN));
  }

  @Override
  public boolean situation(Formula atom) {
    String subject = atom instanceof Formula.Situation s ? s.word().id() : atom.toString();
    return asker.ask(new Asker.Place("", "", 0, subject), new Question.Decision(subject), Answer.Yes.class, a -> null).yes();
  }

  private long number(Slot slot, Bounds bounds) {
    Term term = slot.term();
    Question question = new Question.Count(slot, term == null ? null : term.unit());
    Answer.Number number = asker.ask(new Asker.Place("", "", 0, slot.key()), question, Answer.Number.class, a -> refusal(a, bounds));
    return number.value().longValueExact();
  }

  private static Refusal refusal(Answer.Number answer, Bounds bounds) {
    BigInteger value = answer.value();
    if (value.signum() < 0) return new Refusal("B5002", List.of(value.toString()), null);
    if (value.bitLength() < Long.SIZE && bounds.allow(value.longValueExact())) return null;
    String most = bounds.most() == Bounds.OPEN ? "" : Long.toString(bounds.most());
    return new Refusal("B5011", List.of(value.toString(), Long.toString(bounds.least()), most), null);
  }
}
