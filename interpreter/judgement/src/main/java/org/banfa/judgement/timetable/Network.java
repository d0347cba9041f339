package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banfa.model.calendar.DayConstraints;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.model.calendar.Window;

/** Holds the distances between days that some documents ask for, and answers what follows from them. */
final class Network {
  private static final Window OPEN = new Window(null, null);

  private final List<Step<Origin>> steps;
  private final Map<String, Solution<Origin>> solved = new HashMap<>();

  Network(List<Step<Origin>> steps) {
    this.steps = List.copyOf(steps);
  }

  Network with(List<Step<Origin>> more) {
    List<Step<Origin>> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Network(all);
  }

  Network without(Predicate<Step<Origin>> dropped) {
    return new Network(steps.stream().filter(dropped.negate()).toList());
  }

  Solution<Origin> solve(String zero) {
    return solved.computeIfAbsent(
        zero,
        from -> {
          DayConstraints<Origin> days = new DayConstraints<>();
          for (Step<Origin> step : steps) days.atMost(step.from(), step.to(), step.days(), step.origin());
          return days.solve(from);
        });
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
