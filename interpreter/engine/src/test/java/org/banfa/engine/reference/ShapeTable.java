package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** Counts how often each shape of rule was drawn, and how often it came out one way and the other. */
final class ShapeTable {
  private final Map<String, long[]> rows = new TreeMap<>();

  /** A shape was drawn; {@code yes} tells which way it came out. */
  void add(String shape, boolean yes) {
    rows.computeIfAbsent(shape, s -> new long[2])[yes ? 0 : 1]++;
  }

  /** Prints the table, and fails for a shape that came out one way less often than {@code least} times. */
  void check(String title, int least, String... shapes) {
    StringBuilder text = new StringBuilder(title).append(String.format("%n%-56s %9s %9s %9s%n", "shape", "drawn", "yes", "no"));
    rows.forEach((shape, n) -> text.append(String.format("%-56s %9d %9d %9d%n", shape, n[0] + n[1], n[0], n[1])));
    System.out.println(text);
    for (String shape : shapes) {
      long[] n = rows.getOrDefault(shape, new long[2]);
      assertThat(Math.min(n[0], n[1])).as("%s in%n%s", shape, text).isGreaterThanOrEqualTo(least);
    }
    assertThat(rows.keySet()).as("every shape drawn is among those expected").containsExactlyInAnyOrder(shapes);
  }
}
