package org.banfa.syntax.lex;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.text.Span;

/** A word of a run before it is final; {@code problem} is the code of what is wrong with a literal, or null. */
record Piece(int start, int end, int type, Entry entry, Object literal, String problem) {
  static Piece word(int start, int end, Entry entry) {
    return new Piece(start, end, entry.type(), entry, null, null);
  }

  static Piece literal(int start, Literal found) {
    return new Piece(start, found.end(), found.type(), null, found.value(), found.problem());
  }

  static Piece unknown(int start, int end) {
    return new Piece(start, end, BanfaLexer.TERM, null, null, null);
  }

  boolean isUnknown() {
    return type == BanfaLexer.TERM && entry == null;
  }

  boolean isTerm() {
    return type == BanfaLexer.TERM;
  }

  Word asWord(String written) {
    return new Word(type, written.substring(start, end), new Span(start, end), entry, literal);
  }
}
