package org.banfa.engine.ask;

import java.util.List;
import org.banfa.engine.contest.Incumbent;

/** Answers what a program asks: a sampler, a journal, a person. */
public interface Hand {
  /**
   * The answer. A hand that has none throws {@link Unanswered}, which leaves the program where it is.
   *
   * @throws Unanswered when the answer is not there yet
   */
  Answer answer(Ask ask);

  /** Told when an answer is against a rule; the program then asks again under the next ordinal. */
  default void refused(Ask ask, Answer answer, Refusal refusal) {}

  /** Who holds which office by the elections of other organs, as far as was taken over from them. */
  default List<Incumbent> incumbents() {
    return List.of();
  }

  /** Whether it goes on after the closing act, with what may come in office. */
  default boolean goesOn() {
    return false;
  }

  /** Told what happened: steps done, verdicts reached. */
  default void told(Event event) {}
}
