package org.banfa.syntax.lex;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/**
 * A whole number as people type it, read as in a script.
 *
 * @param unit what the unit behind it counts, the same for all words that count the same; empty without one
 */
public record WrittenAmount(BigInteger number, String unit) {
  /** The amount a text is; empty when it is none, or holds more. */
  public static Optional<WrittenAmount> of(String text, Lexicon lexicon) {
    List<Word> words = Segmenter.cut(new Source("", text), lexicon, new Diagnostics()).words();
    if (words.isEmpty() || words.size() > 2 || words.get(0).type() != BanfaLexer.INT) return Optional.empty();
    Word last = words.get(words.size() - 1);
    boolean whole = words.get(0).span().start() == 0 && last.span().end() == text.length();
    if (!whole || words.size() == 2 && last.type() != BanfaLexer.UNIT) return Optional.empty();
    return Optional.of(new WrittenAmount((BigInteger) words.get(0).literal(), words.size() == 2 ? last.entry().key() : ""));
  }
}
