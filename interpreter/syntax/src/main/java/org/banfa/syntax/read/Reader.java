package org.banfa.syntax.read;

import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.banfa.grammar.BanfaLexer;
import org.banfa.grammar.BanfaParser;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Cut;
import org.banfa.syntax.lex.FirstWord;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Segmenter;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.FileTree;

/** Reads a source into its syntax tree; the only door to the generated parser. */
public final class Reader {
  private Reader() {}

  /** Cuts and parses a source; problems go to {@code diagnostics}, sound sentences into the tree. */
  public static FileTree read(Source source, Lexicon lexicon, Diagnostics diagnostics) {
    Lexicon words = own(source, lexicon);
    Cut cut = Segmenter.cut(source, words, diagnostics);
    BanfaParser.FileContext file = parse(source, cut, words, diagnostics);
    FileTree tree = new FileTree(source, cut, new TreeReader(cut.words()).documents(file));
    unclosedSentences(tree, diagnostics);
    labelsWithin(tree, diagnostics);
    return tree;
  }

  /** Scenarios, cases, reviews and templates have words of their own, which would cut other documents wrongly. */
  static Lexicon own(Source source, Lexicon lexicon) {
    if (FirstWord.isScenario(source)) return lexicon.forScenarios();
    if (FirstWord.isCase(source)) return lexicon.forCases();
    if (FirstWord.isTemplate(source)) return lexicon.forTemplates();
    return FirstWord.isReview(source) ? lexicon.forReviews() : lexicon;
  }

  private static BanfaParser.FileContext parse(Source source, Cut cut, Lexicon lexicon, Diagnostics diagnostics) {
    BanfaParser fast = parser(cut);
    fast.removeErrorListeners();
    fast.getInterpreter().setPredictionMode(PredictionMode.SLL);
    fast.setErrorHandler(new BailErrorStrategy());
    try {
      return fast.file();
    } catch (ParseCancellationException failed) {
      BanfaParser full = parser(cut);
      full.removeErrorListeners();
      full.addErrorListener(new SyntaxErrors(source, cut.words(), lexicon, diagnostics));
      full.getInterpreter().setPredictionMode(PredictionMode.LL);
      full.setErrorHandler(new SentenceRecovery());
      return full.file();
    }
  }

  private static BanfaParser parser(Cut cut) {
    return new BanfaParser(new CommonTokenStream(new WordSource(cut.words())));
  }

  /** A sentence without 。, and a head that runs over a line break, both mean that a 。 is missing. */
  private static void unclosedSentences(FileTree tree, Diagnostics diagnostics) {
    for (var document : tree.documents()) {
      document.preamble().forEach(s -> checkClosed(tree, s, diagnostics));
      document.articles().forEach(a -> a.sentences().forEach(s -> checkClosed(tree, s, diagnostics)));
    }
  }

  /** A label at the start of a line begins a sentence; a comma or semicolon before it was meant to be a 。. */
  private static void labelsWithin(FileTree tree, Diagnostics diagnostics) {
    List<Word> words = tree.cut().words();
    for (int i = 1; i < words.size(); i++) {
      Word before = words.get(i - 1);
      if (words.get(i).type() != BanfaLexer.LABEL || before.type() != BanfaLexer.COMMA && before.type() != BanfaLexer.SEMI) continue;
      String between = tree.source().text().substring(before.span().end(), words.get(i).span().start());
      if (between.indexOf('\n') >= 0) diagnostics.add(Diagnostic.error("B1208", tree.source(), before.span()));
    }
  }

  private static void checkClosed(FileTree tree, org.banfa.syntax.tree.SentenceTree sentence, Diagnostics diagnostics) {
    if (!sentence.closed()) diagnostics.add(Diagnostic.error("B1202", tree.source(), lastWord(tree, sentence.span())));
    for (var part : sentence.parts()) {
      for (int i = 0; i < part.segments().size() - 1; i++) {
        for (var group : part.segments().get(i).groups())
          checkOneLine(tree, new Span(group.body().span().start(), group.span().end()), diagnostics);
      }
    }
  }

  private static void checkOneLine(FileTree tree, Span head, Diagnostics diagnostics) {
    int breakAt = tree.source().text().indexOf('\n', head.start());
    if (breakAt < 0 || breakAt >= head.end()) return;
    diagnostics.add(Diagnostic.error("B1208", tree.source(), lastWord(tree, new Span(head.start(), breakAt))));
  }

  /** The last word, other than 。, that begins before the end of a span. */
  private static Span lastWord(FileTree tree, Span within) {
    List<Word> words = tree.cut().words();
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().start() < within.end()) low = middle + 1;
      else high = middle;
    }
    while (low > 0 && words.get(low - 1).type() == BanfaLexer.STOP) low--;
    return low == 0 ? within : words.get(low - 1).span();
  }
}
