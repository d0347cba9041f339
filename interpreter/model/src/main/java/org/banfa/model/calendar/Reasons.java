package org.banfa.model.calendar;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Holds a chain of distances for every point, each made when it is first asked for. */
final class Reasons<O> extends AbstractMap<String, List<Step<O>>> {
  private final Map<String, Integer> points;
  private final IntFunction<List<Step<O>>> chain;
  private final Map<String, List<Step<O>>> made = new HashMap<>();

  Reasons(Map<String, Integer> points, IntFunction<List<Step<O>>> chain) {
    this.points = points;
    this.chain = chain;
  }

  @Override
  public synchronized List<Step<O>> get(Object point) {
    Integer number = points.get(point);
    return number == null ? null : made.computeIfAbsent((String) point, p -> List.copyOf(chain.apply(number)));
  }

  @Override
  public boolean containsKey(Object point) {
    return points.containsKey(point);
  }

  @Override
  public Set<Entry<String, List<Step<O>>>> entrySet() {
    Set<Entry<String, List<Step<O>>>> all = new LinkedHashSet<>();
    for (String point : new TreeMap<>(points).keySet()) all.add(Map.entry(point, get(point)));
    return all;
  }
}
