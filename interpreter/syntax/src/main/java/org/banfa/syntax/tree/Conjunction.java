package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.text.Span;

/** Clauses joined by 且. */
public record Conjunction(List<ClauseTree> clauses, Span span) implements Node {}
