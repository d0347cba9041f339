package org.banfa.syntax.read;

import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Puts the parser's complaints into the words of the commonest slips. */
final class SyntaxErrors extends BaseErrorListener {
  private final Source source;
  private final List<Word> words;
  private final Lexicon lexicon;
  private final Diagnostics diagnostics;

  SyntaxErrors(Source source, List<Word> words, Lexicon lexicon, Diagnostics diagnostics) {
    this.source = source;
    this.words = words;
    this.lexicon = lexicon;
    this.diagnostics = diagnostics;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message, RecognitionException error) {
    Token token = (Token) symbol;
    int at = token.getType() == Token.EOF ? words.size() : token.getStartIndex();
    Word before = at > 0 ? words.get(at - 1) : null;
    Word here = at < words.size() ? words.get(at) : null;
    if (here == null) {
      diagnostics.add(Diagnostic.error("B1202", source, before == null ? Span.NONE : before.span()));
      return;
    }
    if (here.type() == BanfaLexer.RP) {
      diagnostics.add(Diagnostic.error("B1205", source, here.span(), here.text()));
    } else if (before != null && before.type() == BanfaLexer.DE_END) {
      diagnostics.add(Diagnostic.error("B1204", source, before.span()));
    } else if (before == null || isOutside(error)) {
      boolean kind = lexicon.documentKind(here.text()).isPresent();
      diagnostics.add(Diagnostic.error(kind ? "B1206" : "B1203", source, here.span(), here.text()));
    } else if (opensSentence(before, here)) {
      diagnostics.add(Diagnostic.error("B1202", source, before.span()));
    } else if (before.type() == BanfaLexer.COLON) {
      diagnostics.add(Diagnostic.error("B1207", source, before.span(), here.text()));
    } else {
      diagnostics.add(Diagnostic.error("B1201", source, here.span(), here.text(), before.text()));
    }
  }

  /** Whether a new sentence seems to begin although the one before has no 。. */
  private boolean opensSentence(Word before, Word here) {
    boolean going =
        switch (before.type()) {
          case BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.COMMA, BanfaLexer.ENUM -> true;
          default -> false;
        };
    if (going || isMark(here)) return false;
    boolean opener = here.type() == BanfaLexer.DECLARE || here.type() == BanfaLexer.INTERPRET;
    return opener || source.text().substring(before.span().end(), here.span().start()).indexOf('\n') >= 0;
  }

  private static boolean isMark(Word word) {
    return word.entry() == null && word.text().length() == 1 && !Character.isLetterOrDigit(word.text().charAt(0));
  }

  private static boolean isOutside(RecognitionException error) {
    return error != null && error.getCtx() != null && error.getCtx().getParent() == null;
  }
}
