package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;

/** Cuts a run of characters: literals first, then the longest word. */
final class RunCutter {
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  private final String text;
  private final Lexicon lexicon;
  private final Literals literals;

  RunCutter(String text, Lexicon lexicon, Literals literals) {
    this.text = text;
    this.lexicon = lexicon;
    this.literals = literals;
  }

  /** Cuts from {@code start} to {@code end}, or to the first Latin word that no term begins with. */
  List<Piece> cut(int start, int end, List<Word> before, boolean opens) {
    List<Piece> pieces = new ArrayList<>();
    int pos = start;
    while (pos < end) {
      int length = wordLength(pos, start, end);
      Literal literal = literal(pos, before, pieces, opens && pos == start);
      if (literal != null && literalEnd(literal) - pos >= length && !opensUnknown(literal, pos, end)) {
        pieces.add(Piece.literal(pos, literal));
        int unitEnd = literalEnd(literal);
        if (unitEnd > literal.end()) pieces.add(unit(literal.end(), unitEnd));
        pos = unitEnd;
      } else if (length > 0 && !(afterEach(pieces) && literals.unitLength(pos) >= length)) {
        pieces.add(Piece.word(pos, pos + length, lexicon.word(text, pos, length)));
        pos += length;
      } else if (afterEach(pieces) && literals.unitLength(pos) > 0) {
        pieces.add(unit(pos, pos + literals.unitLength(pos)));
        pos += literals.unitLength(pos);
      } else if (Spelling.isLatin(text.charAt(pos))) {
        return pieces;
      } else {
        int next = unknownEnd(pos, start, end);
        pieces.add(Piece.unknown(pos, next));
        pos = next;
      }
    }
    return pieces;
  }

  private Piece unit(int start, int end) {
    return Piece.word(start, end, lexicon.unitSpelled(text.substring(start, end)));
  }

  private Literal literal(int pos, List<Word> before, List<Piece> pieces, boolean opens) {
    Literal literal = literals.at(pos, opens);
    if (literal == null || literal.type() != BanfaLexer.INT) return literal;
    int n = pieces.size();
    Word to = n > 0 ? pieces.get(n - 1).asWord(text) : last(before, 1);
    Word date = n > 1 ? pieces.get(n - 2).asWord(text) : last(before, 2 - n);
    Literal day = literals.dayAfter(pos, date, to);
    return day != null ? day : literal;
  }

  private static Word last(List<Word> words, int back) {
    return words.size() < back ? null : words.get(words.size() - back);
  }

  private int literalEnd(Literal literal) {
    return literal.end() + (Literals.takesUnit(literal.type()) ? literals.unitLength(literal.end()) : 0);
  }

  private static boolean afterEach(List<Piece> pieces) {
    return !pieces.isEmpty() && pieces.get(pieces.size() - 1).type() == BanfaLexer.EACH;
  }

  /** A numeral character that only opens a name nobody declared, such as a place's. */
  private boolean opensUnknown(Literal literal, int pos, int end) {
    int after = literal.end();
    return literal.type() == BanfaLexer.INT && after - pos <= 2 && after < end && literalEnd(literal) == after
        && !Spelling.isDigit(text.charAt(pos)) && !Spelling.isLatin(text.charAt(after)) && !knownAt(after, pos, end);
  }

  /** The length of the word to cut at {@code pos}; 0 when none may stand there. */
  int wordLength(int pos, int start, int end) {
    int length = lexicon.longest(text, pos, end);
    if (length == 0) return 0;
    if (length == 1) return usableAlone(pos, start, end) ? 1 : 0;
    Entry entry = lexicon.word(text, pos, length);
    if (entry.type() == BanfaLexer.EACH && numberGoesOn(pos + length, end)) {
      int shorter = lexicon.shorter(text, pos, length);
      return shorter > 0 ? shorter : length;
    }
    return length;
  }

  /** Whether the last character before {@code at} rather begins an amount: 每|一百, 每|一户. */
  private boolean numberGoesOn(int at, int end) {
    if (literals.numberEnd(at - 1) > at) return true;
    int unit = literals.numberEnd(at - 1) == at ? literals.unitLength(at) : 0;
    return unit > 0 && (at >= end || lexicon.longest(text, at, end) <= unit);
  }

  /** Terms of one character stand alone; 甲 乙 丙 also beside function words. */
  private boolean usableAlone(int pos, int start, int end) {
    Entry entry = lexicon.word(text, pos, 1);
    if (entry.type() != BanfaLexer.TERM || end - start == 1) return true;
    if (linksPeople(pos, start, end)) return true;
    if (STEMS.indexOf(text.charAt(pos)) < 0) return false;
    return pos + 1 == end || lexicon.longest(text, pos + 1, end) > 0;
  }

  /** 竞 between a person and a word, 与 between people, 分 before a number: words of scenarios, nowhere else. */
  private boolean linksPeople(int pos, int start, int end) {
    if (pos + 1 >= end) return false;
    boolean afterPerson = pos > start && STEMS.indexOf(text.charAt(pos - 1)) >= 0;
    return switch (text.charAt(pos)) {
      case '竞' -> (pos == start || afterPerson) && lexicon.longest(text, pos + 1, end) > 1;
      case '与' -> afterPerson && STEMS.indexOf(text.charAt(pos + 1)) >= 0;
      case '分' -> pos == start && literals.numberEnd(pos + 1) > pos + 1;
      default -> false;
    };
  }

  private boolean knownAt(int pos, int start, int end) {
    return lexicon.longest(text, pos, end) > 0 && wordLength(pos, start, end) > 0 || literals.numberEnd(pos) > pos;
  }

  private int unknownEnd(int pos, int start, int end) {
    int next = pos + 1;
    while (next < end && !endsUnknown(next, start, end)) next++;
    return next;
  }

  private boolean endsUnknown(int at, int start, int end) {
    char c = text.charAt(at);
    if (Spelling.isDigit(c)) return true;
    if (Spelling.isLatin(c)) return !Spelling.isLatin(text.charAt(at - 1));
    int length = wordLength(at, start, end);
    if (length > 1) return true;
    if (length == 1) return at + 1 == end || knownAt(at + 1, start, end);
    int number = literals.numberEnd(at);
    return number > at && (number - at > 1 || literals.unitLength(number) > 0);
  }
}
