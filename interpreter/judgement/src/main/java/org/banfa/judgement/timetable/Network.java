package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.banfa.model.calendar.Counting;
import org.banfa.model.calendar.DayConstraints;
import org.banfa.model.calendar.Reach;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;

/** Holds the distances between days that some documents ask for, and answers what follows from them. */
final class Network {
  private static final Window OPEN = new Window(null, null);

  /** The longest window of days over which a distance that depends on the date is looked at day by day. */
  private static final long LONGEST = 800;

  private final List<Step<Origin>> steps;
  private final Map<String, Solution<Origin>> solved = new HashMap<>();

  Network(List<Step<Origin>> steps) {
    this.steps = List.copyOf(steps);
  }

  List<Step<Origin>> steps() {
    return steps;
  }

  Network with(List<Step<Origin>> more) {
    List<Step<Origin>> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Network(all);
  }

  Network without(Predicate<Step<Origin>> dropped) {
    return new Network(steps.stream().filter(dropped.negate()).toList());
  }

  Network each(UnaryOperator<Step<Origin>> changed) {
    return new Network(steps.stream().map(changed).toList());
  }

  Solution<Origin> solve(String zero) {
    Solution<Origin> known = solved.get(zero);
    if (known != null) return known;
    boolean dated = zero.equals(Points.ZERO);
    DayConstraints<Origin> days = new DayConstraints<>();
    for (Step<Origin> step : steps) days.add(dated || !step.isCounted() ? step : loosened(step));
    Solution<Origin> solution = days.solve(zero, dated);
    solved.put(zero, solution);
    return solution;
  }

  /** The most a distance that depends on the date can be, on the days its start can have; itself where that is open. */
  private Step<Origin> loosened(Step<Origin> step) {
    boolean until = step.reach() instanceof Reach.Until;
    Window window = window(Points.ZERO, until ? step.from() : step.to());
    if (window.slack() == null || window.slack() > LONGEST) return step;
    Counting period = step.reach() instanceof Reach.Until u ? u.period() : ((Reach.Since) step.reach()).period();
    long most = Long.MIN_VALUE;
    for (long day = window.earliest(); day <= window.latest(); day++) {
      long length = period.end(day) - day;
      most = Math.max(most, until ? length : -length);
    }
    return most == Long.MIN_VALUE ? step : new Step<>(step.from(), step.to(), most, step.origin());
  }

  /** The window of a point in days after another; open when nothing bounds it or the distances cannot all hold. */
  Window window(String zero, String point) {
    return solve(zero) instanceof Solution.Feasible<Origin> feasible ? feasible.windows().getOrDefault(point, OPEN) : OPEN;
  }

  /** The day of a point when only one is possible, in days after 1970, else null. */
  Long fixed(String point) {
    if (point.equals(Points.ZERO)) return 0L;
    Window window = window(Points.ZERO, point);
    return window.earliest() != null && window.earliest().equals(window.latest()) ? window.earliest() : null;
  }
}
