package org.banfa.syntax.tree;

import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** A name in quotes with its second spelling; {@code second} may be null. */
public record Name(Word quoted, Word second) implements Node {
  /** The name without quotes. */
  public String text() {
    return (String) quoted.literal();
  }

  /** The second spelling without quotes, empty when there is none. */
  public String secondText() {
    return second == null ? "" : (String) second.literal();
  }

  @Override
  public Span span() {
    return second == null ? quoted.span() : quoted.span().to(second.span());
  }
}
