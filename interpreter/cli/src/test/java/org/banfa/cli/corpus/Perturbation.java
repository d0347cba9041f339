package org.banfa.cli.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Comment;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.FileTree;

/** Writes a document as another hand might: other spacing, half-width or full-width marks and digits, other quotes. */
final class Perturbation {
  private static final Set<Integer> CLOSERS =
      Set.of(BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.COMMA, BanfaLexer.ENUM);
  private static final List<String> QUOTES = List.of("「」", "『』", "“”", "\"\"");

  private final FileTree file;
  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private Perturbation(FileTree file, Random random) {
    this.file = file;
    this.random = random;
  }

  static String of(FileTree file, Random random) {
    return new Perturbation(file, random).write();
  }

  private record Piece(Span span, Word word, String text) {}

  private String write() {
    List<Piece> pieces = new ArrayList<>();
    for (Word word : file.cut().words()) pieces.add(new Piece(word.span(), word, word.text()));
    for (Comment comment : file.cut().comments()) pieces.add(new Piece(comment.span(), null, comment.text()));
    pieces.sort(Comparator.comparingInt(p -> p.span().start()));
    int end = 0;
    Piece before = null;
    for (Piece piece : pieces) {
      gap(file.source().text().substring(end, piece.span().start()), before, piece);
      out.append(piece.word() == null ? piece.text() : word(piece.word()));
      end = piece.span().end();
      before = piece;
    }
    return out.append("\n").toString();
  }

  private void gap(String old, Piece before, Piece next) {
    boolean afterWord = before != null && before.word() != null;
    boolean closed = afterWord && CLOSERS.contains(before.word().type());
    boolean latin = closed && Character.isLetterOrDigit(next.text().charAt(0)) && next.text().charAt(0) < 0x80;
    if (old.contains("\n")) {
      out.append(" ".repeat(random.nextInt(3))).append("\n".repeat(1 + random.nextInt(2))).append("\u3000".repeat(random.nextInt(3)));
    } else if (latin) {
      out.append(' ');
    } else if (closed && next.word() != null && !next.text().startsWith("第") && next.word().type() != BanfaLexer.DOCKIND) {
      out.append(List.of("", " ", "\u3000", "\n    ", "  ").get(random.nextInt(5)));
    } else if (!old.isEmpty()) {
      out.append(random.nextBoolean() ? "\u3000" : " ".repeat(1 + random.nextInt(3)));
    } else if (afterWord && next.word() == null) {
      out.append(' ');
    }
  }

  private String word(Word word) {
    if (random.nextInt(3) == 0) return word.text();
    return switch (word.type()) {
      case BanfaLexer.STOP -> Character.isDigit(last()) || last() < 0x80 ? word.text() : ". ";
      case BanfaLexer.SEMI -> either("；", ";");
      case BanfaLexer.COLON -> either("：", ":");
      case BanfaLexer.COMMA -> Character.isDigit(last()) ? "，" : either("，", ",");
      case BanfaLexer.ENUM -> either("、", " / ");
      case BanfaLexer.LP -> either("（", "(");
      case BanfaLexer.RP -> either("）", ")");
      case BanfaLexer.LABEL, BanfaLexer.IDENTITY -> either("〔" + word.literal() + "〕", "[" + word.literal() + "]");
      case BanfaLexer.QUOTED -> quoted(word);
      case BanfaLexer.INT -> word.text().chars().allMatch(Character::isDigit) ? wide(word.text()) : word.text();
      default -> word.text();
    };
  }

  private char last() {
    return out.charAt(out.length() - 1);
  }

  private String either(String wide, String narrow) {
    return random.nextBoolean() ? wide : narrow;
  }

  private String quoted(Word word) {
    String inner = (String) word.literal();
    String marks = QUOTES.get(random.nextInt(QUOTES.size()));
    boolean free = inner.chars().noneMatch(c -> "「」『』“”\"".indexOf(c) >= 0) && word.text().charAt(0) == '「';
    return free ? marks.charAt(0) + inner + marks.charAt(1) : word.text();
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder();
    for (char c : digits.toCharArray()) wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
    return wide.toString();
  }
}
