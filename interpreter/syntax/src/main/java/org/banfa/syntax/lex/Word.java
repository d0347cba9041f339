package org.banfa.syntax.lex;

import org.banfa.syntax.text.Span;

/**
 * A token after cutting.
 *
 * @param type token type of the parser ({@code BanfaLexer.TERM} …)
 * @param text as written
 * @param entry the lexicon's entry for function words, units and terms; null for literals and punctuation
 * @param literal the value of INT (BigInteger), FRACTION (Share), RATIO (Share), DATE (DateLiteral), CLOCK
 *     (java.time.LocalTime), ARTICLE and ITEMNO (Integer), and the inner text of QUOTED, TITLE, LABEL, IDENTITY, HEADING and
 *     PATH (String); else null
 */
public record Word(int type, String text, Span span, Entry entry, Object literal) {
  /** An exact fraction as written; {@code denominator} positive, not reduced. */
  public record Share(java.math.BigInteger numerator, java.math.BigInteger denominator) {}

  /** A civil date as written; a part that is not written is 0. {@code third} is 1 to 3 for 上旬, 中旬, 下旬, else 0. */
  public record DateLiteral(int year, int month, int day, int third) {}

  /** Whether it is spelled with Latin letters. */
  public boolean isLatin() {
    return !text.isEmpty() && Spelling.isLatin(Spelling.plain(text).charAt(0));
  }

  /** Which of the English spellings of its line is written, from 0; 0 for other words. */
  public int form() {
    return entry == null || !isLatin() ? 0 : Math.max(0, Lexicon.englishForms(entry).indexOf(Spelling.foldedPhrase(text.replaceAll("\\s+", " "))));
  }
}
