package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Cut;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** A source with its words, comments and documents. */
public record FileTree(Source source, Cut cut, List<DocumentTree> documents) implements Node {
  @Override
  public Span span() {
    return new Span(0, source.text().length());
  }
}
