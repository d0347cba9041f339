package org.banfa.documents.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Fitting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Sets certificates in a double frame, two on a page. */
final class Cards {
  private static final int HEIGHT = 5600;
  private static final int GAP = 200;
  private static final int LINE = 540;
  private static final int INSET = 250;
  private static final Face TITLE = Face.TITLE.sized(56);
  private static final Face TEXT = Face.TEXT.sized(32);

  private final XWPFDocument document;

  Cards(XWPFDocument document) {
    this.document = document;
  }

  void add(Block.Card card) {
    XWPFTable made = document.createTable();
    while (made.getNumberOfRows() > 0) made.removeRow(0);
    Tables.layout(made, new int[] {Sheet.TEXT_WIDTH});
    var borders = made.getCTTbl().getTblPr().getTblBorders();
    for (CTBorder border : List.of(borders.getTop(), borders.getBottom(), borders.getLeft(), borders.getRight())) {
      border.setVal(STBorder.DOUBLE);
      border.setSz(Sheet.of(6));
    }
    XWPFTableRow row = Tables.row(made, false);
    row.setHeight(HEIGHT);
    row.setHeightRule(TableRowHeightRule.EXACT);
    XWPFTableCell cell = Tables.cell(row, Sheet.TEXT_WIDTH, 1);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph title = cell.getParagraphs().get(0);
    title.setStyle(PaperStyles.CARD_TITLE);
    DocxWriter.run(title, spaced(card.title()), TITLE);
    line(cell, card.address(), 0);
    for (String text : card.body()) line(cell, text, 2 * TEXT.halfPoints() * 10);
    Sheet.offGrid(DocxWriter.properties(cell.addParagraph()), LINE / 2);
    double wider = width(card.signature()) - width(card.date());
    signature(cell, card.signature(), Math.max(0, -wider));
    signature(cell, card.date(), Math.max(0, wider));
    Sheet.offGrid(DocxWriter.properties(document.createParagraph()), GAP);
  }

  private static String spaced(String title) {
    return String.join(" ", title.codePoints().mapToObj(Character::toString).toList());
  }

  private static void line(XWPFTableCell cell, String text, int first) {
    XWPFParagraph paragraph = cell.addParagraph();
    CTPPr properties = DocxWriter.properties(paragraph);
    Sheet.offGrid(properties, LINE);
    var indent = properties.addNewInd();
    indent.setLeft(Sheet.of(INSET * 2));
    indent.setRight(Sheet.of(INSET * 2));
    indent.setFirstLine(Sheet.of(first));
    DocxWriter.run(paragraph, text, TEXT);
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(Fitting::width).sum();
  }

  /** Signs so many characters narrower than the line above or below, in the middle of it. */
  private static void signature(XWPFTableCell cell, String text, double narrower) {
    XWPFParagraph paragraph = cell.addParagraph();
    CTPPr properties = DocxWriter.properties(paragraph);
    Sheet.offGrid(properties, LINE);
    properties.addNewJc().setVal(STJc.RIGHT);
    properties.addNewInd().setRight(Sheet.of(INSET * 4 + (int) Math.round(narrower * TEXT.halfPoints() * 5)));
    DocxWriter.run(paragraph, text, TEXT);
  }
}
