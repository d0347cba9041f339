package org.banfa.syntax.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Comment;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.SentenceTree;

/** Knows where lines start and how deep they stand. */
final class Layout {
  private final boolean english;
  private final Set<Integer> documents = new HashSet<>();
  private final Set<Integer> articles = new HashSet<>();
  /** Indent of each sentence by its first offset. */
  private final TreeMap<Integer, Integer> sentences = new TreeMap<>();
  private final Map<Integer, Boolean> annotations = new HashMap<>();

  private Layout(boolean english) {
    this.english = english;
  }

  static Layout of(FileTree file) {
    boolean english = !file.documents().isEmpty() && file.documents().get(0).kind().text().charAt(0) < 0x80;
    Layout layout = new Layout(english);
    for (DocumentTree document : file.documents()) {
      layout.documents.add(document.span().start());
      document.preamble().forEach(layout::sentence);
      for (ArticleTree article : document.articles()) {
        layout.articles.add(article.span().start());
        article.sentences().forEach(layout::sentence);
      }
    }
    return layout;
  }

  private void sentence(SentenceTree sentence) {
    boolean annotation = sentence.label() == null && Keys.ANNOTATIONS.contains(Labels.firstKey(sentence)) && !Keys.VERIFIED.equals(Labels.firstKey(sentence));
    sentences.put(sentence.span().start(), annotation ? 4 : 2);
    annotations.put(sentence.span().start(), annotation);
  }

  boolean isEnglish() {
    return english;
  }

  int indent(Word word) {
    int at = word.span().start();
    if (documents.contains(at) || articles.contains(at)) return 0;
    var sentence = sentences.floorEntry(at);
    if (sentence == null) return 2;
    return sentence.getKey() == at ? sentence.getValue() : sentence.getValue() + 2;
  }

  int indentOfComment(Comment comment) {
    var next = sentences.ceilingEntry(comment.span().start());
    boolean headNext = nearest(documents, comment) || nearest(articles, comment);
    return headNext || next == null ? 0 : 2;
  }

  private boolean nearest(Set<Integer> starts, Comment comment) {
    Integer next = sentences.ceilingKey(comment.span().start());
    for (int start : starts) if (start >= comment.span().start() && (next == null || start < next)) return true;
    return false;
  }

  boolean blankBefore(Word word, Formatter.Gap gap) {
    int at = word.span().start();
    return documents.contains(at) || articles.contains(at) || gap.lines() > 1 && sentences.containsKey(at);
  }

  boolean startsLine(Word word, Word before, Formatter.Gap gap) {
    int at = word.span().start();
    if (documents.contains(at) || articles.contains(at)) return true;
    if (sentences.containsKey(at)) return gap.lines() > 0 || !annotations.get(at) && before.type() != BanfaLexer.STOP || before.type() == BanfaLexer.HEADING;
    return gap.lines() > 0 && Formatter.isCloser(before.type());
  }

  boolean spaceBefore(Word word, Word before, Formatter.Gap gap) {
    if (before.type() == BanfaLexer.STOP) return true;
    if (Canonical.isPunctuation(word.type()) || Canonical.isPunctuation(before.type())) return english && spaced(word, before);
    return gap.space();
  }

  private static boolean spaced(Word word, Word before) {
    if (word.type() == BanfaLexer.ENUM || before.type() == BanfaLexer.ENUM || word.type() == BanfaLexer.HEADING || before.type() == BanfaLexer.ITEMNO) return false;
    boolean opens = before.type() == BanfaLexer.LP || word.type() == BanfaLexer.SLASH || before.type() == BanfaLexer.SLASH;
    return !opens && !Formatter.isCloser(word.type()) && word.type() != BanfaLexer.RP && before.type() != BanfaLexer.LABEL && before.type() != BanfaLexer.IDENTITY;
  }
}
