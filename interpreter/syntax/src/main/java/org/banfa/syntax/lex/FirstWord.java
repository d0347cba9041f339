package org.banfa.syntax.lex;

import java.util.List;
import org.banfa.syntax.text.Source;

/** Tells the kind of a file by the word it opens with, before it is cut. */
public final class FirstWord {
  private static final List<String> SCENARIO = List.of("情景", "scenario");
  private static final List<String> CASE = List.of("案例", "case");
  private static final List<String> REVIEW = List.of("审查", "review");
  private static final List<String> TEMPLATE = List.of("范本", "template", "公文", "official paper");

  private FirstWord() {}

  /** Whether a file holds a scenario. */
  public static boolean isScenario(Source source) {
    return opens(source, SCENARIO);
  }

  /** Whether a file holds cases. */
  public static boolean isCase(Source source) {
    return opens(source, CASE);
  }

  /** Whether a file holds the opinions of a review. */
  public static boolean isReview(Source source) {
    return opens(source, REVIEW);
  }

  /** Whether a file holds templates, of methods or of papers: the names it declares are questions, no words. */
  public static boolean isTemplate(Source source) {
    return opens(source, TEMPLATE);
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
