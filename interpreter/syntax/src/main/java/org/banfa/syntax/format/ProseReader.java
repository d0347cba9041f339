package org.banfa.syntax.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Comment;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Numerals;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.prose.Prose;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SentenceTree;
import org.banfa.syntax.text.Span;

/** Turns the articles of a script into prose: its own words, without labels, comments, and the marks of the language. */
public final class ProseReader {
  private final FileTree file;
  private final boolean english;
  private final ProseMarks marks;
  private final Map<String, String> places = new HashMap<>();
  private final List<Prose.Meaning> meanings = new ArrayList<>();

  private ProseReader(FileTree file, Predicate<String> slot) {
    this.file = file;
    this.english = !file.documents().isEmpty() && file.documents().get(0).kind().isLatin();
    this.marks = new ProseMarks(slot, english);
  }

  /**
   * The prose of one document of a file.
   *
   * @param slot whether a word, by its key, names a property or a day, of which a value is said with 为
   */
  public static Prose read(FileTree file, DocumentTree document, Predicate<String> slot) {
    return new ProseReader(file, slot).document(document);
  }

  private Prose document(DocumentTree document) {
    for (ArticleTree article : document.articles()) places(article);
    for (SentenceTree sentence : document.preamble()) meaning(sentence);
    List<Prose.Article> articles = new ArrayList<>();
    List<SentenceTree> loose = document.preamble().stream().filter(s -> !isKey(s) && !isOpened(s)).toList();
    if (!loose.isEmpty()) articles.add(new Prose.Article("", "", paragraphs(loose, document.span().start())));
    int from = loose.isEmpty() ? 0 : loose.get(loose.size() - 1).span().end();
    for (ArticleTree article : document.articles()) {
      String heading = article.heading() == null ? "" : (String) article.heading().literal();
      articles.add(new Prose.Article(Canonical.text(article.number(), english), heading, paragraphs(article.sentences(), Math.max(from, article.span().start()))));
    }
    boolean second = english && document.name().second() != null;
    return new Prose(second ? document.name().secondText() : document.name().text(), List.copyOf(articles), List.copyOf(meanings));
  }

  /** Where each label stands, for sentences that refer to it. */
  private void places(ArticleTree article) {
    int number = article.number().literal() instanceof Integer n ? n : 0;
    int paragraph = 0;
    for (SentenceTree sentence : article.sentences()) {
      if (isWord(sentence)) continue;
      paragraph++;
      if (!sentence.labelText().isEmpty()) places.put(sentence.labelText(), english ? "Article " + number + "(" + paragraph + ")" : "第" + spelled(number) + "条第" + spelled(paragraph) + "款");
    }
  }

  private static String spelled(int number) {
    return Numerals.chinese(BigInteger.valueOf(number));
  }

  private static boolean isKey(SentenceTree sentence) {
    return sentence.label() == null && Keys.HEADS.contains(Labels.firstKey(sentence));
  }

  private static boolean isOpened(SentenceTree sentence) {
    return sentence.parts().get(0).segments().get(0).opener() != null;
  }

  /** Whether a sentence declares a word that is no stage. */
  private static boolean isWord(SentenceTree sentence) {
    return isOpened(sentence) && !isStage(sentence);
  }

  private static boolean isStage(SentenceTree sentence) {
    var first = sentence.parts().get(0).segments();
    return isOpened(sentence) && first.size() > 1 && ProseMarks.key(first.get(1)).equals(Keys.STAGE);
  }

  private List<Prose.Paragraph> paragraphs(List<SentenceTree> sentences, int from) {
    List<Prose.Paragraph> all = new ArrayList<>();
    int after = from;
    for (int i = 0; i < sentences.size(); i++) {
      SentenceTree sentence = sentences.get(i);
      int next = i + 1 < sentences.size() ? sentences.get(i + 1).span().start() : lineEnd(sentence.span().end());
      if (isWord(sentence)) meaning(sentence);
      else all.add(new Prose.Paragraph(lines(sentence), sentence.labelText(), notes(i == 0 ? after : lineEnd(sentence.span().start()) - 1, sentence.span(), next)));
      after = next;
    }
    return List.copyOf(all);
  }

  private int lineEnd(int offset) {
    int end = file.source().text().indexOf('\n', Math.max(0, offset - 1));
    return end < 0 ? file.source().text().length() : end + 1;
  }

  /** The comments inside a sentence and behind it on its last line, and those on lines of their own before the first. */
  private List<String> notes(int from, Span sentence, int next) {
    List<String> notes = new ArrayList<>();
    int end = Math.min(next, lineEnd(sentence.end()));
    for (Comment comment : file.cut().comments()) {
      int at = comment.span().start();
      if (at < Math.min(from, sentence.start()) || at >= end) continue;
      String text = comment.text().strip().replaceFirst("^(注[：:]|//|/\\*)\\s*", "").replaceFirst("\\s*\\*/$", "").replaceAll("\\s*\\R\\s*", " ").strip();
      if (!text.isEmpty()) notes.add(text);
    }
    return List.copyOf(notes);
  }

  private void meaning(SentenceTree sentence) {
    if (!isWord(sentence)) return;
    String name = sentence.parts().get(0).segments().get(0).name().text();
    for (PartTree part : sentence.parts()) {
      if (part.segments().size() < 2 || !ProseMarks.key(part.segments().get(0)).equals(Keys.MEANING)) continue;
      for (Word word : words(part.span())) if (word.type() == BanfaLexer.QUOTED) meanings.add(new Prose.Meaning(name, (String) word.literal()));
    }
  }

  private List<Word> words(Span span) {
    return file.cut().words().stream().filter(w -> w.span().start() >= span.start() && w.span().end() <= span.end()).toList();
  }

  private List<String> lines(SentenceTree sentence) {
    Map<Integer, String> changed = isStage(sentence) ? marks.stage(sentence) : marks.sentence(sentence, words(sentence.span()));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Word before = null;
    for (Word word : words(sentence.span())) {
      if (word.type() == BanfaLexer.IDENTITY || word == sentence.label()) continue;
      String text = changed.containsKey(word.span().start()) ? changed.get(word.span().start()) : text(word);
      if (word.type() == BanfaLexer.ITEMNO && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
        before = null;
      }
      if (before != null && !text.isEmpty() && parted(before, word, line)) line.append(' ');
      line.append(text);
      before = word;
    }
    String last = line.toString().strip();
    String stop = english ? "." : "。";
    lines.add(last.endsWith(stop) ? last : last + stop);
    return List.copyOf(lines);
  }

  /** Words of Latin letters are parted by spaces. */
  private boolean parted(Word before, Word word, StringBuilder line) {
    if (line.length() == 0 || Character.isWhitespace(line.charAt(line.length() - 1))) return false;
    boolean closer = Canonical.isPunctuation(word.type()) && word.type() != BanfaLexer.LP && word.type() != BanfaLexer.QUOTED;
    return english ? !closer && before.type() != BanfaLexer.LP : before.isLatin() && word.isLatin();
  }

  private String text(Word word) {
    if (word.type() == BanfaLexer.LABEL) return places.getOrDefault((String) word.literal(), (String) word.literal());
    if (word.type() == BanfaLexer.QUOTED) return (String) word.literal();
    return Canonical.text(word, english);
  }
}
