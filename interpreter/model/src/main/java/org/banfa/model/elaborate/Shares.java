package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** Shares of a whole among words. */
final class Shares {
  /** Bits of the largest denominator that can be sampled exactly. */
  private static final int FINEST = 30;

  private Shares() {}

  /** The first share, {@code otherwise} after a report when there is none or it is more than the whole. */
  static BigFraction first(List<Word> words, Span span, Scope scope, BigFraction otherwise) {
    List<BigFraction> all = all(words, scope);
    if (all == null) return otherwise;
    if (all.isEmpty()) {
      scope.error("B3204", span, scope.text(span));
      return otherwise;
    }
    return all.get(0);
  }

  /** Every share; null after a report that one is more than the whole. */
  static List<BigFraction> all(List<Word> words, Scope scope) {
    List<BigFraction> shares = new ArrayList<>();
    for (Word word : words) {
      if (!(word.type() == BanfaLexer.FRACTION && word.literal() instanceof Word.Share share)) continue;
      BigFraction value = BigFraction.of(share.numerator(), share.denominator());
      if (value.compareTo(BigFraction.ONE) > 0) {
        scope.error("B3205", word.span(), word.text());
        return null;
      }
      if (value.getDenominator().bitLength() > FINEST) {
        scope.error("B3206", word.span(), word.text());
        return null;
      }
      shares.add(value);
    }
    return shares;
  }
}
