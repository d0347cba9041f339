package org.banfa.records.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.records.count.CountForm.Line;
import org.banfa.records.count.CountTable.Figure;

/** Compares two tables of one count, cell by cell. */
public final class Agreement {
  /**
   * A cell in which two tables differ.
   *
   * @param place empty for the whole
   * @param first null when the first has no such cell
   * @param second null when the second has no such cell
   */
  public record Difference(Line line, String place, Figure first, Figure second) {}

  private Agreement() {}

  /** The cells among these of which one table gives a number and the other says that nobody knows it. */
  public static List<Difference> halfKnown(List<Difference> differences) {
    return differences.stream().filter(d -> d.first() != null && d.second() != null && d.first().known() != d.second().known()).toList();
  }

  /** Every cell in which they differ, in the order of the first table; what is missing equals nought only for names added by hand. */
  public static List<Difference> differences(CountTable first, CountTable second) {
    Set<Line> lines = new LinkedHashSet<>(first.figures().keySet());
    lines.addAll(second.figures().keySet());
    List<Difference> differences = new ArrayList<>();
    for (Line line : lines) {
      Set<String> places = new LinkedHashSet<>(first.figures().getOrDefault(line, java.util.Map.of()).keySet());
      places.addAll(second.figures().getOrDefault(line, java.util.Map.of()).keySet());
      for (String place : places) {
        Figure one = first.figure(line, place);
        Figure other = second.figure(line, place);
        if (number(one) != number(other) || (one == null || other == null) && line.ofAccount()) differences.add(new Difference(line, place, one, other));
      }
    }
    return differences;
  }

  /** Every line whose sums over all places differ, of the lines both have. */
  public static List<Difference> ofSums(CountTable first, CountTable second) {
    List<Difference> differences = new ArrayList<>();
    for (Line line : first.figures().keySet()) {
      if (!second.figures().containsKey(line) || first.sum(line) == second.sum(line)) continue;
      differences.add(new Difference(line, "", new Figure(first.sum(line), null), new Figure(second.sum(line), null)));
    }
    boolean abstentions = first.votes().stream().anyMatch(l -> l.stance() == Stance.NEITHER);
    for (Line line : second.votes()) {
      if (line.stance() == Stance.NEITHER && !abstentions) continue;
      boolean alone = !first.figures().containsKey(line) && second.sum(line) > 0 && !first.votes().isEmpty();
      if (alone) differences.add(new Difference(line, "", null, new Figure(second.sum(line), null)));
    }
    return differences;
  }

  /** How many cells a table has. */
  public static int cells(CountTable table) {
    return table.figures().values().stream().mapToInt(java.util.Map::size).sum();
  }

  private static long number(Figure figure) {
    return figure == null ? 0 : figure.number();
  }
}
