package org.banfa.syntax.lex;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns citations into English and back: 第…条第…款第(…)项 is Article 13(2)(i). */
public final class Citations {
  private static final String NUMBER = "([零〇一二三四五六七八九十百]+)";
  private static final Pattern CHINESE = Pattern.compile("第" + NUMBER + "条(?:第" + NUMBER + "款)?(?:第\\(" + NUMBER + "\\)项)?");
  private static final Pattern ENGLISH = Pattern.compile("article\\s+(\\d{1,4})(?:\\((\\d{1,3})\\))?(?:\\(([ivxl]+)\\))?");
  private static final List<String> ONES = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
  private static final List<String> TENS = List.of("", "x", "xx", "xxx", "xl");

  private Citations() {}

  /** The English citation; null when it has no English form that leads back to the same text. */
  public static String english(String chinese) {
    Matcher found = CHINESE.matcher(chinese);
    if (!found.matches()) return null;
    StringBuilder english = new StringBuilder("Article ").append(value(found.group(1)));
    if (found.group(2) != null) english.append('(').append(value(found.group(2))).append(')');
    if (found.group(3) != null) {
      int item = value(found.group(3));
      if (item < 1 || item > 49) return null;
      english.append('(').append(roman(item)).append(')');
    }
    return chinese.equals(chinese(english.toString())) ? english.toString() : null;
  }

  /** The Chinese citation; null when the text is none. */
  static String chinese(String english) {
    Matcher found = ENGLISH.matcher(english.toLowerCase(Locale.ROOT));
    if (!found.matches()) return null;
    StringBuilder chinese = new StringBuilder("第").append(numeral(found.group(1))).append('条');
    if (found.group(2) != null) chinese.append('第').append(numeral(found.group(2))).append('款');
    if (found.group(3) != null) {
      int item = item(found.group(3));
      if (item < 0) return null;
      chinese.append("第(").append(numeral(String.valueOf(item))).append(")项");
    }
    return chinese.toString();
  }

  private static int value(String numeral) {
    BigInteger value = Numerals.integer(numeral);
    return value == null || value.bitLength() > 15 ? -1 : value.intValue();
  }

  private static String numeral(String digits) {
    return Numerals.chinese(new BigInteger(digits));
  }

  /** The number of an item in small Roman figures; from fifty on in Arabic ones. */
  public static String roman(int value) {
    return value < 50 ? TENS.get(value / 10) + ONES.get(value % 10) : Integer.toString(value);
  }

  private static int item(String roman) {
    for (int i = 1; i < 50; i++) if (roman(i).equals(roman)) return i;
    return -1;
  }
}
