package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Seated;
import org.banfa.engine.election.Settled;
import org.banfa.engine.election.VoteSetting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.engine.series.Series;

/**
 * The hand of the vote of one unit. It stops the vote where the unit has to wait, for a lot, a vote again or a rerun, or because something else is done first, and when
 * the unit goes on it brings the vote back to that point from what was answered before, telling nothing twice.
 */
final class UnitHand implements Hand, VoteSetting, CountWitness {
  /** Stops the vote of a unit. */
  static final class Waits extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String state;

    Waits(String state) {
      super(state, null, false, false);
      this.state = state;
    }

    /** What the unit waits for: a stable ASCII word. */
    String state() {
      return state;
    }
  }

  static final String LOT = "lot";
  static final String AGREEMENT = "agreement";
  static final String AGAIN = "again";
  static final String RERUN = "rerun";
  /** Something else is done before the unit's question is answered. */
  static final String LATER = "later";

  /** Something that happened at the hand: its result, and the rules that had taken over by then. */
  private record Mark(Object result, RulesChanged thrown, Optional<ElectionRules> rules) {}

  private final VoteHand hand;
  private final Supplier<Regime> regime;
  private final List<Mark> tape = new ArrayList<>();
  private int at;
  private int passed = -1;
  private Optional<ElectionRules> seen = Optional.empty();
  private CountKind awaited = CountKind.VOTE;
  private boolean counted;

  UnitHand(VoteHand hand, Supplier<Regime> regime) {
    this.hand = hand;
    this.regime = regime;
  }

  /** Goes back to the beginning; the point where it stopped is passed this time. */
  void resume() {
    at = 0;
    seen = Optional.empty();
    passed = tape.size();
  }

  /** Whether a count has been taken. */
  boolean isCounted() {
    return counted;
  }

  private boolean live() {
    return at == tape.size();
  }

  /** What happened here before, or what happens now. */
  private Object marked(Supplier<Object> work) {
    if (!live()) {
      Mark mark = tape.get(at++);
      seen = mark.rules();
      if (mark.thrown() != null) throw mark.thrown();
      return mark.result();
    }
    Object result = null;
    RulesChanged thrown = null;
    try {
      result = work.get();
    } catch (RulesChanged changed) {
      thrown = changed;
    }
    seen = hand.takenOver();
    tape.add(new Mark(result, thrown, seen));
    at++;
    if (thrown != null) throw thrown;
    return result;
  }

  /** Whether other rules took over while the unit waited. */
  private boolean overtaken() {
    return live() && !hand.takenOver().equals(seen);
  }

  private void wait(String state) {
    if (live() && tape.size() != passed) throw new Waits(state);
  }

  @Override
  public Answer answer(Ask ask) {
    if (!overtaken()) {
      if (ask.question() instanceof Question.Lot) wait(LOT);
      if (ask.question() instanceof Question.Decision d && d.subject().startsWith(AGREEMENT)) wait(AGREEMENT);
      if (ask.question() instanceof Question.Result && awaited == CountKind.AGAIN) wait(AGAIN);
    }
    return (Answer) marked(() -> {
      if (overtaken()) throw new RulesChanged(regime.get());
      Answer answer = hand.answer(ask);
      if (answer instanceof Answer.Unit unit && unit.unit().equals(Series.OTHER)) throw new Waits(LATER);
      return answer;
    });
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    noted(() -> hand.refused(ask, answer, refusal));
  }

  @Override
  public List<Incumbent> incumbents() {
    return hand.incumbents();
  }

  @Override
  public void told(Event event) {
    noted(() -> hand.told(event));
  }

  private void noted(Runnable work) {
    marked(() -> {
      work.run();
      return null;
    });
  }

  @Override
  public Optional<ElectionRules> takenOver() {
    return seen;
  }

  @Override
  public boolean prepare(CountKind kind) {
    boolean rerun = kind == CountKind.RERUN;
    if (rerun && !overtaken() && live() && tape.size() != passed) {
      hand.want();
      throw new Waits(RERUN);
    }
    return (Boolean) marked(() -> rerun && overtaken() ? Boolean.FALSE : (Object) hand.prepare(kind));
  }

  @Override
  public boolean isCast(CountKind kind) {
    return (Boolean) marked(() -> hand.isCast(kind));
  }

  @Override
  public void awaits(ElectionRules cast, CountKind kind, int round, Paper paper) {
    awaited = kind;
    if (live()) hand.awaits(cast, kind, round, paper);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    counted = true;
    noted(() -> hand.counted(cast, rules, input, result));
  }

  @Override
  public void seated(Seated seated) {
    noted(() -> hand.seated(seated));
  }

  @Override
  public void settled(Settled settled) {
    noted(() -> hand.settled(settled));
  }
}
