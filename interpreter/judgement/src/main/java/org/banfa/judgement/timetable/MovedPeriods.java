package org.banfa.judgement.timetable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.order.LastDays;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Term;

/** Moves the last day of periods in a network past holidays, for the acts of which the documents or the law say so. */
final class MovedPeriods {
  private final Translation translation;
  private final LastDays days;
  private final Map<String, Term> acts;

  private MovedPeriods(Translation translation, LastDays days, Map<String, Term> acts) {
    this.translation = translation;
    this.days = days;
    this.acts = acts;
  }

  /** What the documents themselves say of their periods. */
  static MovedPeriods said(Program program, Translation translation) {
    MovedPeriods moved = new MovedPeriods(translation, new LastDays(), new HashMap<>());
    for (Statement statement : program.all()) if (moved.isAbout(statement.clause())) moved.days.said(statement.clause());
    return moved;
  }

  /** What the law asks of all periods, unless the documents refuse it for their own. */
  MovedPeriods asked(List<Demand> demands) {
    MovedPeriods moved = new MovedPeriods(translation, new LastDays(days), new HashMap<>(acts));
    for (Demand demand : demands) if (moved.isAbout(demand.clause())) moved.days.asked(demand.clause());
    return moved;
  }

  private boolean isAbout(Clause clause) {
    if (!LastDays.isAbout(clause)) return false;
    Term act = clause.subject().owner();
    acts.put(translation.points.day(act), act);
    return true;
  }

  /** The network with those last days moved. */
  Network in(Network network) {
    return days.isEmpty() ? network : network.each(this::moved);
  }

  private Step<Origin> moved(Step<Origin> step) {
    Term act = acts.get(step.to());
    if (act == null || step.from().equals(Points.ZERO) || !isPeriod(step)) return step;
    boolean moves = step.origin() instanceof Origin.Asked ? days.moveAsked(act) : days.moveSaid(act);
    return moves ? step.rolling(translation.calendar) : step;
  }

  /** Whether the distance is the period of the act itself, not how long another act may come before it. */
  private boolean isPeriod(Step<Origin> step) {
    Clause clause = step.origin().clause();
    return clause != null && clause.value() instanceof Value.When && translation.points.of(clause.subject()).equals(step.to());
  }
}
