package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.election.PassingHand;

/** Passes questions on to another hand and keeps what was asked, answered and told, in order. */
public final class RecordingHand extends PassingHand {
  /** One step: an answered question, or something told. */
  public sealed interface Step {
    /** A question and its answer. */
    record Answered(Ask ask, Answer answer) implements Step {}

    /** An answer that was against a rule. */
    record Refused(Ask ask, Answer answer, Refusal refusal) implements Step {}

    /** Something that happened. */
    record Told(Event event) implements Step {}
  }

  private final List<Step> steps = new ArrayList<>();

  public RecordingHand(Hand hand) {
    super(hand);
  }

  @Override
  public Answer answer(Ask ask) {
    Answer answer = super.answer(ask);
    steps.add(new Step.Answered(ask, answer));
    return answer;
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    super.refused(ask, answer, refusal);
    steps.add(new Step.Refused(ask, answer, refusal));
  }

  @Override
  public void told(Event event) {
    super.told(event);
    steps.add(new Step.Told(event));
  }

  /** What was recorded so far. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }
}
