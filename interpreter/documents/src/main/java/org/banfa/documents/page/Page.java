package org.banfa.documents.page;

import java.util.List;

/**
 * A document to be printed, whatever the format.
 *
 * @param language {@code zh} or {@code en}
 * @param title in one line
 * @param subtitle lines below the title, set in the middle; empty when there are none
 * @param lines of text that fill a page
 * @param numbered whether its pages have numbers
 */
public record Page(String language, String title, List<String> subtitle, List<Block> blocks, int lines, boolean numbered) {
  /** Lines of text that fill a page of an official document. */
  public static final int LINES = 22;

  /** A document with as many lines on a page as official documents have. */
  public Page(String language, String title, List<String> subtitle, List<Block> blocks) {
    this(language, title, subtitle, blocks, LINES, true);
  }

  /** The same with other lines on a page. */
  public Page with(int number) {
    return new Page(language, title, subtitle, blocks, number, numbered);
  }

  /** The same without numbers. */
  public Page unnumbered() {
    return new Page(language, title, subtitle, blocks, lines, false);
  }
}
