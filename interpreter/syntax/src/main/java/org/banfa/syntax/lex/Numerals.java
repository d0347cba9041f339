package org.banfa.syntax.lex;

import java.math.BigInteger;

/** Reads and writes Chinese numerals exactly. */
public final class Numerals {
  private static final BigInteger WAN = BigInteger.valueOf(10_000);
  private static final BigInteger YI = BigInteger.valueOf(100_000_000);
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String PLACES = " 十百千";

  private Numerals() {}

  /** The whole number written so (Chinese, Western or mixed), or null when the text is not one number to its end. */
  public static BigInteger integer(String written) {
    String text = plain(written);
    if (text.isEmpty()) return null;
    if (allWestern(text)) return new BigInteger(text);
    BigInteger run = digitRun(text);
    if (run != null) return run;
    if (hasWestern(text)) return mixed(text);
    return text.equals("零") ? BigInteger.ZERO : large(text);
  }

  /** The fraction written as 分之, with a percent sign, as tenths (成) or as a half; null when it is none. */
  public static Word.Share share(String written) {
    String text = plain(written);
    if (text.equals("半数") || text.equals("一半")) return share(BigInteger.ONE, 2);
    int of = text.indexOf("分之");
    if (of > 0) {
      BigInteger below = placeValue(text.substring(0, of));
      if (below == null) below = integer(text.substring(0, of));
      BigInteger above = placeValue(text.substring(of + 2));
      if (above == null) above = integer(text.substring(of + 2));
      return below == null || above == null || below.signum() == 0 ? null : new Word.Share(above, below);
    }
    int n = text.length();
    if (n < 2) return null;
    int slash = text.indexOf('/');
    if (slash > 0) {
      BigInteger above = integer(text.substring(0, slash));
      BigInteger below = integer(text.substring(slash + 1));
      return above == null || below == null || below.signum() == 0 ? null : new Word.Share(above, below);
    }
    BigInteger head = integer(text.substring(0, n - 1));
    if (head == null) return tenthsAndHundredths(text);
    return switch (text.charAt(n - 1)) {
      case '%' -> share(head, 100);
      case '‰' -> share(head, 1000);
      case '成' -> share(head, 10);
      default -> null;
    };
  }

  private static Word.Share tenthsAndHundredths(String text) {
    int at = text.indexOf('成');
    if (at != 1 || text.length() != 3) return null;
    int tenths = digit(text.charAt(0));
    int hundredths = digit(text.charAt(2));
    return tenths < 1 || hundredths < 1 ? null : share(BigInteger.valueOf(tenths * 10L + hundredths), 100);
  }

  private static Word.Share share(BigInteger above, long below) {
    return new Word.Share(above, BigInteger.valueOf(below));
  }

  /** 十 百 千 万 before or after 分之. */
  private static BigInteger placeValue(String text) {
    return switch (text) {
      case "百" -> BigInteger.valueOf(100);
      case "千" -> BigInteger.valueOf(1000);
      case "万" -> WAN;
      default -> null;
    };
  }

  /** The number in Chinese; {@link #integer} reads it back. */
  public static String chinese(BigInteger number) {
    if (number.signum() < 0) throw new IllegalArgumentException("negative");
    if (number.signum() == 0) return "零";
    String text = written(number);
    return text.startsWith("一十") ? text.substring(1) : text;
  }

  /** The fraction in Chinese. */
  public static String chinese(Word.Share share) {
    return chinese(share.denominator()) + "分之" + chinese(share.numerator());
  }

  private static String written(BigInteger number) {
    if (number.compareTo(YI) >= 0) return joined(number, YI, "亿");
    if (number.compareTo(WAN) >= 0) return joined(number, WAN, "万");
    StringBuilder text = new StringBuilder();
    int rest = number.intValue();
    boolean gap = false;
    for (int place = 3, size = 1000; place >= 0; place--, size /= 10) {
      int digit = rest / size % 10;
      if (digit == 0) {
        gap = text.length() > 0;
        continue;
      }
      if (gap) text.append('零');
      gap = false;
      text.append(DIGITS.charAt(digit));
      if (place > 0) text.append(PLACES.charAt(place));
    }
    return text.toString();
  }

  private static String joined(BigInteger number, BigInteger unit, String name) {
    BigInteger[] parts = number.divideAndRemainder(unit);
    String head = written(parts[0]) + name;
    if (parts[1].signum() == 0) return head;
    boolean gap = parts[1].compareTo(unit.divide(BigInteger.TEN)) < 0;
    return head + (gap ? "零" : "") + written(parts[1]);
  }

  private static BigInteger large(String text) {
    int at = text.lastIndexOf('亿');
    if (at < 0) return medium(text);
    BigInteger high = at == 0 ? null : large(text.substring(0, at));
    if (high == null || high.signum() == 0) return null;
    return add(high, YI, text.substring(at + 1));
  }

