package org.banfa.records.count;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.documents.docx.Quiet;
import org.banfa.documents.docx.StableZip;
import org.banfa.records.count.CountForm.PostForm;

/** Writes an empty workbook for a count: one page of remarks and two for entering, where only whole numbers can be typed. */
public final class BlankWorkbook {
  private static final String MOST = "999999";
  private static final int SPARE_ROWS = 3;
  private static final int FIRST_PLACE = 2;

  /**
   * The words on the pages.
   *
   * @param remarks title of the page of remarks
   * @param lines what it says
   * @param entries titles of the pages for entering
   * @param headings of the columns of items, names and totals
   * @param stances headings of votes for, votes against and abstentions
   * @param only refuses what is no whole number
   * @param unknown may stand where nobody knows a number of the account
   */
  public record Words(String remarks, List<String> lines, List<String> entries, List<String> headings, List<String> stances, String only, String unknown) {}

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Words words;
  private final UnaryOperator<String> word;
  private final CellStyle heading;
  private final CellStyle label;
  private final CellStyle input;
  private final CellStyle unused;
  private final CellStyle name;

  private BlankWorkbook(Words words, UnaryOperator<String> word) {
    this.words = words;
    this.word = word;
    heading = style(IndexedColors.GREY_25_PERCENT, true);
    label = style(IndexedColors.WHITE, false);
    input = style(IndexedColors.LIGHT_YELLOW, false);
    unused = style(IndexedColors.GREY_40_PERCENT, false);
    name = style(IndexedColors.LIGHT_YELLOW, false);
    name.setDataFormat(book.createDataFormat().getFormat("@"));
  }

  /**
   * The workbook as bytes, the same on every machine and day.
   *
   * @param places headings of the columns for figures
   * @param word puts items and posts into words
   */
  public static byte[] of(CountForm form, List<String> places, Words words, UnaryOperator<String> word) {
    Quiet.logging();
    BlankWorkbook blank = new BlankWorkbook(words, word);
    try (XSSFWorkbook book = blank.book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String entry : words.entries()) blank.entry(form, places, entry);
      blank.remarks();
      book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      book.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CellStyle style(IndexedColors colour, boolean bold) {
    CellStyle style = book.createCellStyle();
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (bold) {
      Font font = book.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }

  private void remarks() {
    Sheet sheet = book.createSheet(words.remarks());
    sheet.setColumnWidth(0, 100 * 256);
    for (int i = 0; i < words.lines().size(); i++) sheet.createRow(i).createCell(0).setCellValue(words.lines().get(i));
  }

  private void entry(CountForm form, List<String> places, String title) {
    Sheet sheet = book.createSheet(title);
    Row top = sheet.createRow(0);
    List<String> headings = new ArrayList<>(List.of(words.headings().get(0), words.headings().get(1)));
    List<String> stances = form.marksEach() ? words.stances() : List.of();
    List<String> blocks = new ArrayList<>(places);
    if (places.size() > 1) blocks.add(words.headings().get(2));
    for (String block : blocks) {
      headings.add(block);
      headings.addAll(stances);
    }
    for (int i = 0; i < headings.size(); i++) {
      cell(top, i, heading).setCellValue(headings.get(i));
      sheet.setColumnWidth(i, (i < FIRST_PLACE ? 18 : stances.contains(headings.get(i)) ? 9 : 14) * 256);
    }
    sheet.createFreezePane(FIRST_PLACE, 1);
    int at = 1;
    boolean[] whole = new boolean[1 + stances.size()];
    whole[0] = true;
    for (String item : CountForm.ITEMS) row(sheet, at++, word.apply(form.word(item)), "", places.size(), whole);
    for (PostForm post : form.posts()) {
      for (String person : post.names()) row(sheet, at++, word.apply(post.name()), person, places.size(), fields(stances.size(), form.marksEach(post.name(), person)));
      for (int i = 0; i < SPARE_ROWS && !form.onlyThese(); i++) row(sheet, at++, word.apply(post.name()), null, places.size(), fields(stances.size(), false));
    }
    onlyNumbers(sheet, at - 1, places.size() * (1 + stances.size()));
  }

  /** Which cells of a place are filled in for a person: one, or where names are marked those behind it. */
  private static boolean[] fields(int stances, boolean each) {
    boolean[] fields = new boolean[1 + stances];
    fields[0] = stances == 0;
    for (int i = 1; i <= stances; i++) fields[i] = each || i == 1;
    return fields;
  }

  /** A row; somebody not on the form may be written where {@code person} is null. Of each place the cells in {@code fields} are filled in. */
  private void row(Sheet sheet, int at, String item, String person, int places, boolean[] fields) {
    Row row = sheet.createRow(at);
    cell(row, 0, label).setCellValue(item);
    Cell who = cell(row, 1, person == null ? name : label);
    if (person != null) who.setCellValue(person);
    for (int i = 0; i < places * fields.length; i++) cell(row, FIRST_PLACE + i, fields[i % fields.length] ? input : unused);
    if (places < 2) return;
    for (int f = 0; f < fields.length; f++) {
      Cell total = cell(row, FIRST_PLACE + places * fields.length + f, fields[f] ? label : unused);
      if (fields[f]) sum(total, at, places, fields.length, f);
    }
  }

  /** The sum of every {@code width}-th cell of the row. */
  private static void sum(Cell total, int at, int places, int width, int field) {
    List<String> cells = new ArrayList<>();
    for (int p = 0; p < places; p++) cells.add(CellReference.convertNumToColString(FIRST_PLACE + p * width + field) + (at + 1));
    total.setCellFormula(width == 1 ? "SUM(" + cells.get(0) + ":" + cells.get(places - 1) + ")" : String.join("+", cells));
    total.setCellValue(0);
  }

  private static Cell cell(Row row, int column, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  private void onlyNumbers(Sheet sheet, int last, int places) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint whole = helper.createIntegerConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", MOST);
    int open = CountForm.MAY_BE_UNKNOWN.size();
    String cell = CellReference.convertNumToColString(FIRST_PLACE) + 2;
    DataValidationConstraint known = helper.createCustomConstraint("OR(" + cell + "=\"" + words.unknown() + "\",AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "<=" + MOST + "," + cell + "=INT(" + cell + ")))");
    refusing(sheet, helper, known, new CellRangeAddressList(1, open, FIRST_PLACE, FIRST_PLACE + places - 1));
    refusing(sheet, helper, whole, new CellRangeAddressList(1 + open, last, FIRST_PLACE, FIRST_PLACE + places - 1));
  }

  private void refusing(Sheet sheet, DataValidationHelper helper, DataValidationConstraint constraint, CellRangeAddressList cells) {
    DataValidation validation = helper.createValidation(constraint, cells);
    validation.setShowErrorBox(true);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.createErrorBox(words.remarks(), words.only());
    sheet.addValidationData(validation);
  }

}
