package org.banfa.documents.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * A typeface by the names official documents use, with its size.
 *
 * @param halfPoints size in half points
 */
record Face(String chinese, String western, int halfPoints, boolean bold) {
  /** By how much characters of size 3 stand closer, in twentieths of a point, so that 28 fill a line. */
  private static final int CLOSER = -5;
  private static final int SIZE_3 = 32;
  private static final String ROMAN = "Times New Roman";
  /** Size 2: titles. */
  static final Face TITLE = new Face("方正小标宋简体", ROMAN, 44, false);
  /** Size 3: text, headings and what is quoted. */
  static final Face TEXT = new Face("仿宋_GB2312", ROMAN, 32, false);
  static final Face STRONG = new Face("仿宋_GB2312", ROMAN, 32, true);
  static final Face HEADING = new Face("黑体", ROMAN, 32, false);
  static final Face SUBHEADING = new Face("楷体_GB2312", ROMAN, 32, false);
  /** Size 4, for page numbers. */
  static final Face NUMBER = new Face("宋体", "宋体", 28, false);
  /** Size 5, for tables. */
  static final Face CELL = new Face("仿宋_GB2312", ROMAN, 21, false);
  static final Face CELL_HEAD = new Face("黑体", ROMAN, 21, false);

  /** Size 4, for forms. */
  static final Face FORM = new Face("仿宋_GB2312", ROMAN, 28, false);
  static final Face FORM_HEAD = new Face("黑体", ROMAN, 28, false);

  Face strong() {
    return new Face(chinese, western, halfPoints, true);
  }

  Face named(String other) {
    return new Face(other, western, halfPoints, bold);
  }

  Face sized(int size) {
    return new Face(chinese, western, size, bold);
  }

  void apply(CTRPr properties) {
    CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
    fonts.setAscii(western);
    fonts.setHAnsi(western);
    fonts.setCs(western);
    fonts.setEastAsia(chinese);
    if (bold) {
      properties.addNewB();
      properties.addNewBCs();
    }
    if (halfPoints == SIZE_3) properties.addNewSpacing().setVal(BigInteger.valueOf(CLOSER));
    BigInteger size = BigInteger.valueOf(halfPoints);
    properties.addNewSz().setVal(size);
    properties.addNewSzCs().setVal(size);
  }
}
