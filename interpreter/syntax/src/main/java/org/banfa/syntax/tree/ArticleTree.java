package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** An article (条); {@code heading} may be null. */
public record ArticleTree(Word number, Word heading, List<SentenceTree> sentences, Span span) implements Node {}
