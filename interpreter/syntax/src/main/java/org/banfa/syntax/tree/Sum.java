package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** Ranges with 加 and 减 between them: {@code signs} is one shorter than {@code terms}. */
public record Sum(List<Range> terms, List<Word> signs, Span span) implements Node {}
