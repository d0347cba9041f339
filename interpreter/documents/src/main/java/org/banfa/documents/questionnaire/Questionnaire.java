package org.banfa.documents.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.documents.docx.Quiet;
import org.banfa.documents.docx.StableZip;

/** Writes questions as a spreadsheet that an office fills in, and reads it again; the same questions give the same bytes. */
public final class Questionnaire {
  private static final int HEAD = 1;
  private static final int NAME = 0;
  private static final int ANSWER = 2;
  private static final int[] WIDTHS = {18, 48, 26, 40, 60};
  private static final Date EPOCH = Date.from(Instant.parse("1980-01-01T00:00:00Z"));

  private Questionnaire() {}

  /**
   * The bytes of the file.
   *
   * @param titles of the sheet and of its five columns
   */
  public static byte[] write(List<String> titles, List<QuestionRow> rows) {
    Quiet.logging();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
      core.setCreator("Banfa");
      core.setCreated(Optional.of(EPOCH));
      core.setModified(Optional.of(EPOCH));
      Sheet sheet = book.createSheet("Banfa");
      for (int i = 0; i < WIDTHS.length; i++) sheet.setColumnWidth(i, WIDTHS[i] << 8);
      sheet.createRow(0).createCell(0).setCellValue(titles.get(0));
      Row head = sheet.createRow(HEAD);
      CellStyle bold = style(book, true, false);
      for (int i = 0; i < WIDTHS.length; i++) cell(head, i, titles.get(i + 1), bold);
      CellStyle plain = style(book, false, false);
      CellStyle open = style(book, false, true);
      for (int i = 0; i < rows.size(); i++) row(sheet, HEAD + 1 + i, rows.get(i), plain, open);
      sheet.createFreezePane(0, HEAD + 1);
      onPaper(sheet);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CellStyle style(Workbook book, boolean bold, boolean open) {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    Font font = book.createFont();
    font.setBold(bold);
    style.setFont(font);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    if (open) {
      style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  /** Printed across the sheet, its columns side by side on one, the headings on each. */
  private static void onPaper(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
  }

  private static void row(Sheet sheet, int at, QuestionRow row, CellStyle plain, CellStyle open) {
    Row line = sheet.createRow(at);
    cell(line, NAME, row.name(), plain);
    cell(line, 1, row.text(), plain);
    cell(line, ANSWER, row.answer(), open);
    cell(line, 3, String.join("、", row.options()), plain);
    cell(line, 4, row.basis(), plain);
    if (row.options().isEmpty()) return;
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list = helper.createValidation(helper.createExplicitListConstraint(row.options().toArray(String[]::new)),
        new CellRangeAddressList(at, at, ANSWER, ANSWER));
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
  }

  private static void cell(Row row, int at, String text, CellStyle style) {
    Cell cell = row.createCell(at);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  /** The answers of a filled questionnaire (.xlsx or .xls) by name; those left empty are absent, empty when it is none. */
  public static Optional<Map<String, String>> read(byte[] file) {
    Quiet.logging();
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      Map<String, String> answers = new LinkedHashMap<>();
      for (Row row : book.getSheetAt(0)) {
        String name = text(row.getCell(NAME), formatter).strip();
        String answer = text(row.getCell(ANSWER), formatter).strip();
        if (row.getRowNum() > HEAD && !name.isEmpty() && !answer.isEmpty()) answers.put(name, answer);
      }
      return Optional.of(answers);
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(Cell cell, DataFormatter formatter) {
    if (cell == null) return "";
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatRawCellContents(cell.getNumericCellValue(), -1, "General");
      case BLANK -> "";
      default -> formatter.formatCellValue(cell);
    };
  }
}
