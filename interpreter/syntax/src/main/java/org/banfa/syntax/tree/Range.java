package org.banfa.syntax.tree;

import org.banfa.syntax.text.Span;

/** One nominal, or two with 至 between them; {@code to} may be null. */
public record Range(Nominal from, Nominal to, Span span) implements Node {}
