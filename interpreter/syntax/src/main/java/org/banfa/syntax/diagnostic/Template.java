package org.banfa.syntax.diagnostic;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Fills the numbered places of a catalogue text, in one pass, so that braces inside arguments stay as they are. A place
 * may choose its word by a number: {@code {0|day|days}} is "day" when argument 0 is 1, else "days".
 */
final class Template {
  private Template() {}

  static String fill(String key, String pattern, List<String> arguments) {
    int open = pattern.indexOf('{');
    if (open < 0) return pattern;
    StringBuilder out = new StringBuilder(pattern.length() + 64);
    int at = 0;
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      int bar = bar(pattern, open + 1, close);
      int index = number(pattern, open + 1, bar);
      if (index < 0) throw new IllegalStateException("stray brace in " + key);
      if (index >= arguments.size()) throw new IllegalStateException("no argument " + index + " for " + key);
      String argument = arguments.get(index);
      out.append(pattern, at, open).append(bar == close ? argument : chosen(pattern.substring(bar + 1, close), argument));
      at = close + 1;
      open = pattern.indexOf('{', at);
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  /** The numbers a pattern asks for, sorted. */
  static SortedSet<Integer> arguments(String pattern) {
    SortedSet<Integer> found = new TreeSet<>();
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
      found.add(number(pattern, open + 1, bar(pattern, open + 1, pattern.indexOf('}', open))));
    }
    return found;
  }

  /** Where the number of a place ends: at its first bar, else at its closing brace. */
  private static int bar(String pattern, int from, int close) {
    int bar = pattern.indexOf('|', from);
    return bar < 0 || bar > close ? close : bar;
  }

  /** One word of two, by whether the number before them is one. */
  private static String chosen(String words, String number) {
    int middle = words.indexOf('|');
    return number.equals("1") ? words.substring(0, middle) : words.substring(middle + 1);
  }

  private static int number(String text, int from, int to) {
    if (to <= from || to > from + 2) return -1;
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }
}
