package org.banfa.syntax.lex;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a single day as people type it: in digits with signs or words between them or none, or in characters, of any width, with a weekday behind it. */
public final class WrittenDay {
  private static final Pattern SIGNED = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
  private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SPELLED = Pattern.compile("(\\p{IsHan}{4})年(\\p{IsHan}{1,3})月(\\p{IsHan}{1,3})[日号]");
  /** A weekday or another remark in brackets, a weekday alone, a time of midnight as spreadsheets add it. */
  private static final Pattern BEHIND = Pattern.compile("\\([^()]*\\)$|(星期|周|礼拜)[日天一二三四五六]$|[T ]?0?0:00(:00)?$");

  private WrittenDay() {}

  /** The day a text names; empty when it names none, or one that is not in the calendar. */
  public static Optional<LocalDate> of(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    text = BEHIND.matcher(text).replaceFirst("").replaceAll("\\s+", "");
    for (Pattern pattern : new Pattern[] {SIGNED, RUN, SPELLED}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) return day(matcher);
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    int[] numbers = new int[3];
    for (int i = 0; i < numbers.length; i++) {
      BigInteger number = Numerals.integer(parts.group(i + 1));
      if (number == null || number.bitLength() > 15) return Optional.empty();
      numbers[i] = number.intValue();
    }
    try {
      return Optional.of(LocalDate.of(numbers[0], numbers[1], numbers[2]));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
