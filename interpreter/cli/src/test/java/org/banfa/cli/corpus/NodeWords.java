package org.banfa.cli.corpus;

import java.util.ArrayList;
import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Name;
import org.banfa.syntax.tree.Node;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Range;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;
import org.banfa.syntax.tree.Sum;

/** Collects the words that nodes hold, in the order of the tree. */
final class NodeWords {
  private final List<Word> words = new ArrayList<>();

  List<Word> of(FileTree file) {
    visit(file);
    return words;
  }

  private void visit(Node node) {
    if (node instanceof FileTree f) visit(f.documents());
    else if (node instanceof DocumentTree d) {
      keep(d.kind());
      visit(d.name());
      visit(d.preamble());
      visit(d.articles());
    } else if (node instanceof ArticleTree a) {
      keep(a.number());
      keep(a.heading());
      visit(a.sentences());
    } else if (node instanceof SentenceTree s) {
      keep(s.label());
      visit(s.parts());
    } else if (node instanceof PartTree p) {
      boolean late = p.item() != null && !p.segments().isEmpty() && p.item().span().start() > p.segments().get(0).span().start();
      if (!late) keep(p.item());
      for (SegmentTree segment : p.segments()) {
        if (late && words.get(words.size() - 1).span().end() <= p.item().span().start() && segment.span().start() > p.item().span().start()) keep(p.item());
        visit(segment);
      }
    } else if (node instanceof SegmentTree s) {
      keep(s.opener());
      if (s.name() != null) visit(s.name());
      visit(s.groups());
    } else if (node instanceof GroupTree g) {
      g.leads().forEach(this::keep);
      visit(g.body());
      keep(g.conditionMark());
      keep(g.except());
    } else {
      phrase(node);
    }
  }

  private void phrase(Node node) {
    if (node instanceof Name n) {
      keep(n.quoted());
      keep(n.second());
    } else if (node instanceof Disjunction d) visit(d.alternatives());
    else if (node instanceof Conjunction c) visit(c.clauses());
    else if (node instanceof ClauseTree c) visit(c.elements());
    else if (node instanceof Operator o) keep(o.word());
    else if (node instanceof Phrase p) visit(p.members());
    else if (node instanceof Sum s) between(s.terms(), s.signs());
    else if (node instanceof Range r) {
      visit(r.from());
      if (r.to() != null) visit(r.to());
    } else if (node instanceof Nominal n) {
      for (int i = 0; i < n.groups().size(); i++) {
        if (i > 0) keep(n.links().get(i - 1));
        visit(n.groups().get(i));
      }
    } else if (node instanceof Item.Atom a) keep(a.word());
    else if (node instanceof Item.Amount a) {
      keep(a.number());
      keep(a.unit());
    } else if (node instanceof Item.Nested n) {
      keep(n.open());
      visit(n.body());
      keep(n.close());
    }
  }

  private void between(List<? extends Node> nodes, List<Word> links) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) keep(links.get(i - 1));
      visit(nodes.get(i));
    }
  }

  private void visit(List<? extends Node> nodes) {
    nodes.forEach(this::visit);
  }

  private void keep(Word word) {
    if (word != null) words.add(word);
  }
}
