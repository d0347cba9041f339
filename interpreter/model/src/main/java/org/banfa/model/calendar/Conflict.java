package org.banfa.model.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** Finds a negative circle of fixed distances with the fewest edges, the one through the earliest edge if there are several. */
final class Conflict {
  private static final long NONE = Long.MAX_VALUE;
  private final List<Edge> edges;
  private final int points;

  private Conflict(List<Edge> edges, int points) {
    this.edges = edges;
    this.points = points;
  }

  /** The indexes of its edges in order, empty when there is no negative circle. */
  static List<Integer> find(List<Edge> edges, int points) {
    return isConsistent(edges, points) ? List.of() : new Conflict(edges, points).smallest();
  }

  private static boolean isConsistent(List<Edge> edges, int points) {
    long[] day = new long[points];
    for (int round = 0; round <= points; round++) {
      boolean changed = false;
      for (Edge edge : edges) {
        long bound = edge.after(day[edge.from()]);
        if (bound >= day[edge.to()]) continue;
        day[edge.to()] = bound;
        changed = true;
      }
      if (!changed) return true;
    }
    return false;
  }

  private List<Integer> smallest() {
    List<long[]> reach = new ArrayList<>();
    for (int start = 0; start < points; start++) reach.add(standing(start));
    for (int others = 0; others < points; others++) {
      for (int i = 0; i < edges.size(); i++) {
        Edge first = edges.get(i);
        long back = reach.get(first.to())[first.from()];
        if (back != NONE && first.after(back) < 0) return circle(i, others);
      }
      reach.replaceAll(this::further);
    }
    throw new IllegalStateException("no negative circle");
  }

  private long[] standing(int start) {
    long[] days = new long[points];
    Arrays.fill(days, NONE);
    days[start] = 0;
    return days;
  }

  /** The least distances by walks of one more edge at most. */
  private long[] further(long[] before) {
    long[] next = before.clone();
    for (Edge edge : edges) {
      if (before[edge.from()] == NONE) continue;
      next[edge.to()] = Math.min(next[edge.to()], edge.after(before[edge.from()]));
    }
    return next;
  }

  private List<Integer> circle(int first, int others) {
    List<long[]> layers = new ArrayList<>(List.of(standing(edges.get(first).to())));
    for (int count = 0; count < others; count++) layers.add(further(layers.get(count)));
    LinkedList<Integer> circle = new LinkedList<>();
    int at = edges.get(first).from();
    for (int count = others; count > 0; count--) {
      long days = layers.get(count)[at];
      long[] before = layers.get(count - 1);
      if (before[at] == days) continue;
      int index = last(before, at, days);
      circle.addFirst(index);
      at = edges.get(index).from();
    }
    circle.addFirst(first);
    return circle;
  }

  private int last(long[] before, int at, long days) {
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (edge.to() == at && before[edge.from()] != NONE && edge.after(before[edge.from()]) == days) return i;
    }
    throw new IllegalStateException("no last edge");
  }
}
