package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.banfa.model.calendar.DayConstraints;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;
import org.banfa.model.core.Op;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Term;

/** Solves the calendar for the days recorded so far; what cannot hold any more gives way, the weakest first. */
final class Agenda {
  private static final Window OPEN = new Window(null, null);

  private final List<Step<Tie>> steps;
  private final Solution.Feasible<Tie> whole;
  private final Solution.Feasible<Tie> lawful;

  private Agenda(List<Step<Tie>> steps) {
    this.steps = steps;
    this.whole = solve(steps);
    this.lawful = solve(steps.stream().filter(s -> !s.origin().isOwn()).toList());
  }

  static Agenda of(List<Step<Tie>> steps) {
    return new Agenda(List.copyOf(steps));
  }

  /** The agenda without some ties, such as the day of an act that is to be corrected. */
  Agenda without(Predicate<Step<Tie>> dropped) {
    return new Agenda(steps.stream().filter(dropped.negate()).toList());
  }

  private static Solution.Feasible<Tie> solve(List<Step<Tie>> all) {
    List<Step<Tie>> rest = new ArrayList<>(all);
    while (true) {
      DayConstraints<Tie> days = new DayConstraints<>();
      for (Step<Tie> step : rest) days.add(step);
      Solution<Tie> solved = days.solve(Points.ZERO, true);
      if (solved instanceof Solution.Feasible<Tie> feasible) return feasible;
      rest.remove(weakest(((Solution.Infeasible<Tie>) solved).conflict()));
    }
  }

  private static Step<Tie> weakest(List<Step<Tie>> conflict) {
    Step<Tie> weakest = conflict.get(0);
    for (Step<Tie> step : conflict) if (step.origin().weight() >= weakest.origin().weight()) weakest = step;
    return weakest;
  }

  Limits limits(String point) {
    Window plan = whole.windows().getOrDefault(point, OPEN);
    Window law = lawful.windows().getOrDefault(point, OPEN);
    Tie first = last(whole.whyEarliest(point));
    Tie end = last(whole.whyLatest(point));
    Tie start = last(lawful.whyEarliest(point));
    Tie stop = last(lawful.whyLatest(point));
    return new Limits(
        date(plan.earliest()), date(plan.latest()), date(law.earliest()), date(law.latest()),
        start == null ? null : start.rule(), stop == null ? null : stop.rule(), first, end);
  }

  /** The rule nearest to the act among those that make the bound. */
  private static Tie last(List<Step<Tie>> chain) {
    for (int i = chain.size() - 1; i >= 0; i--) if (chain.get(i).origin().rule() != null) return chain.get(i).origin();
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).origin();
  }

  /** The distances that hold an act until another is done; that both may be on one day holds neither, and how a law is read holds nothing up. */
  List<Step<Tie>> holding(String act) {
    return steps.stream().filter(s -> s.from().equals(act) && s.direction() <= 0 && !s.to().equals(Points.ZERO) && holds(s)).toList();
  }

  private static boolean holds(Step<Tie> step) {
    Effective.Provided rule = step.origin().rule();
    if (step.origin().weight() == Tie.READ) return false;
    if (step.direction() < 0 || rule == null || rule.clause().op() == Op.ORDER) return true;
    Term owner = rule.clause().subject().owner();
    return owner == null || owner.id().equals(step.from());
  }

  private static LocalDate date(Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
