package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.banfa.grammar.BanfaLexer;

/** Checks the terms of a lexicon against the rules that keep texts cut in one way. */
final class TermChecker {
  private final Lexicon lexicon;
  private final List<String> spellings;
  private final TreeSet<TermProblem> problems = new TreeSet<>();

  TermChecker(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spellings = lexicon.wordSpellings();
  }

  List<TermProblem> problems() {
    for (String spelling : spellings) {
      if (!isDeclared(spelling)) continue;
      shape(spelling);
      functionWords(spelling);
    }
    crossings();
    return new ArrayList<>(problems);
  }

  /**
   * What makes a name unusable by itself: a single character or a function word would cut other texts wrongly. A name without
   * Han characters is a phrase and fits.
   */
  static List<TermProblem> ofName(String name) {
    String plain = Spelling.plain(name.strip());
    if (plain.isEmpty() || !Spelling.hasHan(plain)) return List.of();
    Entry own = Lexicon.builtIn().wordSpelled(plain);
    if (own != null && own.type() != BanfaLexer.TERM) return List.of(TermProblem.of("B1156", name));
    return plain.codePointCount(0, plain.length()) == 1 ? List.of(TermProblem.of("B1150", name)) : List.of();
  }

  /** Only terms that the language itself does not bring are judged. */
  private boolean isDeclared(String spelling) {
    Entry entry = lexicon.wordSpelled(spelling);
    Entry own = Lexicon.builtIn().wordSpelled(spelling);
    if (entry.type() != BanfaLexer.TERM) return false;
    if (own != null && own.type() != BanfaLexer.TERM) problems.add(TermProblem.of("B1156", spelling));
    return own == null;
  }

  private void shape(String spelling) {
    if (spelling.length() == 1) problems.add(TermProblem.of("B1150", spelling));
    int number = new NumberScanner(spelling, lexicon).numberEnd(0);
    if (number > 0) problems.add(TermProblem.of("B1151", spelling, spelling.substring(0, number)));
  }

  private void functionWords(String spelling) {
    for (int n = 2; n < spelling.length(); n++) {
      String head = spelling.substring(0, n);
      if (isFunctionWord(head)) problems.add(TermProblem.of("B1152", spelling, head));
      String tail = spelling.substring(spelling.length() - n);
      if (isFunctionWord(tail)) problems.add(TermProblem.of("B1153", spelling, tail));
    }
  }

  private boolean isFunctionWord(String plain) {
    Entry entry = lexicon.wordSpelled(plain);
    return entry != null && entry.type() != BanfaLexer.TERM;
  }

  /** Words xy and yz where x and z are words too. */
  private void crossings() {
    Map<String, List<String>> byHead = new HashMap<>();
    for (String word : spellings) {
      for (int n = 1; n < word.length(); n++) {
        if (isWord(word.substring(n))) byHead.computeIfAbsent(word.substring(0, n), h -> new ArrayList<>()).add(word);
      }
    }
    for (String left : spellings) {
      for (int n = 1; n < left.length(); n++) {
        if (!isWord(left.substring(0, n))) continue;
        for (String right : byHead.getOrDefault(left.substring(n), List.of())) {
          if (isBuiltIn(left) && isBuiltIn(right)) continue;
          if (lexicon.wordSpelled(left + right.substring(left.length() - n)) != null) continue;
          problems.add(TermProblem.of("B1154", left, right, left.substring(0, n), right.substring(left.length() - n)));
        }
      }
    }
  }

  private static boolean isBuiltIn(String plain) {
    return Lexicon.builtIn().wordSpelled(plain) != null;
  }

  private boolean isWord(String plain) {
    Entry entry = lexicon.wordSpelled(plain);
    return entry != null && (plain.length() > 1 || entry.type() != BanfaLexer.TERM);
  }
}
