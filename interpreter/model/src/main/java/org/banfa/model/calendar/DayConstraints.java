package org.banfa.model.calendar;

import java.util.ArrayList;
import java.util.HashMap;
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
    point(from);
    point(to);
    steps.add(new Step<>(from, to, days, origin));
  }

  /** Demands {@code to - from >= days}. */
  public void atLeast(String from, String to, long days, O origin) {
    atMost(to, from, Math.negateExact(days), origin);
  }

  /** Makes a point known although nothing bounds it yet. */
  public void point(String name) {
    points.putIfAbsent(name, points.size());
  }

  /** The windows relative to {@code zero}, or a conflict wherever it is; the order of the demands breaks ties. */
  public Solution<O> solve(String zero) {
    point(zero);
    List<Edge> forward = edges(false);
    List<Step<O>> conflict = new ArrayList<>();
    for (int index : Conflict.find(forward, points.size())) conflict.add(steps.get(index));
    if (!conflict.isEmpty()) return new Solution.Infeasible<>(conflict);
    Paths latest = Paths.from(points.get(zero), forward, points.size());
    Paths earliest = Paths.from(points.get(zero), edges(true), points.size());
    SortedMap<String, Window> windows = new TreeMap<>();
    Map<String, List<Step<O>>> whyEarliest = new HashMap<>();
    Map<String, List<Step<O>>> whyLatest = new HashMap<>();
    points.forEach((name, point) -> {
      Long back = earliest.distance(point);
      windows.put(name, new Window(back == null ? null : Long.valueOf(-back), latest.distance(point)));
      whyEarliest.put(name, chain(earliest, point));
      whyLatest.put(name, chain(latest, point));
    });
    return new Solution.Feasible<>(windows, whyEarliest, whyLatest);
  }

  private List<Step<O>> chain(Paths paths, int point) {
    return paths.edgesTo(point).stream().map(steps::get).toList();
  }

  private List<Edge> edges(boolean reversed) {
    List<Edge> edges = new ArrayList<>();
    for (Step<O> step : steps) {
      int from = points.get(step.from());
      int to = points.get(step.to());
      edges.add(reversed ? new Edge(to, from, step.days()) : new Edge(from, to, step.days()));
    }
    return edges;
  }
}
