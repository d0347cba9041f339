package org.banfa.syntax.lex;

import java.math.BigInteger;
import org.banfa.grammar.BanfaLexer;

/** Finds whole numbers, shares, ratios and percentages in a plain text. */
final class NumberScanner {
  private static final String HAN_DIGITS = "零〇一二两三四五六七八九";
  private static final String HAN_NUMERALS = HAN_DIGITS + "十百千万亿廿卅";
  private static final String FORMAL = "壹贰叁参肆伍陆柒捌玖拾佰仟万亿零〇";
  private static final String[] HALVES = {"过半数", "过半", "半数", "一半"};

  private final String text;
  private final Lexicon lexicon;

  NumberScanner(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }

  /** Where the number at {@code pos} ends; {@code pos} when there is none. */
  int numberEnd(int pos) {
    char c = at(pos);
    if (Spelling.isDigit(c)) return westernEnd(pos);
    if (HAN_DIGITS.indexOf(c) >= 0 || c == '十' || c == '廿' || c == '卅') return stretch(pos, HAN_NUMERALS);
    if (FORMAL.indexOf(c) < 0 || c == '万' || c == '亿') return pos;
    int end = stretch(pos, FORMAL);
    return end - pos > 1 || unitLength(end) > 0 ? end : pos;
  }

  private int westernEnd(int pos) {
    int end = pos;
    while (Spelling.isDigit(at(end))) end++;
    int digits = end;
    if ("百千万亿".indexOf(at(end)) < 0 || text.startsWith("分之", end + 1)) return end;
    while (Spelling.isDigit(at(end)) || "百千万亿".indexOf(at(end)) >= 0) end++;
    return Numerals.integer(text.substring(pos, end)) == null ? digits : end;
  }

