package org.banfa.records.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as a roll gives it: exactly, or only its month or year, so that it lies between two days. */
public record DayRange(LocalDate from, LocalDate to) {
  private static final Pattern FULL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

  static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  /** The day a text gives; empty when it gives none. */
  public static Optional<DayRange> read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    try {
      Matcher full = FULL.matcher(plain);
      if (full.matches() || (full = PLAIN.matcher(plain)).matches()) {
        return Optional.of(of(LocalDate.of(number(full, 1), number(full, 2), number(full, 3))));
      }
      Matcher month = MONTH.matcher(plain);
      if (month.matches()) {
        YearMonth of = YearMonth.of(number(month, 1), number(month, 2));
        return Optional.of(new DayRange(of.atDay(1), of.atEndOfMonth()));
      }
      Matcher year = YEAR.matcher(plain);
      if (year.matches()) return Optional.of(new DayRange(LocalDate.of(number(year, 1), 1, 1), LocalDate.of(number(year, 1), 12, 31)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  boolean isExact() {
    return from.equals(to);
  }

  /** Whole years from the latest possible day to {@code day}: the fewest there can be. */
  int fewestYears(LocalDate day) {
    return Period.between(to, day).getYears();
  }

  /** Whole years from the earliest possible day to {@code day}: the most there can be. */
  int mostYears(LocalDate day) {
    return Period.between(from, day).getYears();
  }

  /** The same in whole months. */
  int fewestMonths(LocalDate day) {
    return Math.toIntExact(Period.between(to, day).toTotalMonths());
  }

  int mostMonths(LocalDate day) {
    return Math.toIntExact(Period.between(from, day).toTotalMonths());
  }
}
