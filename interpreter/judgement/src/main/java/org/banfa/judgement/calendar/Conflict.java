package org.banfa.judgement.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Finds a negative circle with the fewest edges, the one through the earliest edge if there are several. */
final class Conflict {
  private static final long NONE = Long.MAX_VALUE;
  private final List<Edge> edges;
  private final int points;
  /** Per start, the least distance by walks of at most as many edges as the place in the list. */
  private final Map<Integer, List<long[]>> layers = new HashMap<>();

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
        long bound = Math.addExact(day[edge.from()], edge.days());
        if (bound >= day[edge.to()]) continue;
        day[edge.to()] = bound;
        changed = true;
      }
      if (!changed) return true;
    }
    return false;
  }

  private List<Integer> smallest() {
    for (int others = 0; others < points; others++) {
      for (int i = 0; i < edges.size(); i++) {
        Edge first = edges.get(i);
        long back = layer(first.to(), others)[first.from()];
        if (back != NONE && Math.addExact(back, first.days()) < 0) return circle(i, others);
      }
    }
    throw new IllegalStateException("no negative circle");
  }

  private long[] layer(int start, int count) {
    List<long[]> known = layers.computeIfAbsent(start, s -> {
      long[] none = new long[points];
      Arrays.fill(none, NONE);
      none[s] = 0;
      return new ArrayList<>(List.of(none));
    });
    while (known.size() <= count) {
      long[] before = known.get(known.size() - 1);
      long[] next = before.clone();
      for (Edge edge : edges) {
        if (before[edge.from()] == NONE) continue;
        next[edge.to()] = Math.min(next[edge.to()], Math.addExact(before[edge.from()], edge.days()));
      }
      known.add(next);
    }
    return known.get(count);
  }

  private List<Integer> circle(int first, int others) {
    LinkedList<Integer> circle = new LinkedList<>();
    int start = edges.get(first).to();
    int at = edges.get(first).from();
    for (int count = others; count > 0; count--) {
      long days = layer(start, count)[at];
      long[] before = layer(start, count - 1);
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
      if (edge.to() == at && before[edge.from()] != NONE && before[edge.from()] + edge.days() == days) return i;
    }
    throw new IllegalStateException("no last edge");
  }
}
