package org.banfa.syntax.read;

import java.util.List;
import org.banfa.syntax.text.Source;

/** Tells the kind of a file by the word it opens with, before it is cut. */
public final class FirstWord {
  private static final List<String> SCENARIO = List.of("情景", "scenario");
  private static final List<String> CASE = List.of("案例", "case");
  private static final List<String> REVIEW = List.of("审查", "review");

  private FirstWord() {}

  static boolean isScenario(Source source) {
    return opens(source, SCENARIO);
  }

  static boolean isCase(Source source) {
    return opens(source, CASE);
  }

  /** Whether a file holds the opinions of a review. */
  public static boolean isReview(Source source) {
    return opens(source, REVIEW);
  }

  private static boolean opens(Source source, List<String> words) {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.lineText(line).strip();
      if (text.isEmpty() || text.startsWith("//") || text.startsWith("注：") || text.startsWith("注:")) continue;
      return words.stream().anyMatch(text::startsWith);
    }
    return false;
  }
}
