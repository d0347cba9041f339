package org.banfa.syntax.lex;

import java.math.BigInteger;
import java.time.LocalTime;
import java.time.Year;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word.DateLiteral;

/** Finds dates and times of day in a plain text. */
final class DateScanner {
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final String text;
  private final NumberScanner numbers;

  DateScanner(String text, NumberScanner numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** The date or time of day at {@code pos}; null when there is none. */
  Literal at(int pos) {
    int half = text.startsWith("上午", pos) ? 0 : text.startsWith("下午", pos) ? 12 : -1;
    if (half >= 0) return clock(pos + 2, half);
    int end = numbers.numberEnd(pos);
    if (end == pos || end - pos > Limits.MOST_DIGITS) return null;
    return switch (numbers.at(end)) {
      case '年' -> year(pos, end);
      case '月' -> month(0, pos, end);
      case '时', '点' -> clock(pos, 0);
      case '-', '/', '.' -> end - pos == 4 && Spelling.isDigit(numbers.at(pos)) ? signed(pos, end) : null;
      default -> null;
    };
  }

  /** A day without a month, as after 至. */
  Literal day(int pos) {
    int end = numbers.numberEnd(pos);
    int day = small(pos, end);
    if (day < 1 || day > 31 || !isDay(numbers.at(end))) return null;
    return Literal.of(BanfaLexer.DATE, end + 1, new DateLiteral(0, 0, day, 0));
  }

  private Literal year(int pos, int end) {
    int year = small(pos, end);
    if (year < 1000) return noSuchYear(end);
    int next = numbers.numberEnd(end + 1);
    if (next > end + 1 && numbers.at(next) == '月') return month(year, end + 1, next);
    return Literal.of(BanfaLexer.DATE, end + 1, new DateLiteral(year, 0, 0, 0));
  }

  /** A whole date whose year is none; null when it is no date but a number of years. */
  private Literal noSuchYear(int end) {
    int next = numbers.numberEnd(end + 1);
    Literal rest = next > end + 1 && numbers.at(next) == '月' ? month(2000, end + 1, next) : null;
    if (rest == null || !isDay(numbers.at(rest.end() - 1))) return null;
    return new Literal(BanfaLexer.DATE, rest.end(), new DateLiteral(2000, 1, 1, 0), "B1113");
  }

  private Literal month(int year, int pos, int end) {
    int month = small(pos, end);
    int after = end + 1;
    int third = numbers.at(after + 1) == '旬' ? "上中下".indexOf(numbers.at(after)) + 1 : 0;
    if (third > 0) return checked(year, month, 0, third, after + 2);
    int dayEnd = numbers.numberEnd(after);
    if (dayEnd > after && isDay(numbers.at(dayEnd))) return checked(year, month, small(after, dayEnd), 0, dayEnd + 1);
    if (year == 0) return null;
    return checked(year, month, 0, 0, numbers.at(after) == '份' ? after + 1 : after);
  }

  /** 2017-05-06, also with / or . between. */
  private Literal signed(int pos, int end) {
    char sign = numbers.at(end);
    int monthEnd = numbers.numberEnd(end + 1);
    if (numbers.at(monthEnd) != sign) return null;
    int dayEnd = numbers.numberEnd(monthEnd + 1);
    if (monthEnd - end > 3 || dayEnd - monthEnd > 3 || monthEnd == end + 1 || dayEnd == monthEnd + 1) return null;
    return checked(small(pos, end), small(end + 1, monthEnd), small(monthEnd + 1, dayEnd), 0, dayEnd);
  }

  private static Literal checked(int year, int month, int day, int third, int end) {
    boolean exists = month >= 1 && month <= 12 && day >= 0 && day <= DAYS[month - 1];
    if (exists && day == 29 && month == 2 && year > 0) exists = Year.isLeap(year);
    if (exists) return Literal.of(BanfaLexer.DATE, end, new DateLiteral(year, month, day, third));
    return new Literal(BanfaLexer.DATE, end, new DateLiteral(year, 1, 1, 0), "B1113");
  }

  private Literal clock(int pos, int half) {
    int end = numbers.numberEnd(pos);
    char mark = numbers.at(end);
    if (end == pos || mark != '时' && mark != '点') return null;
    int hour = Math.max(0, small(pos, end));
    int minuteEnd = numbers.numberEnd(end + 1);
    boolean minutes = minuteEnd > end + 1 && numbers.at(minuteEnd) == '分' && numbers.at(minuteEnd + 1) != '之';
    int minute = minutes ? Math.max(0, small(end + 1, minuteEnd)) : 0;
    int close = minutes ? minuteEnd + 1 : end + 1;
    if (half == 12 && hour < 12) hour += 12;
    if (hour > 23 || minute > 59) {
      return new Literal(BanfaLexer.CLOCK, close, LocalTime.MIDNIGHT, "B1116");
    }
    return Literal.of(BanfaLexer.CLOCK, close, LocalTime.of(hour, minute));
  }

  private static boolean isDay(char c) {
    return c == '日' || c == '号';
  }

  /** The number as an int of at most four digits; -1 when it is none. */
  private int small(int start, int end) {
    BigInteger number = end > start ? numbers.number(start, end) : null;
    return number == null || number.signum() == 0 || number.bitLength() > 13 ? -1 : number.intValue();
  }
}
