package org.banfa.syntax.lex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;

/** Reads the tables of built-in words. */
final class BuiltInWords {
  /** A built-in word: its entry, all spellings, and whether a document may open with it. */
  record Line(Entry entry, List<String> chinese, List<String> english, boolean kind) {}

  private BuiltInWords() {}

  static List<Line> read(String name) {
    String table = table(name);
    List<Line> lines = new ArrayList<>(256);
    int start = 0;
    while (start < table.length()) {
      int end = table.indexOf('\n', start);
      if (end < 0) end = table.length();
      if (end > start && table.charAt(start) != '#') lines.add(line(table.substring(start, end)));
      start = end + 1;
    }
    return lines;
  }

  private static String table(String name) {
    try (InputStream in = BuiltInWords.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Line line(String text) {
    List<String> fields = split(text, '|');
    List<String> chinese = split(fields.get(2), ' ');
    List<String> english = split(fields.get(3), ',');
    String first = chinese.isEmpty() ? "" : chinese.get(0);
    String key = fields.get(1).equals("=") ? first : fields.get(1);
    Entry entry = new Entry(key, type(fields.get(0)), first, english.isEmpty() ? "" : english.get(0));
    return new Line(entry, chinese, english, fields.get(0).equals("KIND"));
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != separator) continue;
      String part = text.substring(start, i).strip();
      if (!part.isEmpty() || separator == '|') parts.add(part);
      start = i + 1;
    }
    return parts;
  }

  private static int type(String token) {
    return switch (token) {
      case "TERM", "KIND" -> BanfaLexer.TERM;
      case "UNIT" -> BanfaLexer.UNIT;
      case "MODAL" -> BanfaLexer.MODAL;
      case "CMP" -> BanfaLexer.CMP;
      case "CMP_POST" -> BanfaLexer.CMP_POST;
      case "IS" -> BanfaLexer.IS;
      case "HAS" -> BanfaLexer.HAS;
      case "NOT" -> BanfaLexer.NOT;
      case "DE" -> BanfaLexer.DE;
      case "OF" -> BanfaLexer.OF;
      case "AND" -> BanfaLexer.AND;
      case "OR" -> BanfaLexer.OR;
      case "IF" -> BanfaLexer.IF;
      case "ELSE" -> BanfaLexer.ELSE;
      case "BUT" -> BanfaLexer.BUT;
      case "EXCEPT" -> BanfaLexer.EXCEPT;
      case "TO" -> BanfaLexer.TO;
      case "AT" -> BanfaLexer.AT;
      case "BEFORE" -> BanfaLexer.BEFORE;
      case "AFTER" -> BanfaLexer.AFTER;
      case "WITHIN" -> BanfaLexer.WITHIN;
      case "FROM" -> BanfaLexer.FROM;
      case "NOT_LATER" -> BanfaLexer.NOT_LATER;
      case "NOT_EARLIER" -> BanfaLexer.NOT_EARLIER;
      case "EACH" -> BanfaLexer.EACH;
      case "SUM" -> BanfaLexer.SUM;
      case "PLUS" -> BanfaLexer.PLUS;
      case "MINUS" -> BanfaLexer.MINUS;
      case "FIRST" -> BanfaLexer.FIRST;
      case "THEN" -> BanfaLexer.THEN;
      case "DECLARE" -> BanfaLexer.DECLARE;
      case "INTERPRET" -> BanfaLexer.INTERPRET;
      case "ABOUT" -> BanfaLexer.ABOUT;
      default -> throw new IllegalStateException(token);
    };
  }
}
