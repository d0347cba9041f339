package org.banfa.syntax.lex;

import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Gives words the types that depend on their neighbours. */
final class Retagging {
  private static final Entry END = new Entry("de-end", BanfaLexer.DE_END, "的", "");

  private final Source source;
  private final Lexicon lexicon;
  private final List<Word> words;

  Retagging(Source source, Lexicon lexicon, List<Word> words) {
    this.source = source;
    this.lexicon = lexicon;
    this.words = words;
  }

  void run() {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Word next = i + 1 < words.size() ? words.get(i + 1) : null;
      if (word.type() == BanfaLexer.DE && word.text().equals("的") && closes(next)) {
        words.set(i, as(word, BanfaLexer.DE_END, END));
      } else if (word.type() == BanfaLexer.LABEL && opensSentence(i)) {
        words.set(i, new Word(BanfaLexer.IDENTITY, word.text(), word.span(), null, word.literal()));
      } else if (next != null && next.type() == BanfaLexer.QUOTED && word.entry() != null) {
        beforeName(i, word, next);
      }
    }
  }

  /** A label is a sentence's own after 。, after the head of an article and after the title of a document. */
  private boolean opensSentence(int i) {
    if (i == 0) return true;
    int before = words.get(i - 1).type();
    if (before == BanfaLexer.STOP || before == BanfaLexer.ARTICLE || before == BanfaLexer.HEADING) return true;
    if (before != BanfaLexer.QUOTED) return false;
    int kind = i > 3 && words.get(i - 2).type() == BanfaLexer.SLASH ? i - 4 : i - 2;
    return kind >= 0 && words.get(kind).type() == BanfaLexer.DOCKIND;
  }

  private static boolean closes(Word next) {
    if (next == null) return true;
    return switch (next.type()) {
      case BanfaLexer.COMMA, BanfaLexer.SEMI, BanfaLexer.STOP, BanfaLexer.COLON, BanfaLexer.ENUM, BanfaLexer.EXCEPT -> true;
      default -> false;
    };
  }

  private void beforeName(int i, Word word, Word name) {
    if (i > 0 && words.get(i - 1).span().end() == word.span().start() && words.get(i - 1).entry() != null) return;
    String plain = Spelling.plain(word.text());
    if (word.type() == BanfaLexer.HAS && plain.equals("设")) {
      words.set(i, as(word, BanfaLexer.DECLARE, lexicon.byKey("declare").orElse(word.entry())));
    } else if (word.type() == BanfaLexer.TERM && word.entry().key().equals("解释") && plain.equals("解释")) {
      words.set(i, as(word, BanfaLexer.INTERPRET, lexicon.byKey("interpret").orElse(word.entry())));
    } else if (word.type() == BanfaLexer.TERM && opensDocument(i, word, name)) {
      words.set(i, as(word, BanfaLexer.DOCKIND, lexicon.documentKind(word.text()).orElse(word.entry())));
    }
  }

  /** The kind word of a document stands at the start of a line or sentence, its title on the same line. */
  private boolean opensDocument(int i, Word word, Word name) {
    if (lexicon.documentKind(word.text()).isEmpty()) return false;
    if (hasBreak(word.span().end(), name.span().start())) return false;
    return i == 0 || words.get(i - 1).type() == BanfaLexer.STOP
        || hasBreak(words.get(i - 1).span().end(), word.span().start()) && words.get(i - 1).type() != BanfaLexer.COLON;
  }

  private boolean hasBreak(int from, int to) {
    for (int at = from; at < to; at++) if (source.text().charAt(at) == '\n') return true;
    return false;
  }

  private static Word as(Word word, int type, Entry entry) {
    Entry tagged = entry.type() == type ? entry : new Entry(entry.key(), type, entry.chinese(), entry.english());
    return new Word(type, word.text(), word.span(), tagged, word.literal());
  }

  /** Warns of terms that would be one term without the space between them. */
  void warnOfSpaces(Diagnostics diagnostics) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word left = words.get(i);
      Word right = words.get(i + 1);
      if (left.type() != BanfaLexer.TERM || right.type() != BanfaLexer.TERM) continue;
      if (left.span().end() == right.span().start() || !Spelling.hasHan(left.text())) continue;
      if (!source.text().substring(left.span().end(), right.span().start()).isBlank()) continue;
      Entry joined = lexicon.wordSpelled(Spelling.plain(left.text() + right.text()));
      if (joined == null || joined.type() != BanfaLexer.TERM) continue;
      Span span = new Span(left.span().start(), right.span().end());
      diagnostics.add(Diagnostic.warning("B1105", source, span, source.slice(span), left.text() + right.text()));
    }
  }
}
