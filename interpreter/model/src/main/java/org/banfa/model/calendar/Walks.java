package org.banfa.model.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * Follows distances from one point on, one at a time, until no bound falls any more: finds the bound of every point with
 * the fewest distances that make it, or a walk that comes back to the start too early.
 */
final class Walks {
  private static final long NONE = Long.MAX_VALUE;

  /** For how many rounds a bound may go on falling before the circle it goes round is taken to have no end. */
  private static final int LONGEST_FALL = 800;

  private final List<Edge> edges;
  private final int start;
  private final int points;
  private final List<long[]> bounds = new ArrayList<>();
  private final List<int[]> via = new ArrayList<>();
  private List<Integer> circle = List.of();

  private Walks(List<Edge> edges, int start, int points) {
    this.edges = edges;
    this.start = start;
    this.points = points;
  }

  static Walks from(int start, List<Edge> edges, int points) {
    Walks walks = new Walks(edges, start, points);
    walks.walk();
    return walks;
  }

  /** The indexes of the edges of a walk that ends before it begins, as few as possible; empty when there is none. */
  List<Integer> circle() {
    return circle;
  }

  /** The bound of a point, null when it cannot be reached. */
  Long distance(int point) {
    long bound = bounds.get(bounds.size() - 1)[point];
    return bound == NONE ? null : Long.valueOf(bound);
  }

  /** The indexes of the edges that make the bound of a point. */
  List<Integer> edgesTo(int point) {
    return back(point, bounds.size() - 1);
  }

  private void walk() {
    long[] first = new long[points];
    Arrays.fill(first, NONE);
    first[start] = 0;
    bounds.add(first);
    via.add(new int[points]);
    for (int round = 1; circle.isEmpty(); round++) {
      int changed = next();
      if (bounds.get(round)[start] < 0) circle = back(start, round);
      else if (changed < 0) return;
      else if (round == points + LONGEST_FALL) circle = repeated(changed, round);
    }
  }

  /** Goes one edge further; a point whose bound fell, or -1 when none did. */
  private int next() {
    long[] before = bounds.get(bounds.size() - 1);
    long[] bound = before.clone();
    int[] edgeTo = new int[points];
    Arrays.fill(edgeTo, -1);
    int changed = -1;
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (before[edge.from()] == NONE) continue;
      long day = edge.after(before[edge.from()]);
      if (day >= bound[edge.to()]) continue;
      bound[edge.to()] = day;
      edgeTo[edge.to()] = i;
      changed = edge.to();
    }
    bounds.add(bound);
    via.add(edgeTo);
    return changed;
  }

  /** The walk that gave a point its bound of a round. */
  private List<Integer> back(int point, int round) {
    LinkedList<Integer> walk = new LinkedList<>();
    int at = point;
    for (int r = round; r > 0; r--) {
      int edge = via.get(r)[at];
      if (edge < 0) continue;
      walk.addFirst(edge);
      at = edges.get(edge).from();
    }
    return walk;
  }

  /** The circle that a bound goes round while it falls on and on. */
  private List<Integer> repeated(int point, int round) {
    List<Integer> walk = back(point, round);
    int[] seen = new int[points];
    Arrays.fill(seen, -1);
    int at = point;
    for (int i = walk.size(); i >= 0; i--) {
      if (seen[at] >= 0) return List.copyOf(walk.subList(i, seen[at]));
      seen[at] = i;
      if (i > 0) at = edges.get(walk.get(i - 1)).from();
    }
    throw new IllegalStateException("no circle");
  }
}
