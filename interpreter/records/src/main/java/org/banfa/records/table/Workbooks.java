package org.banfa.records.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.banfa.documents.docx.Quiet;

/** Reads the sheets of workbooks as texts: numbers exactly, dates as year-month-day, formulas as their value last saved. */
final class Workbooks {
  /** Beyond so many digits a number in a cell is no longer the one that was typed. */
  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);
  private static final int MOST_COLUMNS = 1000;

  static {
    Quiet.logging();
  }

  private Workbooks() {}

  static List<Table> read(String name, byte[] bytes) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<Table> tables = new ArrayList<>();
      for (Sheet sheet : book) if (!book.isSheetVeryHidden(book.getSheetIndex(sheet))) tables.add(table(name, sheet));
      return tables;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableRecord("B6002", name);
    } catch (UnreadableRecord e) {
      throw e;
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableRecord("B6006", name);
    }
  }

  private static Table table(String name, Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      while (rows.size() < row.getRowNum()) rows.add(List.of());
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        if (cell.getColumnIndex() >= MOST_COLUMNS) break;
        while (cells.size() < cell.getColumnIndex()) cells.add("");
        cells.add(text(cell, new CellPlace(name, sheet.getSheetName(), row.getRowNum() + 1, cell.getColumnIndex() + 1)));
      }
      rows.add(cells);
    }
    return new Table(name, sheet.getSheetName(), rows);
  }

  private static String text(Cell cell, CellPlace place) {
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell.getLocalDateTimeCellValue(), place) : number(cell, place);
      case ERROR -> throw new UnreadableRecord("B6007", place.text());
      default -> "";
    };
  }

  private static String date(LocalDateTime time, CellPlace place) {
    if (time == null) throw new UnreadableRecord("B6007", place.text());
    return time.toLocalDate().toString();
  }

  private static String number(Cell cell, CellPlace place) {
    BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue());
    if (value.abs().compareTo(EXACT) >= 0) throw new UnreadableRecord("B6008", place.text());
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
