package org.banfa.syntax.diagnostic;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Fills the numbered places of a catalogue text, in one pass, so that braces inside arguments stay as they are. */
final class Template {
  private Template() {}

  static String fill(String key, String pattern, List<String> arguments) {
    int open = pattern.indexOf('{');
    if (open < 0) return pattern;
    StringBuilder out = new StringBuilder(pattern.length() + 64);
    int at = 0;
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      int index = number(pattern, open + 1, close);
      if (index < 0) throw new IllegalStateException("stray brace in " + key);
      if (index >= arguments.size()) throw new IllegalStateException("no argument " + index + " for " + key);
      out.append(pattern, at, open).append(arguments.get(index));
      at = close + 1;
      open = pattern.indexOf('{', at);
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  /** The numbers a pattern asks for, sorted. */
  static SortedSet<Integer> arguments(String pattern) {
    SortedSet<Integer> found = new TreeSet<>();
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
      found.add(number(pattern, open + 1, pattern.indexOf('}', open)));
    }
    return found;
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
