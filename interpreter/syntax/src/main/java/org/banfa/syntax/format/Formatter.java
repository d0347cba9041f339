package org.banfa.syntax.format;

import java.util.List;
import java.util.Map;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Comment;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.FileTree;

/**
 * Prints a file in the canonical form: indentation by structure, full-width punctuation, one spelling of numbers, a label
 * on each sentence of a method. Line breaks after punctuation, comments and words in quotes stay as they are.
 */
public final class Formatter {
  private final FileTree file;
  private final Layout layout;
  private final Map<Integer, String> labels;
  private final StringBuilder out = new StringBuilder();
  private final List<Comment> comments;
  private int nextComment;
  private int lastEnd;

  private Formatter(FileTree file) {
    this.file = file;
    this.layout = Layout.of(file);
    this.labels = Labels.missing(file);
    this.comments = file.cut().comments();
  }

  /** The canonical text of a file that was read without errors. */
  public static String format(FileTree file) {
    return new Formatter(file).print();
  }

  private String print() {
    Word before = null;
    for (Word word : file.cut().words()) {
      commentsBefore(word.span().start());
      word(word, before);
      lastEnd = word.span().end();
      before = word;
    }
    commentsBefore(file.source().text().length() + 1);
    while (out.length() > 0 && Character.isWhitespace(out.charAt(out.length() - 1))) out.setLength(out.length() - 1);
    return out.append('\n').toString();
  }

  private void word(Word word, Word before) {
    Gap gap = Gap.between(file.source().text(), lastEnd, word.span().start());
    boolean fresh = before == null || atLineStart();
    if (!fresh) {
      if (layout.startsLine(word, before, gap)) line(layout.blankBefore(word, gap));
      else if (layout.spaceBefore(word, before, gap)) out.append(' ');
    } else if (before != null && layout.blankBefore(word, gap) && !endsWithBlankLine()) {
      out.append('\n');
    }
    if (atLineStart()) out.append(" ".repeat(layout.indent(word)));
    String label = labels.get(word.span().start());
    if (label != null) out.append('〔').append(label).append('〕');
    out.append(articles(word)).append(Canonical.text(word, layout.isEnglish()));
  }

  /** The English articles before a word, which say nothing but may part two words. */
  private String articles(Word word) {
    if (word.span().start() <= lastEnd) return "";
    String between = file.source().text().substring(lastEnd, word.span().start()).strip();
    return between.isEmpty() ? "" : between.replaceAll("\\s+", " ") + " ";
  }

  private void commentsBefore(int offset) {
    while (nextComment < comments.size() && comments.get(nextComment).span().start() < offset) {
      Comment comment = comments.get(nextComment++);
      Gap gap = Gap.between(file.source().text(), lastEnd, comment.span().start());
      boolean own = out.length() == 0 || gap.lines() > 0;
      if (own && out.length() > 0 && !atLineStart()) line(gap.lines() > 1);
      else if (own && gap.lines() > 1 && !endsWithBlankLine()) out.append('\n');
      if (own) out.append(" ".repeat(layout.indentOfComment(comment)));
      else out.append("  ");
      out.append(comment.text().strip());
      lastEnd = comment.span().end();
      boolean toLineEnd = !comment.text().startsWith("/*");
      if (toLineEnd || own) out.append('\n');
      else out.append(' ');
    }
  }

  private void line(boolean blank) {
    while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
    out.append('\n');
    if (blank) out.append('\n');
  }

  private boolean atLineStart() {
    return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
  }

  private boolean endsWithBlankLine() {
    return out.length() < 2 || out.charAt(out.length() - 2) == '\n';
  }

  /** What lies between two words of the source. */
  record Gap(int lines, boolean space) {
    static Gap between(String text, int from, int to) {
      int lines = 0;
      for (int i = Math.max(from, 0); i < Math.min(to, text.length()); i++) if (text.charAt(i) == '\n') lines++;
      return new Gap(lines, to > from);
    }
  }

  static boolean isCloser(int type) {
    return type == BanfaLexer.STOP || type == BanfaLexer.SEMI || type == BanfaLexer.COLON || type == BanfaLexer.COMMA;
  }
}
