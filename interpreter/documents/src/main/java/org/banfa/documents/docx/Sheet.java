package org.banfa.documents.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.banfa.documents.page.Page;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The sheet of an official document after GB/T 9704: A4, margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters, the
 * page number between two dashes at the outer edge. Lengths are twentieths of a point unless said otherwise.
 */
final class Sheet {
  /** Width of the text: 156 mm. */
  static final int TEXT_WIDTH = 8844;
  /** Distance of lines: 28.95 points. */
  static final int LINE = 579;
  /** Width of a character of the text. */
  static final int CHARACTER = 316;
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int TOP = 2098;
  private static final int BOTTOM = 1984;
  private static final int LEFT = 1587;
  private static final int RIGHT = 1474;
  private static final int FOOTER = 1361;

  private Sheet() {}

  /** Lays out an empty document of which so many lines fill a page. */
  static void apply(XWPFDocument document, int lines, boolean numbered) {
    int line = LINE * Page.LINES / lines;
    section(document.getDocument().getBody().addNewSectPr(), line);
    styles(document.createStyles(), line);
    if (!numbered) return;
    document.setEvenAndOddHeadings(true);
    number(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), STJc.RIGHT);
    number(document.createFooter(HeaderFooterType.EVEN).createParagraph(), STJc.LEFT);
  }

  private static void section(CTSectPr section, int line) {
    CTPageSz size = section.addNewPgSz();
    size.setW(of(PAGE_WIDTH));
    size.setH(of(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(of(TOP));
    margins.setBottom(of(BOTTOM));
    margins.setLeft(of(LEFT));
    margins.setRight(of(RIGHT));
    margins.setHeader(of(851));
    margins.setFooter(of(FOOTER));
    margins.setGutter(of(0));
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(of(line));
  }

  private static void styles(XWPFStyles styles, int line) {
    CTStyles all = CTStyles.Factory.newInstance();
    CTDocDefaults defaults = all.addNewDocDefaults();
    CTRPr plainest = defaults.addNewRPrDefault().addNewRPr();
    Face.TEXT.apply(plainest);
    CTLanguage language = plainest.addNewLang();
    language.setVal("en-US");
    language.setEastAsia("zh-CN");
    defaults.addNewPPrDefault().addNewPPr().addNewWidowControl().setVal(STOnOff1.OFF);
    CTStyle normal = style(all, "Normal", "Normal");
    normal.setDefault(STOnOff1.ON);
    CTPPrBase plain = normal.addNewPPr();
    plain.addNewAutoSpaceDE().setVal(STOnOff1.OFF);
    plain.addNewAutoSpaceDN().setVal(STOnOff1.OFF);
    spacing(plain, line);
    Face.TEXT.apply(normal.addNewRPr());
    heading(all, 1, Face.HEADING, line);
    heading(all, 2, Face.SUBHEADING, line);
    heading(all, 3, Face.STRONG, line);
    CTStyle title = style(all, "Title", "Title");
    title.addNewBasedOn().setVal("Normal");
    CTPPrBase paragraph = title.addNewPPr();
    offGrid(paragraph, 720);
    paragraph.addNewJc().setVal(STJc.CENTER);
    Face.TITLE.apply(title.addNewRPr());
    PaperStyles.add(all);
    styles.setStyles(all);
  }

  private static void heading(CTStyles all, int level, Face face, int line) {
    CTStyle style = style(all, "Heading" + level, "heading " + level);
    style.addNewBasedOn().setVal("Normal");
    style.addNewNext().setVal("Normal");
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    spacing(paragraph, line);
    firstLine(paragraph.addNewInd());
    paragraph.addNewOutlineLvl().setVal(of(level - 1));
    face.apply(style.addNewRPr());
  }

  static CTStyle style(CTStyles all, String id, String name) {
    CTStyle style = all.addNewStyle();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    return style;
  }

  /** The same apart from the lines of the page. */
  static void offGrid(CTPPrBase paragraph, int line) {
    if (!paragraph.isSetSnapToGrid()) paragraph.addNewSnapToGrid().setVal(STOnOff1.OFF);
    spacing(paragraph, line);
  }

  static void spacing(CTPPrBase paragraph, int line) {
    CTSpacing spacing = paragraph.isSetSpacing() ? paragraph.getSpacing() : paragraph.addNewSpacing();
    spacing.setBefore(of(0));
    spacing.setAfter(of(0));
    spacing.setLine(of(line));
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  /** Sets the first line in by two characters; the length beside it is for programs that do not count characters. */
  static void firstLine(CTInd indent) {
    indent.setFirstLineChars(of(200));
    indent.setFirstLine(of(2 * CHARACTER));
  }

  /** Sets in from an edge by hundredths of a character. */
  static void right(CTInd indent, int hundredths) {
    indent.setRightChars(of(hundredths));
    indent.setRight(of(hundredths * CHARACTER / 100));
  }

  /** Sets in from the left by hundredths of a character, the first line hanging back by some of them. */
  static void left(CTInd indent, int hundredths, int hanging) {
    indent.setLeftChars(of(hundredths));
    indent.setLeft(of(hundredths * CHARACTER / 100));
    if (hanging == 0) return;
    indent.setHangingChars(of(hanging));
    indent.setHanging(of(hanging * CHARACTER / 100));
  }

  private static void number(XWPFParagraph paragraph, STJc.Enum side) {
    CTPPr properties = paragraph.getCTP().addNewPPr();
    properties.addNewJc().setVal(side);
    CTInd indent = properties.addNewInd();
    if (side == STJc.RIGHT) right(indent, 100);
    else left(indent, 100, 0);
    text(paragraph, "— ");
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(" PAGE ");
    var run = field.addNewR();
    Face.NUMBER.apply(run.addNewRPr());
    run.addNewT().setStringValue("1");
    text(paragraph, " —");
  }

  private static void text(XWPFParagraph paragraph, String words) {
    var run = paragraph.getCTP().addNewR();
    Face.NUMBER.apply(run.addNewRPr());
    var text = run.addNewT();
    text.setStringValue(words);
    text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
  }

  static BigInteger of(int value) {
    return BigInteger.valueOf(value);
  }
}
