package org.banfa.judgement.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Set<String> days;
  private final Map<String, Nearby> nearby = new HashMap<>();
  private List<Network> parts;
  private Solution<Origin> solved;
  private Map<String, List<Step<Origin>>> leaving;
  private Map<String, List<Step<Origin>>> entering;

  Network(List<Step<Origin>> steps) {
    this(steps, Set.of());
  }

  /** A network that may fall into parts at those {@code days} whose date one clause gives. */
  Network(List<Step<Origin>> steps, Set<String> days) {
    this.steps = List.copyOf(steps);
    this.days = days;
  }

  List<Step<Origin>> steps() {
    return steps;
  }

  Set<String> days() {
    return days;
  }

  Network with(List<Step<Origin>> more) {
    List<Step<Origin>> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Network(all, days);
  }

  Network without(Predicate<Step<Origin>> dropped) {
    return new Network(steps.stream().filter(dropped.negate()).toList(), days);
  }

  Network each(UnaryOperator<Step<Origin>> changed) {
    return new Network(steps.stream().map(changed).toList(), days);
  }

  /** The same distances, held together by more than the days that remain. */
  Network over(Set<String> remaining) {
    return new Network(steps, remaining);
  }

  /** What is left of the network when its parts were changed each for itself. */
  Network left(Set<Origin> dropped, List<Network> changed) {
    Network left = without(step -> dropped.contains(step.origin()));
    left.parts = changed;
    return left;
  }

  /** The networks that can be solved each for itself. */
  List<Network> parts() {
    if (parts != null) return parts;
    parts = days.isEmpty() ? List.of(this) : Parts.of(steps, days).split(steps).stream().map(Network::new).toList();
    return parts;
  }

  /** All days relative to the first of January 1970, or a circle of distances that cannot all hold. */
  Solution<Origin> solve() {
    if (solved != null) return solved;
    if (parts().get(0) == this) {
      DayConstraints<Origin> constraints = new DayConstraints<>();
      for (Step<Origin> step : steps) constraints.add(step);
      solved = constraints.solve(Points.ZERO, true);
    } else {
      solved = joined();
    }
    return solved;
  }

  private Solution<Origin> joined() {
    List<Solution.Feasible<Origin>> all = new ArrayList<>();
    for (Network part : parts()) {
      if (!(part.solve() instanceof Solution.Feasible<Origin> feasible)) return part.solve();
      all.add(feasible);
    }
    return Solution.Feasible.joined(all);
  }

  /** The most a distance that depends on the date can be, on the days its start can have; null where that is open. */
  private Step<Origin> loosened(Step<Origin> step) {
    if (!step.isCounted()) return step;
    boolean until = step.reach() instanceof Reach.Until;
    Window window = window(Points.ZERO, until ? step.from() : step.to());
    if (window.slack() == null || window.slack() < 0 || window.slack() > LONGEST) return null;
    Counting period = step.reach() instanceof Reach.Until u ? u.period() : ((Reach.Since) step.reach()).period();
    long most = Long.MIN_VALUE;
    for (long day = window.earliest(); day <= window.latest(); day++) {
      long length = period.end(day) - day;
      most = Math.max(most, until ? length : -length);
    }
    return step.with(new Reach.Days(most));
  }

  /** The window of a point in days after another; open when nothing bounds it or the distances cannot all hold. */
  Window window(String zero, String point) {
    if (!(solve() instanceof Solution.Feasible<Origin> feasible)) return OPEN;
    Window own = feasible.windows().getOrDefault(point, OPEN);
    if (zero.equals(Points.ZERO)) return own;
    Window start = feasible.windows().getOrDefault(zero, OPEN);
    if (zero.equals(point)) return new Window(0L, 0L);
    Nearby around = nearby.computeIfAbsent(zero, z -> new Nearby(this, z));
    Long latest = less(around.after(point), sum(negated(start.earliest()), own.latest()));
    Long back = less(around.before(point), sum(negated(own.earliest()), start.latest()));
    return new Window(negated(back), latest);
  }

  private static Long less(Long a, Long b) {
    return a == null ? b : b == null ? a : Long.valueOf(Math.min(a, b));
  }

  private static Long sum(Long a, Long b) {
    return a == null || b == null ? null : Long.valueOf(a + b);
  }

  private static Long negated(Long a) {
    return a == null ? null : Long.valueOf(-a);
  }

  /** The distances that begin at a point, or, turned round, that end there; of one that depends on the date, the most it can be. */
  List<Step<Origin>> at(String point, boolean turned) {
    if (leaving == null) {
      leaving = new HashMap<>();
      entering = new HashMap<>();
      for (Step<Origin> dated : steps) {
        Step<Origin> step = loosened(dated);
        if (step == null) continue;
        leaving.computeIfAbsent(step.from(), p -> new ArrayList<>()).add(step);
        entering.computeIfAbsent(step.to(), p -> new ArrayList<>()).add(step);
      }
    }
    return (turned ? entering : leaving).getOrDefault(point, List.of());
  }

  /** The day of a point when only one is possible, in days after 1970, else null. */
  Long fixed(String point) {
    if (point.equals(Points.ZERO)) return 0L;
    Window window = window(Points.ZERO, point);
    return window.earliest() != null && window.earliest().equals(window.latest()) ? window.earliest() : null;
  }
}
