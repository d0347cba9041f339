package org.banfa.syntax.lex;

import org.banfa.syntax.text.Span;

/** A comment as written, delimiters included. */
public record Comment(String text, Span span) {}
