package org.banfa.syntax.read;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.banfa.syntax.lex.Word;

/** Hands cut words to the parser; a token's start index is the word's number. */
final class WordSource implements TokenSource {
  private final List<Word> words;
  private int next;

  WordSource(List<Word> words) {
    this.words = words;
  }

  @Override
  public Token nextToken() {
    if (next >= words.size()) return new CommonToken(Token.EOF, "");
    Word word = words.get(next);
    CommonToken token = new CommonToken(word.type(), word.text());
    token.setStartIndex(next++);
    return token;
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return 0;
  }

  @Override
  public CharStream getInputStream() {
    return null;
  }

  @Override
  public String getSourceName() {
    return "words";
  }

  @Override
  public void setTokenFactory(TokenFactory<?> factory) {}

  @Override
  public TokenFactory<?> getTokenFactory() {
    return CommonTokenFactory.DEFAULT;
  }
}
