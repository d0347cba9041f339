package org.banfa.documents.page;

/** A stretch of text in one style. */
public record Run(String text, Style style) {
  /** How a stretch of text is set. */
  public enum Style { PLAIN, STRONG, QUOTED, CODE }

  public static Run plain(String text) {
    return new Run(text, Style.PLAIN);
  }

  public static Run strong(String text) {
    return new Run(text, Style.STRONG);
  }

  /** Words quoted from a document. */
  public static Run quoted(String text) {
    return new Run(text, Style.QUOTED);
  }

  /** An identity or a hash. */
  public static Run code(String text) {
    return new Run(text, Style.CODE);
  }
}
