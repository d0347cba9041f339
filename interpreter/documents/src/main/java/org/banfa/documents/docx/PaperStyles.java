package org.banfa.documents.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** The styles a document is written in, so that whoever goes on writing in it has the typeface of the place: of its text, its number, notes, forms, tables and certificates. */
final class PaperStyles {
  static final String NUMBER = "PaperNumber";
  static final String NOTE = "PaperNote";
  static final String FORM = "FormText";
  static final String FORM_HEAD = "FormHead";
  static final String CELL = "CellText";
  static final String CELL_HEAD = "CellHead";
  static final String CARD_TITLE = "CardTitle";

  /**
   * A style.
   *
   * @param line the distance of lines in twentieths of a point, apart from those of the page; 0 where lines are those of the page
   */
  private record Named(String id, String name, Face face, int line, boolean centred) {}

  private static final List<Named> ALL = List.of(
      new Named("Normal", "Normal", Face.TEXT, 0, false),
      new Named("Title", "Title", Face.TITLE, 0, true),
      new Named("Heading1", "heading 1", Face.HEADING, 0, false),
      new Named("Heading2", "heading 2", Face.SUBHEADING, 0, false),
      new Named("Heading3", "heading 3", Face.STRONG, 0, false),
      new Named(NUMBER, "公文编号", Face.SUBHEADING, 0, true),
      new Named(NOTE, "公文说明", Face.TEXT.sized(24), 400, false),
      new Named(FORM, "表格填写", Face.FORM, 360, false),
      new Named(FORM_HEAD, "表格栏目", Face.FORM_HEAD, 360, false),
      new Named(CELL, "附表文字", Face.CELL, Tables.CELL_LINE, false),
      new Named(CELL_HEAD, "附表栏目", Face.CELL_HEAD, Tables.CELL_LINE, false),
      new Named(CARD_TITLE, "证书标题", Face.TITLE.sized(56), 960, true));

  /** Those that the sheet sets itself, with what belongs to it. */
  private static final List<String> OF_THE_SHEET = List.of("Normal", "Title", "Heading1", "Heading2", "Heading3");

  private PaperStyles() {}

  /** Adds the styles beside those of the sheet. */
  static void add(CTStyles all) {
    for (Named named : ALL) {
      if (OF_THE_SHEET.contains(named.id())) continue;
      CTStyle style = Sheet.style(all, named.id(), named.name());
      style.addNewBasedOn().setVal("Normal");
      CTPPrBase paragraph = style.addNewPPr();
      if (named.line() > 0) Sheet.offGrid(paragraph, named.line());
      if (named.centred()) paragraph.addNewJc().setVal(STJc.CENTER);
      named.face().apply(style.addNewRPr());
    }
  }

  /** Gives a paragraph the style of a typeface, where there is one of its own for it. */
  static void set(XWPFParagraph paragraph, Face face) {
    for (Named named : ALL) {
      boolean own = named.face().equals(face) && !OF_THE_SHEET.contains(named.id()) && !named.id().equals(NUMBER);
      if (own) paragraph.setStyle(named.id());
    }
  }

  /** Whether words of a typeface need nothing beside the style of their paragraph. */
  static boolean gives(XWPFParagraph paragraph, Face face) {
    String id = paragraph.getStyle() == null ? "Normal" : paragraph.getStyle();
    return ALL.stream().anyMatch(n -> n.id().equals(id) && n.face().equals(face));
  }
}
