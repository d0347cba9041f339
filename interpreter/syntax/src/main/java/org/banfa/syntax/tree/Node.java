package org.banfa.syntax.tree;

import org.banfa.syntax.text.Span;

/** A node of the syntax tree: every word of the text belongs to exactly one node, in order. */
public sealed interface Node
    permits FileTree, DocumentTree, ArticleTree, SentenceTree, PartTree, SegmentTree, GroupTree, Disjunction, Conjunction, ClauseTree,
        Element, Sum, Range, Nominal, Item, Name {
  Span span();
}
