package org.banfa.syntax.prose;

import java.util.List;

/**
 * A script as plain prose: what an official document would hold of it.
 *
 * @param title of the document
 * @param articles in order
 * @param words declared with a meaning, in order
 */
public record Prose(String title, List<Article> articles, List<Meaning> words) {
  /**
   * An article.
   *
   * @param number as written, such as the first article
   * @param heading without brackets; empty when there is none
   */
  public record Article(String number, String heading, List<Paragraph> paragraphs) {}

  /**
   * A sentence.
   *
   * @param lines the sentence, and each numbered item on a line of its own
   * @param label its identity, empty when it has none
   * @param notes the comments that belong to it
   */
  public record Paragraph(List<String> lines, String label, List<String> notes) {}

  /** A word the document declares, and what it means. */
  public record Meaning(String word, String meaning) {}
}