  private static BigInteger medium(String text) {
    int at = text.indexOf('万');
    if (at < 0) return section(text);
    BigInteger high = at == 0 ? null : section(text.substring(0, at));
    if (high == null || high.signum() == 0) return null;
    return add(high, WAN, text.substring(at + 1));
  }

  /** {@code high} units and a rest: a rest of one digit counts tenths of the unit, 零 announces a gap. */
  private static BigInteger add(BigInteger high, BigInteger unit, String rest) {
    BigInteger whole = high.multiply(unit);
    if (rest.isEmpty()) return whole;
    BigInteger tenth = unit.divide(BigInteger.TEN);
    if (rest.length() == 1 && digit(rest.charAt(0)) > 0) {
      return whole.add(tenth.multiply(BigInteger.valueOf(digit(rest.charAt(0)))));
    }
    boolean gap = rest.charAt(0) == '零';
    String low = gap ? rest.substring(1) : rest;
    if (low.isEmpty() || low.charAt(0) == '零') return null;
    BigInteger value = unit.equals(YI) ? medium(low) : section(low);
    if (value == null || value.signum() == 0 || gap && value.compareTo(tenth) >= 0) return null;
    return whole.add(value);
  }

  /** A number below ten thousand. */
  private static BigInteger section(String text) {
    int value = 0;
    int lastPlace = 4;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '零') {
        if (gap || i == 0 || i == text.length() - 1 || lastPlace == 0) return null;
        gap = true;
        continue;
      }
      int digit = digit(c);
      int place = PLACES.indexOf(digit < 0 ? c : i + 1 < text.length() ? text.charAt(i + 1) : ' ');
      if (c == '廿' || c == '卅') {
        digit = c == '廿' ? 2 : 3;
        place = 1;
      } else if (digit < 0) {
        if (c != '十') return null;
        digit = 1;
        place = 1;
      } else if (digit == 0) {
        return null;
      } else if (place > 0) {
        i++;
      } else if (i + 1 < text.length()) {
        return null;
      } else {
        if (c == '两' && value > 0) return null;
        place = 0;
        if (!gap && lastPlace < 4 && lastPlace >= 2) place = lastPlace - 1;
      }
      if (c == '两' && place == 1) return null;
      if (place >= lastPlace || gap && place == lastPlace - 1) return null;
      value += digit * power(place);
      lastPlace = place;
      gap = false;
    }
    return BigInteger.valueOf(value);
  }

  private static int power(int place) {
    return place == 0 ? 1 : place == 1 ? 10 : place == 2 ? 100 : 1000;
  }

  /** Digits one by one, as years are written: at least three, or with a 〇 inside. */
  private static BigInteger digitRun(String text) {
    if (text.length() < 2 || digit(text.charAt(0)) < 1 || text.length() == 2 && text.charAt(1) != '零') return null;
    StringBuilder western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) == '两' ? -1 : digit(text.charAt(i));
      if (digit < 0) return null;
      western.append((char) ('0' + digit));
    }
    return new BigInteger(western.toString());
  }

  /** Western digits with 亿, 万, 千 and 百, each smaller than the one before. */
  private static BigInteger mixed(String text) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger last = null;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      BigInteger unit = unit(text.charAt(i));
      if (Spelling.isDigit(text.charAt(i))) continue;
      if (unit == null || i == start || last != null && unit.compareTo(last) >= 0) return null;
      BigInteger part = new BigInteger(text.substring(start, i)).multiply(unit);
      if (last != null && part.compareTo(last) >= 0) return null;
      sum = sum.add(part);
      last = unit;
      start = i + 1;
    }
    if (start == text.length()) return sum;
    BigInteger rest = new BigInteger(text.substring(start));
    return rest.compareTo(last) >= 0 || text.length() - start < 2 ? null : sum.add(rest);
  }

  private static BigInteger unit(char c) {
    return switch (c) {
      case '百' -> BigInteger.valueOf(100);
      case '千' -> BigInteger.valueOf(1000);
      case '万' -> WAN;
      case '亿' -> YI;
      default -> null;
    };
  }

  private static int digit(char c) {
    return c == '两' ? 2 : DIGITS.indexOf(c);
  }

  private static boolean allWestern(String text) {
    for (int i = 0; i < text.length(); i++) if (!Spelling.isDigit(text.charAt(i))) return false;
    return true;
  }

  private static boolean hasWestern(String text) {
    for (int i = 0; i < text.length(); i++) if (Spelling.isDigit(text.charAt(i))) return true;
    return false;
  }

  /** Plain spelling with 〇 and the characters of accountants replaced. */
  private static String plain(String written) {
    String text = Spelling.plain(written);
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      int at = "〇壹贰叁肆伍陆柒捌玖拾佰仟参".indexOf(text.charAt(i));
      if (at < 0) continue;
      if (plain == null) plain = new StringBuilder(text);
      plain.setCharAt(i, "零一二三四五六七八九十百千三".charAt(at));
    }
    return plain == null ? text : plain.toString();
  }
}
