package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** A document: kind word, title, the sentences before the first article, the articles. */
public record DocumentTree(Word kind, Name name, List<SentenceTree> preamble, List<ArticleTree> articles, Span span) implements Node {}
