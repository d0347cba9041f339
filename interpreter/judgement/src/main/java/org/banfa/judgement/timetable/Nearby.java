package org.banfa.judgement.timetable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.banfa.model.calendar.Step;

/**
 * Finds how far other days can lie from one, without passing a day whose date is fixed: what passes one follows from the
 * dates of both. So only what hangs together by distances alone is walked through, not the whole timetable.
 */
final class Nearby {
  private final Network network;
  private final Map<String, Long> after;
  private final Map<String, Long> before;

  /** Walks through a network without contradictions. */
  Nearby(Network network, String start) {
    this.network = network;
    this.after = walk(start, false);
    this.before = walk(start, true);
  }

  /** At most so many days after the start; null when only fixed days bound it, or nothing. */
  Long after(String point) {
    return after.get(point);
  }

  /** The start is at most so many days after the point; null in the same cases. */
  Long before(String point) {
    return before.get(point);
  }

  private Map<String, Long> walk(String start, boolean turned) {
    Map<String, Long> distances = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    distances.put(start, 0L);
    open.add(start);
    while (!open.isEmpty()) {
      String point = open.poll();
      if (!point.equals(start) && network.fixed(point) != null || network.fixed(start) != null) continue;
      for (Step<Origin> step : network.at(point, turned)) {
        String next = turned ? step.from() : step.to();
        long days = distances.get(point) + step.days();
        Long old = distances.get(next);
        if (old != null && old <= days) continue;
        distances.put(next, days);
        open.add(next);
      }
    }
    return distances;
  }
}
