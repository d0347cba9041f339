package org.banfa.syntax.tree;

import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** The smallest piece of a phrase. */
public sealed interface Item extends Node {
  /** A term, date, quotation, title, label, territory, or one of 前 后 内 起 以上 …. */
  record Atom(Word word) implements Item {
    @Override
    public Span span() {
      return word.span();
    }
  }

  /** A number, or 每, with its unit; {@code unit} may be null. */
  record Amount(Word number, Word unit) implements Item {
    @Override
    public Span span() {
      return unit == null ? number.span() : number.span().to(unit.span());
    }
  }

  /** A phrase in parentheses. */
  record Nested(Word open, Disjunction body, Word close) implements Item {
    @Override
    public Span span() {
      return open.span().to(close.span());
    }
  }
}
