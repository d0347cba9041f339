package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.List;

/** Counts the edits between two words, to find what somebody who mistyped may have meant. */
public final class Edits {
  private Edits() {}

  /** The known words at most {@code most} edits away, nearest first, in the order given where equally near. */
  public static List<String> nearest(String word, List<String> known, int most) {
    List<String> nearest = new ArrayList<>();
    for (int d = 0; d <= most; d++) for (String one : known) if (distance(word, one, most) == d) nearest.add(one);
    return nearest;
  }

  /** Edits between two words, a swap of neighbours counted once; anything above {@code most} may be returned as more. */
  public static int distance(String a, String b, int most) {
    int[] before = null;
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) above[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        if (swap) row[j] = Math.min(row[j], before[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return least;
      before = above;
      above = row;
    }
    return above[b.length()];
  }
}
