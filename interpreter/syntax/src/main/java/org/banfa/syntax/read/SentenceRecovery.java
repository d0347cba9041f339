package org.banfa.syntax.read;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.banfa.grammar.BanfaLexer;

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

  @Override
  public void sync(Parser parser) {
    // no insertion or deletion of single tokens: it garbles reports
  }
}
