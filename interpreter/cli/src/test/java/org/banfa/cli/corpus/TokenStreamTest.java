package org.banfa.cli.corpus;

import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new term must never silently cut an old document anew: its words are kept, one line per sentence. */
class TokenStreamTest {
  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isCutAsBefore(Corpus.Document document) {
    String name = document.name().replace('/', '_').replace(".banfa", ".txt");
    Golden.check("tokens/" + name, stream(document.tree().cut().words()));
  }

  /** Terms stand bare, quoted words are left out, everything else has its type behind it. */
  static String stream(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(word(word)).append(word.type() == BanfaLexer.STOP || word.type() == BanfaLexer.ARTICLE ? '\n' : ' ');
    }
    return text.toString().replaceAll("(?m) +$", "").stripTrailing() + "\n";
  }

  private static String word(Word word) {
    return switch (word.type()) {
      case BanfaLexer.TERM -> word.entry() == null ? word.text() + "/?" : word.text();
      case BanfaLexer.QUOTED -> "「」";
      case BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.COMMA, BanfaLexer.ENUM, BanfaLexer.LP, BanfaLexer.RP,
          BanfaLexer.LABEL, BanfaLexer.IDENTITY, BanfaLexer.TITLE -> word.text();
      default -> word.text() + "/" + BanfaLexer.VOCABULARY.getSymbolicName(word.type());
    };
  }
}
