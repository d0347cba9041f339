package org.banfa.syntax.lex;

import java.util.List;

/** A source cut into words, with its comments; white space is what lies between. */
public record Cut(List<Word> words, List<Comment> comments) {}
