package org.banfa.syntax.tree;

import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** A modal word, comparator, 为, 有, 未, 在, 不迟于, 先 or 再. */
public record Operator(Word word) implements Element {
  @Override
  public Span span() {
    return word.span();
  }
}
