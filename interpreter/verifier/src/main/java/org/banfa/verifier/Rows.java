package org.banfa.verifier;

import java.util.ArrayList;
import java.util.List;

/** Cuts comma-separated values into rows of cells. */
final class Rows {
  private Rows() {}

  /** The rows; a text that is cut off inside quotation marks is a problem of the given code. */
  static List<List<String>> of(String text, String code) throws MalformedException {
    return rows(text.startsWith("\uFEFF") ? text.substring(1) : text, code);
  }

  private static List<List<String>> rows(String text, String code) throws MalformedException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean started = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') cell.append(c);
        else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
        else quoted = false;
      } else if (c == '"') {
        quoted = started = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
        started = true;
      } else if (c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
        started = false;
      } else if (c != '\r') {
        cell.append(c);
        started = true;
      }
    }
    if (quoted) throw new MalformedException(code, rows.size() + 1);
    if (started) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
