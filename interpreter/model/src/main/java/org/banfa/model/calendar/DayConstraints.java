package org.banfa.model.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects distances between days and finds every day's window, or the smallest conflict. */
public final class DayConstraints<O> {
  private final Map<String, Integer> points = new LinkedHashMap<>();
  private final List<Step<O>> steps = new ArrayList<>();

  /** Demands {@code to - from <= days}. */
  public void atMost(String from, String to, long days, O origin) {
    add(new Step<>(from, to, days, origin));
  }

  /** Demands a distance of any kind. */
  public void add(Step<O> step) {
    point(step.from());
    point(step.to());
    steps.add(step);
  }

  /** Demands {@code to - from >= days}. */
  public void atLeast(String from, String to, long days, O origin) {
    atMost(to, from, Math.negateExact(days), origin);
  }

  /** Makes a point known although nothing bounds it yet. */
  public void point(String name) {
    points.putIfAbsent(name, points.size());
  }

  /**
   * The windows relative to {@code zero}, or a conflict wherever it is; the order of the demands breaks ties. Distances
   * that depend on the date count only where {@code zero} is the first of January 1970, else they are left out.
   */
  public Solution<O> solve(String zero, boolean dated) {
    point(zero);
    List<Edge> forward = edges(false, dated);
    List<Edge> backward = edges(true, dated);
    List<Integer> circle = Conflict.find(fixed(forward), points.size());
    if (!circle.isEmpty()) return infeasible(circle);
    Walks latest = Walks.from(points.get(zero), forward, points.size());
    if (!latest.circle().isEmpty()) return infeasible(latest.circle());
    Walks earliest = Walks.from(points.get(zero), backward, points.size());
    if (!earliest.circle().isEmpty()) {
      circle = new ArrayList<>(earliest.circle());
      Collections.reverse(circle);
      return infeasible(circle);
    }
    SortedMap<String, Window> windows = new TreeMap<>();
    points.forEach((name, point) -> {
      Long back = earliest.distance(point);
      windows.put(name, new Window(back == null ? null : Long.valueOf(-back), latest.distance(point)));
    });
    Map<String, Integer> known = Map.copyOf(points);
    List<Step<O>> all = List.copyOf(steps);
    return new Solution.Feasible<>(windows, p -> chain(all, earliest, known.get(p)), p -> chain(all, latest, known.get(p)));
  }

  /** The same for distances that do not depend on the date. */
  public Solution<O> solve(String zero) {
    return solve(zero, false);
  }

  private Solution<O> infeasible(List<Integer> circle) {
    return new Solution.Infeasible<>(circle.stream().map(steps::get).toList());
  }

  private static <O> List<Step<O>> chain(List<Step<O>> steps, Walks walks, Integer point) {
    return point == null ? List.of() : walks.edgesTo(point).stream().map(steps::get).toList();
  }

  /** An edge for every step, in the order of the steps; a distance that does not count is a circle of none. */
  private List<Edge> edges(boolean backwards, boolean dated) {
    List<Edge> edges = new ArrayList<>();
    for (Step<O> step : steps) {
      int from = points.get(step.from());
      int to = points.get(step.to());
      if (step.isCounted() && !dated) edges.add(new Edge(from, from, 0));
      else edges.add(new Edge(backwards ? to : from, backwards ? from : to, step.reach(), backwards));
    }
    return edges;
  }

  private static List<Edge> fixed(List<Edge> edges) {
    return edges.stream().map(e -> e.isCounted() ? new Edge(e.from(), e.from(), 0) : e).toList();
  }
}
