package org.banfa.records.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.documents.docx.Quiet;
import org.banfa.documents.docx.StableZip;

/** Writes a list as a workbook and as comma-separated values; every cell is text, character by character as it came. */
public final class ListFile {
  private static final int WIDTH = 20 * 256;

  private ListFile() {}

  /** A workbook of one sheet, the same bytes on every machine and day. */
  public static byte[] workbook(String sheetName, List<List<String>> rows) {
    Quiet.logging();
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle text = book.createCellStyle();
      text.setDataFormat(book.createDataFormat().getFormat("@"));
      Sheet sheet = book.createSheet(sheetName);
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          Cell cell = row.createCell(c);
          cell.setCellStyle(text);
          cell.setCellValue(rows.get(r).get(c));
          if (r == 0) sheet.setColumnWidth(c, WIDTH);
        }
      }
      sheet.createFreezePane(0, 1);
      book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      book.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Comma-separated values in UTF-8 with the mark by which spreadsheet programs know it. */
  public static byte[] values(List<List<String>> rows) {
    StringBuilder out = new StringBuilder("\uFEFF");
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (String cell : row) cells.add(cell.matches("(?s).*[,\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      out.append(String.join(",", cells)).append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
