package org.banfa.judgement.timetable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.calendar.Counting;
import org.banfa.model.calendar.Reach;
import org.banfa.model.calendar.Step;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;

/** Moves the last day of periods past holidays, for the acts of which the documents or the law say so. */
public final class LastDays {
  private final Translation translation;
  private final Set<String> moved = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final boolean law;

  private LastDays(Translation translation, boolean law) {
    this.translation = translation;
    this.law = law;
  }

  /** What the documents themselves say of their periods. */
  static LastDays said(Program program, Translation translation) {
    LastDays days = new LastDays(translation, false);
    for (Statement statement : program.all()) if (isAbout(statement.clause())) days.add(statement.clause());
    return days;
  }

  /** What the law asks of all periods, unless the documents refuse it for their own. */
  static LastDays asked(List<Demand> demands, Program program, Translation translation) {
    LastDays days = new LastDays(translation, true);
    for (Demand demand : demands) if (isAbout(demand.clause())) days.add(demand.clause());
    for (Statement statement : program.all()) if (isAbout(statement.clause()) && !grants(statement.clause())) days.add(statement.clause());
    return days;
  }

  /** Whether a clause says if the last day of an act's period moves. */
  public static boolean isAbout(Clause clause) {
    Slot slot = clause.subject();
    return slot.owner() != null && slot.term() != null && Roles.LAST_DAY_MOVES.equals(slot.term().role()) && clause.value() instanceof Value.Flag;
  }

  private static boolean grants(Clause clause) {
    return ((Value.Flag) clause.value()).set() == (clause.modality() != Modality.MUST_NOT);
  }

  private void add(Clause clause) {
    (grants(clause) ? moved : kept).add(translation.points.day(clause.subject().owner()));
  }

  /** The network with those last days moved. */
  Network moved(Network network) {
    return moved.isEmpty() ? network : network.each(this::moved);
  }

  private Step<Origin> moved(Step<Origin> step) {
    if (!moved.contains(step.to()) || step.from().equals(Points.ZERO) || !isPeriod(step)) return step;
    boolean said = !(step.origin() instanceof Origin.Asked);
    if (said && kept.contains(step.to()) || !said && !law) return step;
    if (step.reach() instanceof Reach.Until until && until.period().amount() > 0)
      return new Step<>(step.from(), step.to(), new Reach.Until(until.period().rolling()), step.origin());
    if (!(step.reach() instanceof Reach.Days days) || days.days() <= 0) return step;
    Counting period = new Counting(0, days.days(), Unit.DAYS, true, translation.calendar);
    return period.isCounted() ? new Step<>(step.from(), step.to(), new Reach.Until(period), step.origin()) : step;
  }

  /** Whether the distance is the period of the act itself, not how long another act may come before it. */
  private boolean isPeriod(Step<Origin> step) {
    Clause clause = step.origin().clause();
    return clause != null && clause.value() instanceof Value.When && translation.points.of(clause.subject()).equals(step.to());
  }
}
