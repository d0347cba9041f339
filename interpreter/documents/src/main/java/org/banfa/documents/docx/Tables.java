package org.banfa.documents.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Run;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Sets tables in the width of the text; the head comes again on each page, and no row is parted. */
final class Tables {
  static final int CELL_LINE = 300;
  private static final int AROUND = 30;
  private static final String SHADE = "F2F2F2";

  private final XWPFDocument document;

  Tables(XWPFDocument document) {
    this.document = document;
  }

  void add(Block.Table table) {
    XWPFTable made = document.createTable();
    while (made.getNumberOfRows() > 0) made.removeRow(0);
    int[] widths = widths(table.widths());
    layout(made, widths);
    if (!table.head().isEmpty()) {
      XWPFTableRow row = row(made, true);
      for (int i = 0; i < table.head().size(); i++) {
        XWPFTableCell cell = cell(row, widths[i], 1);
        shade(cell);
        line(cell.getParagraphs().get(0), List.of(Run.plain(table.head().get(i))), Face.CELL_HEAD, true, "");
      }
    }
    for (Block.Row one : table.rows()) {
      XWPFTableRow row = row(made, false);
      boolean whole = one.cells().size() == 1 && widths.length > 1;
      for (int i = 0; i < one.cells().size(); i++) {
        XWPFTableCell cell = cell(row, whole ? Sheet.TEXT_WIDTH : widths[i], whole ? widths.length : 1);
        fill(cell, one.cells().get(i));
      }
    }
    XWPFParagraph after = document.createParagraph();
    Sheet.offGrid(DocxWriter.properties(after), CELL_LINE);
  }

  static int[] widths(List<Integer> shares) {
    int[] widths = new int[shares.size()];
    int used = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = i == widths.length - 1 ? Sheet.TEXT_WIDTH - used : Sheet.TEXT_WIDTH * shares.get(i) / 1000;
      used += widths[i];
    }
    return widths;
  }

  static void layout(XWPFTable table, int[] widths) {
    layout(table, widths, AROUND);
  }

  /** {@code around} is the room above the words of a cell, and below them. */
  static void layout(XWPFTable table, int[] widths, int around) {
    CTTblPr properties = table.getCTTbl().getTblPr() == null ? table.getCTTbl().addNewTblPr() : table.getCTTbl().getTblPr();
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(Sheet.of(Sheet.TEXT_WIDTH));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblBorders borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
    borders.setTop(border(12));
    borders.setBottom(border(12));
    borders.setLeft(border(4));
    borders.setRight(border(4));
    borders.setInsideH(border(4));
    borders.setInsideV(border(4));
    var margins = properties.addNewTblCellMar();
    side(margins.addNewTop(), around);
    side(margins.addNewLeft(), 70);
    side(margins.addNewBottom(), around);
    side(margins.addNewRight(), 70);
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
    for (int one : widths) grid.addNewGridCol().setW(Sheet.of(one));
  }

  private static CTBorder border(int eighths) {
    CTBorder border = CTBorder.Factory.newInstance();
    border.setVal(STBorder.SINGLE);
    border.setSz(Sheet.of(eighths));
    border.setSpace(Sheet.of(0));
    border.setColor("000000");
    return border;
  }

  private static void side(CTTblWidth width, int twips) {
    width.setType(STTblWidth.DXA);
    width.setW(Sheet.of(twips));
  }

  static XWPFTableRow row(XWPFTable table, boolean head) {
    XWPFTableRow row = table.createRow();
    while (row.getTableCells().size() > 0) row.removeCell(0);
    CTTrPr properties = row.getCtRow().isSetTrPr() ? row.getCtRow().getTrPr() : row.getCtRow().addNewTrPr();
    properties.addNewCantSplit();
    if (head) properties.addNewTblHeader();
    return row;
  }

  static XWPFTableCell cell(XWPFTableRow row, int width, int span) {
    XWPFTableCell cell = row.createCell();
    CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    CTTblWidth wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    wide.setType(STTblWidth.DXA);
    wide.setW(BigInteger.valueOf(width));
    if (span > 1) properties.addNewGridSpan().setVal(Sheet.of(span));
    return cell;
  }

  private static void shade(XWPFTableCell cell) {
    var shading = cell.getCTTc().getTcPr().addNewShd();
    shading.setVal(STShd.CLEAR);
    shading.setColor("auto");
    shading.setFill(SHADE);
  }

  private static void fill(XWPFTableCell cell, Block.Cell content) {
    if (content.tone() == Block.Tone.HEAD) shade(cell);
    Face face = content.tone() == Block.Tone.HEAD ? Face.CELL_HEAD : Face.CELL;
    for (int i = 0; i < content.lines().size(); i++) {
      XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
      line(paragraph, content.lines().get(i), face, false, colour(content.tone()));
    }
  }

  private static String colour(Block.Tone tone) {
    return switch (tone) {
      case GRAVE -> "A61B1B";
      case WARY -> "8A5A00";
      case OPEN -> "24527A";
      case GOOD -> "22573A";
      default -> "";
    };
  }

  static void line(XWPFParagraph paragraph, List<Run> runs, Face face, boolean centred, String colour) {
    PaperStyles.set(paragraph, face);
    CTPPr properties = DocxWriter.properties(paragraph);
    properties.addNewSnapToGrid().setVal(org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1.OFF);
    Sheet.spacing(properties, CELL_LINE);
    if (centred) properties.addNewJc().setVal(STJc.CENTER);
    for (Run run : runs) {
      Face own =
          switch (run.style()) {
            case STRONG -> face.strong();
            case QUOTED -> face.named(Face.SUBHEADING.chinese());
            case CODE -> face.sized(18);
            case PLAIN -> face;
          };
      XWPFRun made = DocxWriter.run(paragraph, run.text(), own);
      if (!colour.isEmpty()) made.setColor(colour);
    }
  }
}
