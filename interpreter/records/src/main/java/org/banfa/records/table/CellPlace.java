package org.banfa.records.table;

/**
 * Where a cell stands, so that a person finds it: file, sheet (empty in a file that has none), row and column from 1.
 */
public record CellPlace(String file, String sheet, int row, int column) {
  /** The cell as spreadsheets call it, such as C9. */
  public String cell() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
    return letters.toString() + row;
  }

  /** File, sheet and cell in one word, the sheet left out where there is none. */
  public String text() {
    return sheet.isEmpty() ? file + " " + cell() : file + "〔" + sheet + "〕" + cell();
  }
}
