package org.banfa.records.count;

import java.text.Normalizer;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number of ballots: digits, or strokes of the character 正 as they are drawn while ballots are called out, or both. */
final class Marks {
  private static final String[] STROKES = {"一丨𝍲𝍷𝍠", "丄丅丁𠄟𠄠𝍳𝍡", "上下𝍴𝍢", "止𝍵𝍣", "正𝍶𝍸𝍤"};
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})\\D?");
  private static final Pattern BOTH = Pattern.compile("(\\D+?)[(=](\\d{1,9})\\)?\\D?");

  /** What a cell holds that says two different numbers. */
  static final OptionalLong CONTRADICTION = OptionalLong.of(-1);

  private Marks() {}

  /** The number; empty when the text is none, {@link #CONTRADICTION} when strokes and digits differ. */
  static OptionalLong read(String text) {
    OptionalLong strokes = strokes(text);
    if (strokes.isPresent()) return strokes;
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").replace("〇", "0").replace("零", "0");
    Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) return OptionalLong.of(Long.parseLong(digits.group(1).replace(",", "")));
    Matcher both = BOTH.matcher(plain);
    if (!both.matches()) return OptionalLong.empty();
    OptionalLong drawn = strokes(both.group(1));
    if (drawn.isEmpty()) return drawn;
    return drawn.getAsLong() == Long.parseLong(both.group(2)) ? drawn : CONTRADICTION;
  }

  private static OptionalLong strokes(String text) {
    long sum = 0;
    boolean any = false;
    for (int c : text.codePoints().filter(c -> !Character.isWhitespace(c) && c != '、' && c != '，').toArray()) {
      int number = strokes(c);
      if (number == 0) return OptionalLong.empty();
      sum += number;
      any = true;
    }
    return any ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  private static int strokes(int c) {
    for (int i = 0; i < STROKES.length; i++) if (STROKES[i].indexOf(c) >= 0) return i + 1;
    return 0;
  }
}
