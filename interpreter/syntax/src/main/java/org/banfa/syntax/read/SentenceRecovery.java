package org.banfa.syntax.read;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.banfa.grammar.BanfaLexer;
import org.banfa.grammar.BanfaParser;

/** Goes on after a syntax error at the next end of a sentence, article or document, so that one pass finds several errors. */
final class SentenceRecovery extends DefaultErrorStrategy {
  private int lastIndex = -1;

  @Override
  public void recover(Parser parser, RecognitionException error) {
    if (parser.getInputStream().index() == lastIndex && parser.getInputStream().LA(1) != Token.EOF) parser.consume();
    lastIndex = parser.getInputStream().index();
    while (!isBoundary(parser.getInputStream().LA(1))) parser.consume();
  }

  private static boolean isBoundary(int type) {
    return type == BanfaLexer.STOP || type == BanfaLexer.ARTICLE || type == BanfaLexer.DOCKIND || type == Token.EOF;
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  /** Between sentences, skips what cannot begin one; elsewhere nothing is inserted or deleted: it garbles reports. */
  @Override
  public void sync(Parser parser) {
    if (!(parser.getContext() instanceof BanfaParser.BodyContext) || isBoundary(parser.getInputStream().LA(1))) return;
    boolean fresh = parser.getInputStream().LA(-1) == BanfaLexer.STOP || parser.getContext().getChildCount() == 0;
    if (fresh && parser.getExpectedTokens().contains(parser.getInputStream().LA(1))) return;
    InputMismatchException error = new InputMismatchException(parser);
    reportError(parser, error);
    recover(parser, error);
  }
}
