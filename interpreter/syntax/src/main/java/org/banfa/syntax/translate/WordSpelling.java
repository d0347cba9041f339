package org.banfa.syntax.translate;

import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.format.Canonical;
import org.banfa.syntax.lex.Citations;
import org.banfa.syntax.lex.Word;

/** Spells one word in a language; a word that has no spelling there stays as it is. */
final class WordSpelling {
  private WordSpelling() {}

  static String chinese(Word word) {
    return switch (word.type()) {
      case BanfaLexer.DECLARE -> "设";
      case BanfaLexer.INTERPRET -> "解释";
      case BanfaLexer.MAJORITY -> word.isLatin() ? "过半数" : word.text();
      case BanfaLexer.CITE -> word.isLatin() ? (String) word.literal() : word.text();
      default -> word.entry() != null && word.isLatin() && !word.entry().chinese().isEmpty() ? word.entry().chinese() : Canonical.text(word, false);
    };
  }

  static String english(Word word) {
    return switch (word.type()) {
      case BanfaLexer.MAJORITY -> word.text().equals("过半数") ? "majority" : word.text();
      case BanfaLexer.CITE -> cite(word);
      case BanfaLexer.FRACTION -> share((Word.Share) word.literal());
      default -> isCanonical(word) ? word.entry().english() : Canonical.text(word, true);
    };
  }

  /** The English spelling of the word before a name: 设, 解释, the kind of a document. */
  static String opener(Word word) {
    return switch (word.type()) {
      case BanfaLexer.DECLARE -> "declare";
      case BanfaLexer.INTERPRET -> "interpret";
      default -> english(word);
    };
  }

  /** Whether it is a Chinese word in the spelling that has an English one. */
  static boolean isCanonical(Word word) {
    return word.entry() != null && !word.entry().english().isEmpty() && word.text().equals(word.entry().chinese());
  }

  private static String cite(Word word) {
    String english = word.isLatin() ? null : Citations.english(word.text());
    return english == null ? word.text() : english;
  }

  private static String share(Word.Share share) {
    String below = share.denominator().toString();
    if (below.equals("100")) return share.numerator() + "%";
    return share.numerator().toString().equals("1") && below.equals("2") ? "one half" : share.numerator() + "/" + below;
  }
}
