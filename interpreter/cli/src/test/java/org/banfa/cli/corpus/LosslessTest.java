package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Comment;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LosslessTest {
  /** What stands between nodes rather than in one. */
  private static final Set<Integer> SEPARATORS = Set.of(BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.COMMA,
      BanfaLexer.ENUM, BanfaLexer.SLASH, BanfaLexer.AND, BanfaLexer.OR, BanfaLexer.TO);

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  private record Piece(Span span, String text) {}

  @ParameterizedTest
  @MethodSource("documents")
  void wordsCommentsAndWhiteSpaceAreTheWholeText(Corpus.Document document) {
    FileTree tree = document.tree();
    List<Piece> pieces = new ArrayList<>();
    for (Word word : tree.cut().words()) pieces.add(new Piece(word.span(), word.text()));
    for (Comment comment : tree.cut().comments()) pieces.add(new Piece(comment.span(), comment.text()));
    pieces.sort(Comparator.comparingInt(p -> p.span().start()));
    String text = tree.source().text();
    StringBuilder joined = new StringBuilder();
    for (Piece piece : pieces) {
      String gap = text.substring(joined.length(), piece.span().start());
      assertThat(gap).isBlank();
      joined.append(gap).append(piece.text());
    }
    joined.append(text.substring(joined.length()).isBlank() ? text.substring(joined.length()) : "");
    assertThat(joined.toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyWordBelongsToOneNode(Corpus.Document document) {
    List<Word> held = new NodeWords().of(document.tree());
    List<Word> expected = new ArrayList<>();
    int at = 0;
    for (Word word : document.tree().cut().words()) {
      boolean next = at < held.size() && held.get(at).equals(word);
      if (next) at++;
      if (next || !SEPARATORS.contains(word.type())) expected.add(word);
    }
    assertThat(held).isEqualTo(expected);
  }
}
