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
      int d = Edits.distance(sought, known, distance);
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
}
