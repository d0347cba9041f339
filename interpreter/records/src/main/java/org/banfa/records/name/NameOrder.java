package org.banfa.records.name;

import java.util.Arrays;
import java.util.Comparator;
import org.banfa.records.name.Strokes.Stroked;

/**
 * The order of names by strokes: the surname by its number of strokes, then by their kinds (横竖撇点折), then one-character
 * given names before longer ones, then the given name in the same way. Names are compared as they stand, character by character.
 */
public final class NameOrder implements Comparator<String> {
  private static final int LAST = Integer.MAX_VALUE;

  @Override
  public int compare(String one, String other) {
    int[] a = characters(one);
    int[] b = characters(other);
    int first = surname(a);
    int second = surname(b);
    int order = compare(Arrays.copyOf(a, first), Arrays.copyOf(b, second));
    if (order == 0) order = Integer.compare(Math.min(a.length - first, 2), Math.min(b.length - second, 2));
    if (order == 0) order = compare(Arrays.copyOfRange(a, first, a.length), Arrays.copyOfRange(b, second, b.length));
    return order != 0 ? order : one.compareTo(other);
  }

  private static int[] characters(String name) {
    return name.codePoints().filter(c -> !Character.isWhitespace(c) && c != '·').toArray();
  }

  private static int surname(int[] name) {
    boolean two = name.length > 2 && Strokes.data().isSurname(new String(name, 0, 2));
    return two ? 2 : Math.min(1, name.length);
  }

  private static int compare(int[] one, int[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      int order = one[i] == other[i] ? 0 : compare(one[i], other[i]);
      if (order != 0) return order;
    }
    return Integer.compare(one.length, other.length);
  }

  private static int compare(int one, int other) {
    Stroked a = Strokes.data().of(one);
    Stroked b = Strokes.data().of(other);
    int order = Integer.compare(a == null ? LAST : a.count(), b == null ? LAST : b.count());
    if (order != 0) return order;
    if (a == null || b == null) return Integer.compare(one, other);
    boolean known = !a.kinds().isEmpty() && !b.kinds().isEmpty();
    order = known ? a.kinds().compareTo(b.kinds()) : Boolean.compare(a.kinds().isEmpty(), b.kinds().isEmpty());
    if (order == 0) order = Integer.compare(a.side(), b.side());
    if (order == 0) order = Integer.compare(a.place(), b.place());
    return order != 0 ? order : Integer.compare(one, other);
  }

  /** The number of strokes of a character; 0 when nothing is known of it. */
  public static int strokes(int character) {
    Stroked stroked = Strokes.data().of(character);
    return stroked == null ? 0 : stroked.count();
  }

  /** Whether the order of a name rests on the kinds of strokes of all its characters, not on their number alone. */
  public static boolean isSure(String name) {
    for (int c : characters(name)) {
      Stroked stroked = Strokes.data().of(c);
      if (stroked == null || stroked.kinds().isEmpty()) return false;
    }
    return true;
  }
}
