package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.banfa.grammar.BanfaParser;
import org.banfa.syntax.lex.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarTest {
  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @Test
  void theGrammarStaysSmall() {
    assertThat(BanfaParser.ruleNames).hasSizeLessThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsWithoutComplaint(Corpus.Document document) {
    assertThat(document.diagnostics().sorted()).isEmpty();
    assertThat(document.tree().documents()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isReadInOneWayOnly(Corpus.Document document) {
    assertThat(Ambiguities.of(document.tree().cut().words())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theFastParseIsTheFullParse(Corpus.Document document) {
    List<Word> words = document.tree().cut().words();
    String fast = parser(words, PredictionMode.SLL).file().toStringTree(List.of(BanfaParser.ruleNames));
    String full = parser(words, PredictionMode.LL).file().toStringTree(List.of(BanfaParser.ruleNames));
    assertThat(fast).isEqualTo(full).startsWith("(file (document ");
  }

  static BanfaParser parser(List<Word> words, PredictionMode mode) {
    List<Token> tokens = new ArrayList<>();
    for (Word word : words) tokens.add(new CommonToken(word.type(), word.text()));
    tokens.add(new CommonToken(Token.EOF, ""));
    BanfaParser parser = new BanfaParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(mode);
    return parser;
  }

  /** Parses exactly and keeps what the parser generator reports: ambiguities and syntax errors. */
  static final class Ambiguities extends BaseErrorListener {
    private final List<String> found = new ArrayList<>();

    static List<String> of(List<Word> words) {
      BanfaParser parser = parser(words, PredictionMode.LL_EXACT_AMBIG_DETECTION);
      Ambiguities listener = new Ambiguities();
      parser.addErrorListener(new DiagnosticErrorListener(true));
      parser.addErrorListener(listener);
      parser.file();
      return listener.found;
    }

    @Override
    public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message, RecognitionException error) {
      if (message.startsWith("reportAmbiguity") || error != null) found.add(message);
    }

    @Override
    public void reportAmbiguity(Parser parser, DFA dfa, int start, int stop, boolean exact, BitSet alternatives, ATNConfigSet configs) {
      found.add(BanfaParser.ruleNames[dfa.atnStartState.ruleIndex] + ": " + parser.getTokenStream().getText(
          org.antlr.v4.runtime.misc.Interval.of(start, stop)));
    }
  }
}
