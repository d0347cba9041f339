package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** Groups of items linked by 的 (or "of"): {@code links} is one shorter than {@code groups}. */
public record Nominal(List<List<Item>> groups, List<Word> links, Span span) implements Node {}
