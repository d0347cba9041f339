package org.banfa.engine.tally;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads a table of ballots, one a row with a column for each post, from UTF-8 straight into a box. Reads only what is as a
 * table usually is; of anything else it says so, and a reader that knows every case, and every mistake, takes over.
 */
public final class CsvBox {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MOST_NAMES = 4096;
  private static final int END = 9;

  /** The bytes that may end a name. */
  private static final boolean[] SPECIAL = new boolean[256];

  static {
    for (int b : new int[] {0, ';', ',', '\n', '\r', '"', 0xEF, 0xE3}) SPECIAL[b] = true;
  }

  private final byte[] text;
  private final Set<String> voidColumns;
  private final NameTable names;
  private final BallotBox box;
  private final long[] row;
  private final int[][] bits;
  private int[] columns;
  private int at;
  private boolean voided;

  private CsvBox(byte[] text, int posts, Set<String> voidColumns, String marker) {
    this.text = text;
    this.voidColumns = voidColumns;
    this.names = new NameTable(marker);
    this.box = new BallotBox(posts);
    this.row = new long[posts];
    this.bits = new int[posts][64];
    for (int[] post : bits) Arrays.fill(post, -1);
  }

  /**
   * Reads a table.
   *
   * @param posts the names of the columns that hold marks, each needed once
   * @param voidColumns how the column may be called that says which ballots people found void
   * @param marker what stands before a name that is marked no
   * @return null when the table is not plain: quotes within quotes, a name marked no, more than {@link BallotBox#MOST_NAMES}
   *     names at a post, a row or a heading that is wrong
   */
  public static BallotBox read(byte[] text, List<String> posts, Set<String> voidColumns, String marker) {
    CsvBox reader = new CsvBox(text, posts.size(), voidColumns, marker);
    return reader.head(posts) && reader.rows() ? reader.box : null;
  }

  private boolean head(List<String> posts) {
    if (text.length >= 3 && Arrays.equals(text, 0, 3, MARK, 0, 3)) at = 3;
    int end = at;
    while (end < text.length && text[end] != '\n' && text[end] != '\r') if (text[end++] == '"') return false;
    List<String> head = List.of(new String(text, at, end - at, StandardCharsets.UTF_8).split(",", -1)).stream().map(String::strip).toList();
    columns = new int[head.size()];
    boolean[] found = new boolean[posts.size()];
    int others = 0;
    for (int c = 0; c < columns.length; c++) {
      columns[c] = posts.indexOf(head.get(c));
      if (columns[c] < 0 && (!voidColumns.contains(head.get(c)) || others++ > 0)) return false;
      if (columns[c] < 0) continue;
      if (found[columns[c]]) return false;
      found[columns[c]] = true;
    }
    for (boolean post : found) if (!post) return false;
    at = end;
    endOfLine();
    return true;
  }

  private void endOfLine() {
    if (at < text.length && text[at] == '\r') at++;
    else if (at < text.length && text[at] == '\n') {
      at++;
      return;
    } else return;
    if (at < text.length && text[at] == '\n') at++;
  }

  private boolean rows() {
    while (at < text.length) {
      Arrays.fill(row, 0);
      voided = false;
      for (int c = 0; c < columns.length; c++) {
        if (!cell(columns[c])) return false;
        boolean last = c == columns.length - 1;
        boolean ended = at == text.length || text[at] != ',';
        if (last != ended) return false;
        if (!last) at++;
      }
      box.add(row, voided);
      endOfLine();
    }
    return true;
  }

  /** Reads up to the comma or line end after a cell; false when it is unusual. */
  private boolean cell(int post) {
    boolean quoted = at < text.length && text[at] == '"';
    if (quoted) at++;
    int from = at;
    int hash = 0;
    while (true) {
      int b = at < text.length ? text[at] : quoted ? 0 : '\n';
      int separator = SPECIAL[b & 0xFF] ? separator(b, quoted) : 0;
      if (separator == 0) {
        hash = hash * 31 + b;
        at++;
        continue;
      }
      if (separator < 0) return false;
      if (at > from && !name(post, from, hash)) return false;
      if (separator == END) {
        if (!quoted) return true;
        at++;
        return at == text.length || text[at] == ',' || text[at] == '\n' || text[at] == '\r';
      }
      if (post < 0) return false;
      at += separator;
      from = at;
      hash = 0;
    }
  }

  /** How many bytes a separator between names has, 0 when there is none, {@link #END} at the end of the cell, -1 where it is unusual. */
  private int separator(int b, boolean quoted) {
    switch (b) {
      case ';':
        return 1;
      case ',', '\n', '\r':
        return quoted ? b == ',' ? 0 : -1 : END;
      case '"':
        return quoted && (at + 1 == text.length || text[at + 1] != '"') ? END : -1;
      case 0:
        return -1;
      case (byte) 0xEF:
        return at + 2 < text.length && text[at + 1] == (byte) 0xBC && text[at + 2] == (byte) 0x9B ? 3 : 0;
      case (byte) 0xE3:
        return at + 2 < text.length && text[at + 1] == (byte) 0x80 && text[at + 2] == (byte) 0x81 ? 3 : 0;
      default:
        return 0;
    }
  }

  private boolean name(int post, int from, int hash) {
    int person = names.find(text, from, at, hash);
    if (person == NameTable.NOBODY) return true;
    if (post < 0) {
      voided = true;
      return true;
    }
    if (person == NameTable.UNUSUAL || person >= MOST_NAMES) return false;
    int[] known = bits[post];
    if (person >= known.length) bits[post] = known = grown(known, person);
    int bit = known[person];
    if (bit < 0) {
      bit = box.bit(post, names.name(person));
      if (bit < 0) return false;
      known[person] = bit;
    }
    row[post] |= 1L << bit;
    return true;
  }

  private static int[] grown(int[] old, int needed) {
    int[] more = Arrays.copyOf(old, Math.max(2 * old.length, needed + 1));
    Arrays.fill(more, old.length, more.length, -1);
    return more;
  }
}
