package org.banfa.model.calendar;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers whether days exist that keep every distance. */
public sealed interface Solution<O> {
  /**
   * They exist: the window of every point, and for each bound the chain of distances, from the zero point outwards,
   * that makes it, found when it is asked for.
   */
  record Feasible<O>(
      SortedMap<String, Window> windows,
      Map<String, List<Step<O>>> earliestReasons,
      Map<String, List<Step<O>>> latestReasons)
      implements Solution<O> {
    public Feasible {
      windows = Collections.unmodifiableSortedMap(new TreeMap<>(windows));
    }

    /** Why the point cannot be earlier; empty when it has no earliest day. */
    public List<Step<O>> whyEarliest(String point) {
      return chain(earliestReasons, point);
    }

    private static <O> List<Step<O>> chain(Map<String, List<Step<O>>> reasons, String point) {
      List<Step<O>> chain = reasons.get(point);
      return chain == null ? List.of() : chain;
    }

    /** Why the point cannot be later; empty when it has no latest day. */
    public List<Step<O>> whyLatest(String point) {
      return chain(latestReasons, point);
    }
  }

  /** They do not exist: a smallest circle of distances, each beginning where the one before ends, that cannot all hold. */
  record Infeasible<O>(List<Step<O>> conflict) implements Solution<O> {
    public Infeasible {
      conflict = List.copyOf(conflict);
    }

    /** By how many days the circle is short when it is followed back from its end to its first distance; always positive. */
    public long shortBy() {
      long day = 0;
      for (int i = conflict.size() - 1; i > 0; i--) day = conflict.get(i).reach().earliest(day);
      return day - conflict.get(0).reach().latest(0);
    }
  }
}
