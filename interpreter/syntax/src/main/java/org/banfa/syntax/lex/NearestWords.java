package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.List;

/** Finds the known words that differ least from an unknown one. */
final class NearestWords {
  private static final int MOST = 3;
  private static final int LONGEST = 24;

  private final Lexicon lexicon;
  private List<String> words;
  private List<String> phrases;

  NearestWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Up to three known spellings at most {@code distance} edits away, nearest first. */
  List<String> to(String plain, int distance) {
    if (plain.length() < 2 || plain.length() > LONGEST) return List.of();
    boolean han = Spelling.hasHan(plain);
    if (han && words == null) words = lexicon.wordSpellings();
    if (!han && phrases == null) phrases = lexicon.phraseSpellings();
    String sought = han ? plain : Spelling.foldedPhrase(plain);
    List<List<String>> byDistance = new ArrayList<>();
    for (int d = 0; d <= distance; d++) byDistance.add(new ArrayList<>());
    for (String known : han ? words : phrases) {
      if (known.length() < 2 || Math.abs(known.length() - sought.length()) > distance) continue;
      int d = distance(sought, known, distance);
      if (d <= distance) byDistance.get(d).add(known);
    }
    List<String> nearest = new ArrayList<>();
    for (List<String> group : byDistance) {
      for (String known : group) if (nearest.size() < MOST) nearest.add(written(known, han));
    }
    return nearest;
  }

  private String written(String known, boolean han) {
    Entry entry = han ? lexicon.wordSpelled(known) : lexicon.phrase(known);
    String canonical = han ? entry.chinese() : entry.english();
    return Spelling.foldedPhrase(canonical).equals(known) ? canonical : known;
  }

  /** Edits between two words, a swap of neighbours counted once; anything above {@code most} may be returned as more. */
  static int distance(String a, String b, int most) {
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
