package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.text.Span;

/** Alternatives separated by 或者. */
public record Disjunction(List<Conjunction> alternatives, Span span) implements Node {}
