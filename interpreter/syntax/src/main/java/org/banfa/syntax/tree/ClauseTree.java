package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.text.Span;

/** A flat run of phrases and operators: subject, modal word, comparator, object. */
public record ClauseTree(List<Element> elements, Span span) implements Node {}
