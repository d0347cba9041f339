package org.banfa.records.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How characters are written: number of strokes and their kinds, from the data of the standard library. */
final class Strokes {
  private static final String FOLDER = "/org/banfa/stdlib/characters/";
  private static final String SURNAMES = "# Surnames of two characters: ";

  /**
   * One character.
   *
   * @param count of strokes, 0 when unknown
   * @param kinds of the strokes in the order of writing, empty when unknown
   * @param side -1, 0, 1: just before, at, or just after the kinds
   * @param place in the data, which orders characters of the same kinds
   */
  record Stroked(int count, String kinds, int side, int place) {}

  private static final class Holder {
    static final Strokes DATA = new Strokes();
  }

  private final Map<Integer, Stroked> characters = new HashMap<>(1 << 17);
  private final Set<String> surnames = new HashSet<>();

  private Strokes() {
    lines("stroke-counts.txt", line -> {
      int bar = line.indexOf('|');
      int count = Integer.parseInt(line.substring(0, bar));
      line.substring(bar + 1).codePoints().forEach(c -> characters.put(c, new Stroked(count, "", 0, c)));
    });
    lines("stroke-orders.txt", this::ordered);
  }

  static Strokes data() {
    return Holder.DATA;
  }

  private void ordered(String line) {
    String[] fields = line.split("\\|");
    String kinds = fields[1];
    int side = kinds.endsWith("+") ? 1 : kinds.endsWith("-") ? -1 : 0;
    String plain = side == 0 ? kinds : kinds.substring(0, kinds.length() - 1);
    int count = Integer.parseInt(fields[0]);
    int[] all = fields[2].codePoints().toArray();
    for (int i = 0; i < all.length; i++) characters.put(all[i], new Stroked(count, plain, side, i));
  }

  private void lines(String file, Consumer<String> use) {
    try (InputStream in = Strokes.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) throw new IllegalStateException("library lacks " + file);
      for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith(SURNAMES)) surnames.addAll(List.of(line.substring(SURNAMES.length()).split(" ")));
        if (!line.startsWith("#") && !line.isBlank()) use.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The character; null when nothing is known of it. */
  Stroked of(int character) {
    return characters.get(character);
  }

  boolean isSurname(String two) {
    return surnames.contains(two);
  }
}
