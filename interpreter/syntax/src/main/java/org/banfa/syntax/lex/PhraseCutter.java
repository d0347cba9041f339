package org.banfa.syntax.lex;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;

/** Cuts Latin words: the longest phrase, number words, units after numbers; articles are passed over. */
final class PhraseCutter {
  /** What a phrase such as "year of" ends in; it is no part of a unit. */
  private static final String OF = " of";
  /** After what a sentence or an item of a list opens. */
  private static final Set<Integer> OPENING =
      Set.of(BanfaLexer.STOP, BanfaLexer.LABEL, BanfaLexer.IDENTITY, BanfaLexer.HEADING, BanfaLexer.ARTICLE, BanfaLexer.ITEMNO);

  private final String text;
  private final RawTokens raw;
  private final Lexicon lexicon;
  private final Literals literals;

  PhraseCutter(String text, RawTokens raw, Lexicon lexicon, Literals literals) {
    this.text = text;
    this.raw = raw;
    this.lexicon = lexicon;
    this.literals = literals;
  }

  /**
   * The pieces that begin with Latin token {@code i}.
   *
   * @param last the word before, or null
   * @param unitWanted whether a unit is named here (单位：)
   * @param opens whether an article may begin here
   */
  List<Piece> cut(int i, Word last, boolean unitWanted, boolean opens) {
    Piece article = article(i, opens);
    if (article != null) return List.of(article);
    Piece date = month(i, last);
    if (date != null) return List.of(date);
    List<Integer> ends = new ArrayList<>();
    Piece phrase = longest(i, false, ends);
    int phraseWords = ends.size() - (phrase != null && folded(phrase).endsWith(OF) ? 1 : 0);
    ends.clear();
    boolean afterNumber = last != null && (Literals.takesUnit(last.type()) || last.type() == BanfaLexer.EACH);
    Piece unit = afterNumber || unitWanted ? longest(i, true, ends) : null;
    if (unit != null && unitWanted) return List.of(asTerm(unit));
    if (unit != null && ends.size() >= phraseWords) return List.of(unit);
    Piece share = percent(i, last);
    if (share != null) return List.of(share);
    if (phrase != null && !isArticle(i, phrase, last)) return List.of(phrase);
    Piece number = number(i);
    if (number != null) return List.of(number);
    if (isSkipped(i)) return List.of();
    return List.of(Piece.unknown(raw.start(i), unknownEnd(i)));
  }

  private static Piece asTerm(Piece unit) {
    Entry entry = unit.entry();
    return Piece.word(
        unit.start(), unit.end(), new Entry(entry.key(), BanfaLexer.TERM, entry.chinese(), entry.english()));
  }

  private String word(int i) {
    return text.substring(raw.start(i), raw.end(i));
  }

  /** The longest phrase or unit from token {@code i}; {@code ends} gets one element per word of it. */
  private Piece longest(int i, boolean unit, List<Integer> ends) {
    StringBuilder folded = new StringBuilder(Spelling.folded(word(i)));
    int most = unit ? 3 : lexicon.phraseLength(folded.toString());
    Piece found = null;
    int at = i;
    for (int words = 1; words <= most; words++) {
      Entry entry = entry(folded.toString(), unit);
      if (entry != null) {
        found = Piece.word(raw.start(i), raw.end(at), entry);
        while (ends.size() < words) ends.add(at);
      }
      int next = nextWord(at);
      if (next < 0) break;
      folded.append(next == at + 2 && raw.type(at + 1) == BanfaLexer.DASH ? '-' : ' ').append(Spelling.folded(word(next)));
      at = next;
    }
    return found;
  }

  private Entry entry(String folded, boolean unit) {
    Entry exact = unit ? lexicon.unitSpelled(folded) : lexicon.phrase(folded);
    if (exact != null || folded.indexOf('-') < 0) return exact;
    String spaced = folded.replace('-', ' ');
    return unit ? lexicon.unitSpelled(spaced) : lexicon.phrase(spaced);
  }

  /** The Latin token after {@code i}, over white space or one hyphen; -1 when there is none. */
  private int nextWord(int i) {
    int next = i + 1;
    if (raw.type(next) == BanfaLexer.DASH) return raw.type(next + 1) == BanfaLexer.LATIN ? next + 1 : -1;
    int spaces = 0;
    while (raw.type(next) == BanfaLexer.WS || raw.type(next) == BanfaLexer.NEWLINE) {
      next++;
      spaces++;
    }
    return spaces > 0 && raw.type(next) == BanfaLexer.LATIN ? next : -1;
  }

