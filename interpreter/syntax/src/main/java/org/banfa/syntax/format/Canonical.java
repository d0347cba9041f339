package org.banfa.syntax.format;

import java.math.BigInteger;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Numerals;
import org.banfa.syntax.lex.Word;

/** The one spelling of a word that the formatter prints. */
public final class Canonical {
  private Canonical() {}

  /** The spelling in a document of this language; words of the other language stay as they are. */
  public static String text(Word word, boolean english) {
    return switch (word.type()) {
      case BanfaLexer.STOP -> english ? "." : "。";
      case BanfaLexer.SEMI -> english ? ";" : "；";
      case BanfaLexer.COLON -> english ? ":" : "：";
      case BanfaLexer.COMMA -> english ? "," : "，";
      case BanfaLexer.LP -> english ? "(" : "（";
      case BanfaLexer.RP -> english ? ")" : "）";
      case BanfaLexer.ENUM -> english ? " / " : "、";
      case BanfaLexer.LABEL, BanfaLexer.IDENTITY -> "〔" + word.literal() + "〕";
      case BanfaLexer.TITLE -> "《" + word.literal() + "》";
      case BanfaLexer.QUOTED -> quoted(word);
      case BanfaLexer.INT -> word.literal().toString();
      case BanfaLexer.FRACTION -> share((Word.Share) word.literal(), word.text(), english);
      case BanfaLexer.DATE -> date((Word.DateLiteral) word.literal(), english);
      case BanfaLexer.CLOCK -> clock((LocalTime) word.literal());
      case BanfaLexer.ARTICLE -> english ? "Article " + word.literal() : "第" + Numerals.chinese(BigInteger.valueOf((Integer) word.literal())) + "条";
      case BanfaLexer.HEADING -> (english ? " (" : "（") + word.literal() + (english ? ")" : "）");
      case BanfaLexer.ITEMNO -> english ? "(" + word.literal() + ") " : "（" + Numerals.chinese(BigInteger.valueOf((Integer) word.literal())) + "）";
      default -> word.text();
    };
  }

  /** Second spellings after / keep straight quotes; everything else stands in corner brackets. */
  private static String quoted(Word word) {
    String inner = (String) word.literal();
    boolean latin = inner.chars().allMatch(c -> c < 0x2E80);
    if (latin && word.text().startsWith("\"") || inner.contains("」")) return word.text();
    return "「" + inner + "」";
  }

  private static String share(Word.Share share, String text, boolean english) {
    if (english) return text;
    if (share.denominator().equals(BigInteger.valueOf(100))) return share.numerator() + "%";
    String below = share.denominator().equals(BigInteger.valueOf(1000)) ? "千" : Numerals.chinese(share.denominator());
    return below + "分之" + Numerals.chinese(share.numerator());
  }

  private static String date(Word.DateLiteral d, boolean english) {
    if (english && d.year() > 0 && d.month() > 0 && d.day() > 0) return String.format(Locale.ROOT, "%04d-%02d-%02d", d.year(), d.month(), d.day());
    if (english && d.year() == 0 && d.month() > 0 && d.day() > 0) return d.day() + " " + Month.of(d.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    StringBuilder text = new StringBuilder();
    if (d.year() > 0) text.append(d.year()).append('年');
    if (d.month() > 0) text.append(d.month()).append('月');
    if (d.day() > 0) text.append(d.day()).append('日');
    if (d.third() > 0) text.append(new String[] {"上旬", "中旬", "下旬"}[d.third() - 1]);
    return text.toString();
  }

  private static String clock(LocalTime time) {
    return time.getHour() + "时" + (time.getMinute() == 0 ? "" : time.getMinute() + "分");
  }

  static boolean isPunctuation(int type) {
    return switch (type) {
      case BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.COMMA, BanfaLexer.LP, BanfaLexer.RP, BanfaLexer.ENUM, BanfaLexer.LABEL, BanfaLexer.IDENTITY,
          BanfaLexer.QUOTED, BanfaLexer.TITLE, BanfaLexer.SLASH, BanfaLexer.HEADING, BanfaLexer.ITEMNO -> true;
      default -> false;
    };
  }
}
