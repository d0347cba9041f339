package org.banfa.records.table;

import java.util.List;

/**
 * One table of texts as it stands in a file; rows may be of different lengths.
 *
 * @param file name of the file without its folders
 * @param sheet name of the sheet, empty for a file without sheets
 */
public record Table(String file, String sheet, List<List<String>> rows) {
  /** The text of a cell by row and column from 0, without white space around it; empty when there is none. */
  public String cell(int row, int column) {
    if (row >= rows.size() || column >= rows.get(row).size()) return "";
    return rows.get(row).get(column).strip();
  }

  /** Where a cell by row and column from 0 stands. */
  public CellPlace place(int row, int column) {
    return new CellPlace(file, sheet, row + 1, column + 1);
  }

  /** The number of columns of a row. */
  public int width(int row) {
    return row < rows.size() ? rows.get(row).size() : 0;
  }

  /** Whether a row holds nothing. */
  public boolean isBlank(int row) {
    return rows.get(row).stream().allMatch(String::isBlank);
  }

  /** What the table is called: its sheet, or its file without the ending. */
  public String title() {
    if (!sheet.isEmpty()) return sheet;
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
