package org.banfa.model.calendar;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Answers whether days exist that keep every distance. */
public sealed interface Solution<O> {
  /**
   * They exist: the window of every point, and for each bound the chain of distances, from the zero point outwards,
   * that makes it, found when it is asked for.
   */
  record Feasible<O>(
      SortedMap<String, Window> windows, Function<String, List<Step<O>>> earliestChain, Function<String, List<Step<O>>> latestChain)
      implements Solution<O> {
    public Feasible {
      windows = Collections.unmodifiableSortedMap(windows);
    }

    /** One solution of several networks that share no point but some whose windows are alike in all. */
    public static <O> Feasible<O> joined(List<Feasible<O>> parts) {
      SortedMap<String, Window> windows = new TreeMap<>();
      Map<String, Feasible<O>> owner = new HashMap<>();
      for (Feasible<O> part : parts) {
        windows.putAll(part.windows());
        part.windows().keySet().forEach(point -> owner.putIfAbsent(point, part));
      }
      return new Feasible<>(
          windows, point -> owner.containsKey(point) ? owner.get(point).whyEarliest(point) : List.of(),
          point -> owner.containsKey(point) ? owner.get(point).whyLatest(point) : List.of());
    }

    /** Why the point cannot be earlier; empty when it has no earliest day. */
    public List<Step<O>> whyEarliest(String point) {
      return earliestChain.apply(point);
    }

    /** Why the point cannot be later; empty when it has no latest day. */
    public List<Step<O>> whyLatest(String point) {
      return latestChain.apply(point);
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
