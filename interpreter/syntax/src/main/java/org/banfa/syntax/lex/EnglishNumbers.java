package org.banfa.syntax.lex;

import java.util.List;
import java.util.Locale;

/** Knows the English number words: one to twelve, halves to tenths, months. */
final class EnglishNumbers {
  private static final List<String> WHOLE =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
  private static final List<String> PARTS =
      List.of("", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private static final List<String> MONTHS = List.of("", "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December");

  private EnglishNumbers() {}

  /** The month from 1, or -1. */
  static int month(String word) {
    return word.isEmpty() ? -1 : MONTHS.indexOf(word);
  }

  /** The number, or -1. */
  static int whole(String word) {
    return WHOLE.indexOf(word.toLowerCase(Locale.ROOT));
  }

  /** The denominator that a word such as {@code thirds} names, or -1. */
  static int part(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.equals("halves")) return 2;
    if (low.endsWith("s")) low = low.substring(0, low.length() - 1);
    int part = PARTS.indexOf(low);
    return part < 2 ? -1 : part;
  }
}
