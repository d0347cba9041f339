package org.banfa.records.rollup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.documents.docx.Quiet;
import org.banfa.documents.docx.StableZip;

/** Writes a report as a workbook, one sheet a table; the same report gives the same bytes. */
public final class Workbook {
  private static final int WIDTH = 24 * 256;

  private Workbook() {}

  public static byte[] of(List<Page> pages) {
    Quiet.logging();
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      for (Page page : pages) {
        Sheet sheet = book.createSheet(page.title());
        row(sheet, 0, page.headings(), bold);
        for (int i = 0; i < page.rows().size(); i++) row(sheet, i + 1, page.rows().get(i), null);
        for (int i = 0; i < page.headings().size(); i++) sheet.setColumnWidth(i, WIDTH);
        sheet.createFreezePane(0, 1);
      }
      book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      book.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, int at, List<String> cells, CellStyle style) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
      if (style != null) row.getCell(i).setCellStyle(style);
    }
  }
}
