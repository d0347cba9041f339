package org.banfa.documents.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Fitting;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.banfa.documents.page.Signatures;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Sets forms: boxes as high as asked for, words in the middle of them; boxes that go on below each other are one cell. */
final class Forms {
  private static final int FORM_LINE = 360;
  private static final int TWIPS_OF_CENTIMETRE = 567;
  /** The room above and below the words of a row. */
  private static final int AROUND = 30;

  private final XWPFDocument document;
  private final int lines;

  /** {@code lines} of text fill a page. */
  Forms(XWPFDocument document, int lines) {
    this.document = document;
    this.lines = lines;
  }

  /** Adds a form; {@code keeps} when it stands on the page of what follows. */
  void add(Block.Grid grid, boolean keeps) {
    XWPFTable made = document.createTable();
    while (made.getNumberOfRows() > 0) made.removeRow(0);
    int[] widths = Tables.widths(grid.widths());
    Tables.layout(made, widths, Math.round(Math.min(AROUND, 10 * Fitting.around(lines))));
    if (!grid.ruled()) unruled(made.getCTTbl().getTblPr().getTblBorders());
    for (int i = 0; i < grid.lines().size(); i++) {
      XWPFTableRow row = Tables.row(made, i < grid.heads());
      row.setHeight(grid.lines().get(i).height() * TWIPS_OF_CENTIMETRE / 100 * Page.LINES / lines);
      Block.Line below = i + 1 < grid.lines().size() ? grid.lines().get(i + 1) : Block.Line.of(0);
      boxes(row, grid.lines().get(i).boxes(), below, widths, keeps && Signatures.isEnd(grid.lines().size(), i) || staysTogether(grid.lines(), i));
    }
    CTPPr after = DocxWriter.properties(document.createParagraph());
    if (keeps) after.addNewKeepNext();
    Sheet.offGrid(after, Tables.CELL_LINE);
  }

  private static void unruled(CTTblBorders borders) {
    borders.getTop().setVal(STBorder.NONE);
    borders.getBottom().setVal(STBorder.NONE);
    borders.getLeft().setVal(STBorder.NONE);
    borders.getRight().setVal(STBorder.NONE);
    borders.getInsideH().setVal(STBorder.NONE);
    borders.getInsideV().setVal(STBorder.NONE);
  }

  /** Whether a row stays on the page of the one below it: where boxes go on, unless too many do for one page. */
  private static boolean staysTogether(List<Block.Line> lines, int at) {
    int first = at;
    int last = at;
    while (first > 0 && isJoined(lines.get(first))) first--;
    while (last + 1 < lines.size() && isJoined(lines.get(last + 1))) last++;
    return last > at && last - first < Signatures.MOST_TOGETHER;
  }

  private static boolean isJoined(Block.Line line) {
    return line.boxes().stream().anyMatch(Block.Box::joined);
  }

  private static void boxes(XWPFTableRow row, List<Block.Box> boxes, Block.Line below, int[] widths, boolean kept) {
    int column = 0;
    for (Block.Box box : boxes) {
      int width = 0;
      for (int i = column; i < column + box.span(); i++) width += widths[i];
      XWPFTableCell cell = Tables.cell(row, width, box.span());
      boolean goesOn = below.joinsAt(column);
      if (box.joined()) cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
      else if (goesOn) cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
      column += box.span();
      fill(cell, box, kept);
    }
  }

  private static void fill(XWPFTableCell cell, Block.Box box, boolean kept) {
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    String[] texts = box.joined() ? new String[] {""} : box.text().split("\n", -1);
    for (int i = 0; i < texts.length; i++) {
      XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
      if (kept) DocxWriter.properties(paragraph).addNewKeepNext();
      Tables.line(paragraph, List.of(Run.plain(texts[i])), box.strong() ? Face.FORM_HEAD : Face.FORM, !box.flush(), "");
      Sheet.spacing(DocxWriter.properties(paragraph), FORM_LINE);
    }
  }
}
