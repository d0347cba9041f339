package org.banfa.model.elaborate;

import org.banfa.model.core.Comparator;
import org.banfa.syntax.lex.Word;

/** The comparator a function word stands for. */
final class Comparators {
  private Comparators() {}

  static Comparator of(Word word) {
    return switch (word.entry().key()) {
      case "greater" -> Comparator.GREATER;
      case "at-least" -> Comparator.AT_LEAST;
      case "less" -> Comparator.LESS;
      case "at-most" -> Comparator.AT_MOST;
      case "equal" -> Comparator.EQUAL;
      default -> throw new IllegalStateException(word.entry().key());
    };
  }
}
