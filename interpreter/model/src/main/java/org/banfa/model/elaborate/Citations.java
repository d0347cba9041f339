package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.syntax.lex.Numerals;

/** Brings citations of articles to one spelling, the Chinese one. */
final class Citations {
  private static final Pattern ENGLISH = Pattern.compile("(?i)article\\s+(\\d+)((?:\\(\\d+\\)){0,2})");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String[] AFTER = {"条", "款", "项"};

  private Citations() {}

  /** {@code Article 2(1)(3)} and {@code 第2条第1款第(3)项} in Chinese numerals; anything else as it is. */
  static String canonical(String text) {
    Matcher english = ENGLISH.matcher(text);
    StringBuilder made = new StringBuilder();
    Matcher number = NUMBER.matcher(text);
    if (!english.matches()) return number.replaceAll(m -> chinese(m.group()));
    for (int level = 0; number.find(); level++) {
      String part = chinese(number.group());
      made.append('第').append(level == 2 ? "(" + part + ")" : part).append(AFTER[level]);
    }
    return made.toString();
  }

  private static String chinese(String digits) {
    return Numerals.chinese(new BigInteger(digits));
  }
}
