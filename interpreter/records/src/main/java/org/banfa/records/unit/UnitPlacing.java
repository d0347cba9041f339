package org.banfa.records.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.records.count.Discrepancy;

/** Finds the place of every unit in the tree: parents that are missing, that two units could be, that lead back to the unit itself, and units doubled. */
final class UnitPlacing {
  private final List<UnitLine> lines;
  private final List<Discrepancy> problems;
  private final Map<String, UnitLine> placed = new LinkedHashMap<>();

  UnitPlacing(List<UnitLine> lines, List<Discrepancy> problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** Each unit by its path, in the order of the rows. */
  Map<String, UnitLine> placed() {
    for (UnitLine line : lines) {
      String above = isPath(line) ? line.above() : path(line.above(), line, new LinkedHashSet<>(Set.of(line.name())));
      if (above == null) continue;
      UnitLine put = line.in(isPath(line) ? line.name() : UnitPaths.below(above, line.name()), above);
      UnitLine other = placed.get(put.name());
      if (other != null && !other.implied()) problems.add(Discrepancy.blocking("B6507", line.at().text(), UnitPaths.last(put.name()), other.at().text()));
      else placed.put(put.name(), put);
    }
    return placed;
  }

  /** Whether a row says the whole way from the top. */
  private static boolean isPath(UnitLine line) {
    return line.above().isEmpty() || UnitPaths.isBelow(line.name(), line.above());
  }

  /** The path of a parent as a row names it; null when it has none. */
  String path(String name, UnitLine line, Set<String> through) {
    if (name.isEmpty()) return "";
    List<UnitLine> meant = new ArrayList<>();
    for (UnitLine one : lines) {
      boolean same = UnitPaths.isPath(name) ? one.name().equals(name) : UnitPaths.last(one.name()).equals(name);
      if (same && meant.stream().noneMatch(m -> m.name().equals(one.name()) && m.above().equals(one.above()))) meant.add(one);
    }
    if (meant.isEmpty()) return problem("B6505", line, UnitPaths.last(name));
    if (meant.size() > 1) return problem("B6511", line, UnitPaths.last(name));
    UnitLine parent = meant.get(0);
    if (isPath(parent)) return parent.name();
    if (!through.add(parent.name())) return problem("B6506", line, String.join(" → ", through) + " → " + parent.name());
    String above = path(parent.above(), line, through);
    return above == null ? null : UnitPaths.below(above, parent.name());
  }

  private String problem(String code, UnitLine line, String what) {
    problems.add(Discrepancy.blocking(code, line.at().text(), UnitPaths.last(line.name()), what));
    return null;
  }
}
