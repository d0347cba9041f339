package org.banfa.model.calendar;

import java.util.LinkedList;
import java.util.List;

/** Finds the shortest paths from one point where no circle is negative, those with the fewest edges first. */
final class Paths {
  private final List<Edge> edges;
  private final int start;
  private final Long[] distance;
  private final int[] hops;

  private Paths(int start, List<Edge> edges, int points) {
    this.edges = edges;
    this.start = start;
    this.distance = new Long[points];
    this.hops = new int[points];
  }

  static Paths from(int start, List<Edge> edges, int points) {
    Paths paths = new Paths(start, edges, points);
    paths.distance[start] = 0L;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge edge : edges) changed |= paths.relax(edge);
    }
    return paths;
  }

  private boolean relax(Edge edge) {
    if (distance[edge.from()] == null) return false;
    long days = Math.addExact(distance[edge.from()], edge.days());
    int count = hops[edge.from()] + 1;
    Long old = distance[edge.to()];
    if (old != null && (old < days || old == days && hops[edge.to()] <= count)) return false;
    distance[edge.to()] = days;
    hops[edge.to()] = count;
    return true;
  }

  /** The distance, null when the point cannot be reached. */
  Long distance(int point) {
    return distance[point];
  }

  /** The indexes of the edges that lead to the point. */
  List<Integer> edgesTo(int point) {
    LinkedList<Integer> path = new LinkedList<>();
    if (distance[point] == null) return path;
    int at = point;
    while (at != start) {
      int index = last(at);
      path.addFirst(index);
      at = edges.get(index).from();
    }
    return path;
  }

  private int last(int point) {
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (edge.to() != point || distance[edge.from()] == null || hops[edge.from()] + 1 != hops[point]) continue;
      if (distance[edge.from()] + edge.days() == distance[point]) return i;
    }
    throw new IllegalStateException("no last edge");
  }
}
