package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.UnitShare;

/** Units as a tree: which are parts of which, and the numbers of districts as sums of those of their parts. */
final class UnitTree {
  private final Map<String, UnitShare> units = new LinkedHashMap<>();
  private Refusal refusal;

  /** Reads units as written; {@code levels} is how many levels the rules know. */
  UnitTree(List<UnitShare> named, int levels) {
    for (UnitShare unit : named) {
      if (unit.name().isBlank() || units.put(unit.name(), unit) != null) refuse("B5009", unit.name());
    }
    for (UnitShare unit : named) if (refusal == null) placed(unit, levels);
    if (refusal == null) for (UnitShare unit : children("")) summed(unit.name());
  }

  private void refuse(String code, String... arguments) {
    if (refusal == null) refusal = new Refusal(code, List.of(arguments), null);
  }

  /** Why the units are not taken; null when they are. */
  Refusal refusal() {
    return refusal;
  }

  private void placed(UnitShare unit, int levels) {
    Set<String> above = new LinkedHashSet<>();
    for (UnitShare at = unit; !at.parent().isEmpty(); at = units.get(at.parent())) {
      if (!units.containsKey(at.parent())) {
        refuse("B5070", at.name(), at.parent());
        return;
      }
      if (!above.add(at.name())) {
        refuse("B5071", unit.name());
        return;
      }
    }
    if (above.size() >= levels) refuse("B5072", unit.name(), Integer.toString(levels));
  }

  /** Fills in the numbers of a district, or holds those written against the sum of its parts. */
  private void summed(String name) {
    if (isLeaf(name)) return;
    children(name).forEach(c -> summed(c.name()));
    UnitShare unit = units.get(name);
    long electors = sum(name, UnitShare::registered);
    long homes = sum(name, UnitShare::households);
    if (differs(unit.registered(), electors)) refuse("B5073", name, Long.toString(unit.registered()), Long.toString(electors));
    if (differs(unit.households(), homes)) refuse("B5074", name, Long.toString(unit.households()), Long.toString(homes));
    units.put(name, unit.of(Math.max(unit.registered(), electors), Math.max(unit.households(), homes)));
  }

  private static boolean differs(long said, long sum) {
    return said != UnitShare.UNKNOWN && sum != UnitShare.UNKNOWN && said != sum;
  }

  /** The sum over the parts of a district; unknown when that of one part is. */
  long sum(String name, ToLongFunction<UnitShare> number) {
    long sum = 0;
    for (UnitShare child : children(name)) {
      if (number.applyAsLong(child) == UnitShare.UNKNOWN) return UnitShare.UNKNOWN;
      sum += number.applyAsLong(child);
    }
    return sum;
  }

  UnitShare unit(String name) {
    return units.get(name);
  }

  /** The parts of a district, or those at the top for the empty name. */
  List<UnitShare> children(String name) {
    return units.values().stream().filter(u -> u.parent().equals(name)).toList();
  }

  boolean isLeaf(String name) {
    return units.values().stream().noneMatch(u -> u.parent().equals(name));
  }

  /** 0 at the top. */
  int level(UnitShare unit) {
    int level = 0;
    for (UnitShare at = unit; !at.parent().isEmpty(); at = units.get(at.parent())) level++;
    return level;
  }

  /** All of them, each district before its parts. */
  List<UnitShare> inOrder() {
    List<UnitShare> all = new ArrayList<>();
    add("", all);
    return List.copyOf(all);
  }

  private void add(String name, List<UnitShare> all) {
    for (UnitShare child : children(name)) {
      all.add(child);
      add(child.name(), all);
    }
  }
}
