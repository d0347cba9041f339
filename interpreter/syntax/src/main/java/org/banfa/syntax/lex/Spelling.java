package org.banfa.syntax.lex;

import java.util.Locale;

/** Brings spellings to the form in which they are looked up; never changes a text's length. */
final class Spelling {
  private Spelling() {}

  /** The text with plain digits, letters and signs and simplified characters, each at its old place. */
  static String plain(String text) {
    char[] plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char p = plain(c);
      if (p == c) continue;
      if (plain == null) plain = text.toCharArray();
      plain[i] = p;
    }
    return plain == null ? text : new String(plain);
  }

  private static char plain(char c) {
    if (c < 0x80) return c;
    if (c >= 0x3400 && c < 0xA000) return Traditional.simplified(c);
    if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') return (char) (c - 0xFEE0);
    return switch (c) {
      case '：' -> ':';
      case '／' -> '/';
      case '％' -> '%';
      case '．' -> '.';
      case '–', '—', '～', '－' -> '-';
      case '’' -> '\'';
      case '（' -> '(';
      case '）' -> ')';
      default -> c;
    };
  }

  static boolean isHan(char c) {
    return c >= 0x3400 && c < 0xA000 || c == '〇' || c == '々' || c >= 0xF900 && c < 0xFB00 || Character.isSurrogate(c);
  }

  static boolean hasHan(String text) {
    for (int i = 0; i < text.length(); i++) if (isHan(text.charAt(i))) return true;
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** One English word in lower case, without apostrophes and without the ending of a simple plural. */
  static String folded(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.indexOf('\'') >= 0) low = low.replace("'", "");
    int n = low.length();
    if (n <= 3 || low.charAt(n - 1) != 's') return low;
    char before = low.charAt(n - 2);
    if (before == 's' || before == 'u' || before == 'i') return low;
    return low.endsWith("ies") ? low.substring(0, n - 3) + "y" : low.substring(0, n - 1);
  }

  /** An English phrase, word by word folded, with its hyphens and single spaces. */
  static String foldedPhrase(String phrase) {
    StringBuilder folded = new StringBuilder(phrase.length());
    int start = 0;
    String text = plain(phrase.strip());
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c != ' ' && c != '-') continue;
      if (i > start) folded.append(folded(text.substring(start, i)));
      if (i < text.length() && i > start) folded.append(c);
      start = i + 1;
    }
    return folded.toString();
  }
}
