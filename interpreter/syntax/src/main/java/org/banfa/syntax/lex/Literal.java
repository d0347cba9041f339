package org.banfa.syntax.lex;

/**
 * A number, date, share or citation found in a text.
 *
 * @param type token type
 * @param end where it ends
 * @param value the word's literal
 * @param problem code of what is wrong with it, or null
 */
record Literal(int type, int end, Object value, String problem) {
  static Literal of(int type, int end, Object value) {
    return new Literal(type, end, value, null);
  }
}
