package org.banfa.engine.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table of random tests: which sentence of a shape of rule is held by which row of which test. */
public final class RandomShapes {
  /** One line: the number of the shape, its sentence, the simple name of the test, the row; {@code -} for none. */
  public record Line(int shape, String what, String test, String row) {
    /** Whether no random test holds it. */
    public boolean isOpen() {
      return test.equals("-");
    }
  }

  private static final List<Line> LINES = read();

  private RandomShapes() {}

  private static List<Line> read() {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(RandomShapes.class.getResourceAsStream("/random-shapes.md"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\\|", -1);
        if (cells.length == 6 && cells[1].strip().matches("\\d+")) lines.add(new Line(Integer.parseInt(cells[1].strip()), cells[2].strip(), cells[3].strip(), cells[4].strip()));
        else if (cells.length != 6 && line.startsWith("|")) throw new IllegalStateException(line);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return List.copyOf(lines);
  }

  /** Every line, in their order. */
  public static List<Line> lines() {
    return LINES;
  }

  /** The rows that are demanded of a test. */
  public static SortedSet<String> rows(Class<?> test) {
    SortedSet<String> rows = new TreeSet<>();
    for (Line line : LINES) if (line.test().equals(test.getSimpleName()) && !line.row().startsWith("#")) rows.add(line.row());
    return rows;
  }
}
