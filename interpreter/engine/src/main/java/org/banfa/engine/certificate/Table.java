package org.banfa.engine.certificate;

/** Writes cells of comma-separated values. */
final class Table {
  private Table() {}

  static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
