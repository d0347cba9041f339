package org.banfa.model.core;

import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/**
 * Where a clause stands, as a lawyer cites it and as an editor finds it.
 *
 * @param article number of the 条, 0 in the preamble
 * @param paragraph number of the 款 in it, from 1
 * @param item number of the 项, 0 when the sentence has one part
 * @param label identity, without brackets; empty when none
 */
public record Locus(int article, int paragraph, int item, String label, Source source, Span span) {
  public int line() {
    return source.line(span.start());
  }

  public int column() {
    return source.column(span.start());
  }
}
