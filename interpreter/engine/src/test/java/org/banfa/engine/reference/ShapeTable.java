package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Counts how often each shape of rule was drawn, and how often it came out one way and the other. */
public final class ShapeTable {
  private final Map<String, long[]> rows = new TreeMap<>();

  /** A shape was drawn; {@code yes} tells which way it came out. */
  public void add(String shape, boolean yes) {
    rows.computeIfAbsent(shape, s -> new long[2])[yes ? 0 : 1]++;
  }

  /**
   * Prints the table, and fails for a row that the table of random tests demands of the test and that came out one way less often
   * than {@code least} times, and for a row it does not name.
   */
  public void check(Class<?> test, int least) {
    SortedSet<String> demanded = RandomShapes.rows(test);
    StringBuilder text = new StringBuilder(test.getSimpleName()).append(String.format("%n%-56s %9s %9s %9s%n", "shape", "drawn", "yes", "no"));
    rows.forEach((shape, n) -> text.append(String.format("%-56s %9d %9d %9d%n", shape, n[0] + n[1], n[0], n[1])));
    System.out.println(text);
    assertThat(demanded).isNotEmpty();
    for (String shape : demanded) {
      long[] n = rows.getOrDefault(shape, new long[2]);
      assertThat(Math.min(n[0], n[1])).as("%s in%n%s", shape, text).isGreaterThanOrEqualTo(Math.max(1, least));
    }
    assertThat(rows.keySet()).as("every shape drawn is among those demanded").containsExactlyInAnyOrderElementsOf(demanded);
  }
}