  private String folded(Piece phrase) {
    return Spelling.folded(text.substring(phrase.start(), phrase.end()));
  }

  /** A small letter names nobody; a capital A is the article where a sentence opens and a word follows, else the name. */
  private boolean isArticle(int i, Piece phrase, Word last) {
    if (phrase.end() - phrase.start() != 1) return false;
    if (!Character.isUpperCase(text.charAt(phrase.start()))) return true;
    return word(i).equals("A") && nextWord(i) >= 0 && (last == null || OPENING.contains(last.type()));
  }

  private boolean isSkipped(int i) {
    String folded = Spelling.folded(word(i));
    return folded.equals("the") || folded.equals("a") || folded.equals("an");
  }

  /** Article 3 at the start of a line; elsewhere Article 14(1) is a citation. */
  private Piece article(int i, boolean opens) {
    if (!word(i).equalsIgnoreCase("article") || raw.type(i + 1) != BanfaLexer.WS) return null;
    if (raw.type(i + 2) != BanfaLexer.DIGITS) return null;
    int start = raw.start(i);
    int end = raw.end(i + 2);
    BigInteger number = literals.numbers().number(raw.start(i + 2), end);
    if (number == null || number.bitLength() > 15) return null;
    if (opens) return new Piece(start, end, BanfaLexer.ARTICLE, null, number.intValue(), null);
    int at = i + 3;
    while (raw.type(at) == BanfaLexer.LP && raw.isRun(at + 1) && raw.type(at + 2) == BanfaLexer.RP
        && Citations.chinese(text.substring(start, raw.end(at + 2))) != null) {
      end = raw.end(at + 2);
      at += 3;
    }
    String citation = Citations.chinese(text.substring(start, end));
    return new Piece(start, end, BanfaLexer.CITE, null, citation == null ? text.substring(start, end) : citation, null);
  }

  /** {@code 24 April}: a date; the number before it is replaced by the caller. */
  private Piece month(int i, Word last) {
    int month = EnglishNumbers.month(word(i));
    if (month < 0 || last == null || last.type() != BanfaLexer.INT || ((BigInteger) last.literal()).bitLength() > 5) return null;
    int day = ((BigInteger) last.literal()).intValue();
    if (day < 1 || day > java.time.Month.of(month).maxLength()) return null;
    return new Piece(last.span().start(), raw.end(i), BanfaLexer.DATE, null, new Word.DateLiteral(0, month, day, 0), null);
  }

  /** {@code 20 percent}: a share; the number before it is replaced by the caller. */
  private Piece percent(int i, Word last) {
    boolean fits = last != null && last.type() == BanfaLexer.INT && word(i).equalsIgnoreCase("percent");
    if (!fits) return null;
    Word.Share share = new Word.Share((BigInteger) last.literal(), BigInteger.valueOf(100));
    return new Piece(last.span().start(), raw.end(i), BanfaLexer.FRACTION, null, share, null);
  }

  private Piece number(int i) {
    String word = word(i);
    if (word.equalsIgnoreCase("majority")) {
      return new Piece(raw.start(i), raw.end(i), BanfaLexer.MAJORITY, null, null, null);
    }
    if (word.equalsIgnoreCase("half")) return share(raw.start(i), raw.end(i), 1, 2);
    int whole = EnglishNumbers.whole(word);
    if (whole < 0) return null;
    int next = nextWord(i);
    int part = next < 0 ? -1 : EnglishNumbers.part(word(next));
    if (part > 0) return share(raw.start(i), raw.end(next), whole, part);
    return new Piece(raw.start(i), raw.end(i), BanfaLexer.INT, null, BigInteger.valueOf(whole), null);
  }

  private static Piece share(int start, int end, int above, int below) {
    Word.Share share = new Word.Share(BigInteger.valueOf(above), BigInteger.valueOf(below));
    return new Piece(start, end, BanfaLexer.FRACTION, null, share, null);
  }

  /** Where the two words after the unknown ones that begin with token {@code i} end. */
  List<Integer> reach(int i, int end) {
    int at = i;
    while (raw.end(at) < end) at = nextWord(at);
    List<Integer> ends = new ArrayList<>();
    for (int next = nextWord(at); next >= 0 && ends.size() < 2; next = nextWord(next)) ends.add(raw.end(next));
    return ends;
  }

  /** Where the words that nothing begins with end. */
  private int unknownEnd(int i) {
    int at = i;
    for (int next = nextWord(at); next >= 0; next = nextWord(at)) {
      boolean known = longest(next, false, new ArrayList<>()) != null || isSkipped(next) || number(next) != null;
      if (known) break;
      at = next;
    }
    return raw.end(at);
  }
}