  /** The stretch of numeral characters, without a place that opens the next share (百分之). */
  private int stretch(int pos, String characters) {
    int end = pos;
    while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) end++;
    return end;
  }

  /** The number between two places, or null. */
  BigInteger number(int start, int end) {
    return end - start > Limits.MOST_DIGITS ? null : Numerals.integer(text.substring(start, end));
  }

  /** The length of the unit at {@code pos}; 0 when there is none. */
  int unitLength(int pos) {
    for (int length = Math.min(4, text.length() - pos); length > 0; length--) {
      if (lexicon.unitSpelled(text.substring(pos, pos + length)) != null) return length;
    }
    return 0;
  }

  /** The number, share or ratio at {@code pos}; null when there is none. */
  Literal scan(int pos) {
    char c = at(pos);
    if (c == '过' || c == '半' || c == '一') {
      Literal half = half(pos);
      if (half != null) return half;
    }
    if ((c == '百' || c == '千' || c == '万') && text.startsWith("分之", pos + 1)) return parted(pos, pos + 1);
    int end = numberEnd(pos);
    if (end == pos) return null;
    if (text.startsWith("分之", end)) return parted(pos, end);
    char next = at(end);
    boolean western = Spelling.isDigit(c);
    if (western && next == '.' && Spelling.isDigit(at(end + 1))) return decimal(pos, end);
    if (western && next == ',' && grouped(end)) return groupedNumber(pos, end);
    if (next == '/' && numberEnd(end + 1) > end + 1) return slashed(pos, end);
    if (western && next == ':' && Spelling.isDigit(at(end + 1))) return ratio(pos, end);
    if (next == '%' || next == '‰') return share(pos, end + 1);
    if (next == '成' && lexicon.longest(text, end, text.length()) < 2) return tenths(pos, end);
    return integer(pos, end);
  }

  private Literal half(int pos) {
    for (String half : HALVES) {
      if (!text.startsWith(half, pos)) continue;
      int end = pos + half.length();
      if (half.charAt(0) == '过') return Literal.of(BanfaLexer.MAJORITY, end, null);
      return Literal.of(BanfaLexer.FRACTION, end, Numerals.share(half));
    }
    return null;
  }

  private Literal integer(int pos, int end) {
    if (end - pos > Limits.MOST_DIGITS) return new Literal(BanfaLexer.INT, end, BigInteger.ZERO, "B1112");
    BigInteger value = number(pos, end);
    if (value == null) return new Literal(BanfaLexer.INT, end, BigInteger.ZERO, "B1111");
    return Literal.of(BanfaLexer.INT, end, value);
  }

  private Literal parted(int pos, int mark) {
    int from = mark + 2;
    int end = at(from) == '百' ? from + 1 : numberEnd(from);
    return end == from ? integer(pos, mark) : share(pos, end);
  }

  private Literal share(int pos, int end) {
    if (end - pos > 2 * Limits.MOST_DIGITS) return new Literal(BanfaLexer.FRACTION, end, zero(), "B1112");
    Word.Share share = Numerals.share(text.substring(pos, end));
    if (share != null) return Literal.of(BanfaLexer.FRACTION, end, share);
    return new Literal(BanfaLexer.FRACTION, end, zero(), "B1115");
  }

  private Literal tenths(int pos, int mark) {
    int more = numberEnd(mark + 1);
    if (more == mark + 2 && Numerals.share(text.substring(pos, more)) != null && unitLength(more) == 0) return share(pos, more);
    return share(pos, mark + 1);
  }

  private Literal slashed(int pos, int mark) {
    return share(pos, numberEnd(mark + 1));
  }

  private static Word.Share zero() {
    return new Word.Share(BigInteger.ZERO, BigInteger.ONE);
  }

  /** 1.5: read as written so that the rest can be checked, but an error. */
  private Literal decimal(int pos, int dot) {
    int end = digitsEnd(dot + 1);
    if (end - pos > Limits.MOST_DIGITS) return new Literal(BanfaLexer.INT, end, BigInteger.ZERO, "B1112");
    Word.Share value = decimalShare(pos, dot, end);
    if (at(end) == '%') {
      return new Literal(
          BanfaLexer.FRACTION, end + 1,
          new Word.Share(value.numerator(), value.denominator().multiply(BigInteger.valueOf(100))), "B1110");
    }
    return new Literal(BanfaLexer.FRACTION, end, value, "B1110");
  }

  private Word.Share decimalShare(int pos, int dot, int end) {
    return new Word.Share(
        new BigInteger(text.substring(pos, dot) + text.substring(dot + 1, end)), BigInteger.TEN.pow(end - dot - 1));
  }

  private int digitsEnd(int pos) {
    int end = pos;
    while (Spelling.isDigit(at(end))) end++;
    return end;
  }

  private Literal ratio(int pos, int colon) {
    int end = digitsEnd(colon + 1);
    int dot = end;
    if (at(end) == '.' && Spelling.isDigit(at(end + 1))) end = digitsEnd(end + 1);
    if (end - pos > Limits.MOST_DIGITS) return new Literal(BanfaLexer.RATIO, end, zero(), "B1112");
    BigInteger above = number(pos, colon);
    if (above == null) return null;
    Word.Share below =
        dot == end ? new Word.Share(number(colon + 1, end), BigInteger.ONE) : decimalShare(colon + 1, dot, end);
    if (below.numerator().signum() == 0) return new Literal(BanfaLexer.RATIO, end, zero(), "B1115");
    return Literal.of(BanfaLexer.RATIO, end, new Word.Share(above.multiply(below.denominator()), below.numerator()));
  }

  /** Whether exactly three digits follow the comma, as in 1,000. */
  private boolean grouped(int comma) {
    return digitsEnd(comma + 1) == comma + 4;
  }

  private Literal groupedNumber(int pos, int comma) {
    int end = comma;
    while (at(end) == ',' && grouped(end)) end += 4;
    String digits = text.substring(pos, end).replace(",", "");
    BigInteger value = digits.length() > Limits.MOST_DIGITS ? BigInteger.ZERO : new BigInteger(digits);
    return new Literal(BanfaLexer.INT, end, value, "B1114");
  }
}
