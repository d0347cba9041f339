package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** A sentence (款): a label, which may be null, and parts; {@code closed} is false when its 。 is missing. */
public record SentenceTree(Word label, List<PartTree> parts, boolean closed, Span span) implements Node {
  /** The label without brackets, empty when there is none. */
  public String labelText() {
    return label == null ? "" : (String) label.literal();
  }
}
