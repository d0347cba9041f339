package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.UnitShare;

/** Which units vote: those that are not divided further, and a district once its units are through and seats have come up to it. */
public final class Districts {
  private final Map<String, UnitShare> units = new LinkedHashMap<>();
  private final Set<String> through = new TreeSet<>();
  private final boolean upward;

  /** {@code upward} tells whether the seats of a unit that takes no part go up to its district. */
  public Districts(List<UnitShare> division, boolean upward) {
    division.forEach(u -> units.put(u.name(), u));
    this.upward = upward;
  }

  /** The units that vote from the beginning. */
  public List<UnitShare> voting() {
    return units.values().stream().filter(u -> isLeaf(u.name())).toList();
  }

  /** All of them, with the seats they have by now. */
  public List<UnitShare> division() {
    return List.copyOf(units.values());
  }

  private boolean isLeaf(String name) {
    return units.values().stream().noneMatch(u -> u.parent().equals(name));
  }

  /** The district to which the seats of a unit go when it takes no part; empty when they stay empty. */
  public String above(String name) {
    return upward ? units.get(name).parent() : "";
  }

  /** Whether a unit is a part of a district, or of one of its parts. */
  public static boolean isPart(String unit, String district, List<UnitShare> division) {
    for (String at = unit; !at.isEmpty();) {
      String name = at;
      at = division.stream().filter(u -> u.name().equals(name)).findFirst().map(UnitShare::parent).orElse("");
      if (at.equals(district) && !at.isEmpty()) return true;
    }
    return false;
  }

  /** Who was elected in the parts of a district, with the part. */
  public SortedMap<String, String> seatedBelow(String district, List<HeldVote> held) {
    SortedMap<String, String> seated = new TreeMap<>();
    for (HeldVote one : held) {
      if (one.outcome() == null || !one.outcome().valid() || !isPart(one.unit(), district, division())) continue;
      one.outcome().elected().values().forEach(names -> names.forEach(n -> seated.put(n, one.unit())));
    }
    return seated;
  }

  /** Told that a unit is through; gives the districts that have to vote now. */
  public List<UnitShare> through(String name, boolean absent) {
    if (absent && !above(name).isEmpty()) {
      UnitShare unit = units.get(name);
      SortedMap<String, Integer> more = new TreeMap<>(units.get(unit.parent()).seats());
      unit.seats().forEach((post, seats) -> more.merge(post, seats, Integer::sum));
      units.put(unit.parent(), units.get(unit.parent()).with(more));
      units.put(name, unit.with(new TreeMap<>()));
    }
    through.add(name);
    List<UnitShare> next = new ArrayList<>();
    opened(units.get(name).parent(), next);
    return next;
  }

  private void opened(String district, List<UnitShare> next) {
    boolean done = !district.isEmpty() && units.values().stream().filter(u -> u.parent().equals(district)).allMatch(u -> through.contains(u.name()));
    if (!done) return;
    if (!units.get(district).seats().isEmpty()) {
      next.add(units.get(district));
      return;
    }
    through.add(district);
    opened(units.get(district).parent(), next);
  }
}
