package org.banfa.syntax.lex;

import org.banfa.syntax.text.Span;

/**
 * A name that a text declares.
 *
 * @param chinese the name, its identity
 * @param english the second spelling, empty when there is none
 * @param span where the first name stands, quotes included
 */
public record DeclaredName(String chinese, String english, Span span) {}
