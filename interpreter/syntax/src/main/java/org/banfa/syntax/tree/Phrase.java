package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.text.Span;

/** Operands separated by 、. */
public record Phrase(List<Sum> members, Span span) implements Element {}
