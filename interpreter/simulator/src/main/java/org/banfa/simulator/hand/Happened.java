package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happened in office in one run: kinds, each once, and to whom. */
final class Happened {
  private final Set<String> kinds = new LinkedHashSet<>();
  private final SortedMap<String, Set<String>> people = new TreeMap<>();

  void clear() {
    kinds.clear();
    people.clear();
  }

  void add(String kind) {
    kinds.add(kind);
  }

  /** A kind of a run, and to whom it happened. */
  void to(String kind, String name) {
    kinds.add(kind);
    only(kind, name);
  }

  /** To whom something happened that is no kind of a run. */
  void only(String kind, String name) {
    people.computeIfAbsent(kind, k -> new TreeSet<>()).add(name);
  }

  List<String> kinds() {
    return new ArrayList<>(kinds);
  }

  SortedMap<String, Set<String>> people() {
    return people;
  }
}
