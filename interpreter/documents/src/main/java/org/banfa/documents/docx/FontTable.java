package org.banfa.documents.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Names the typefaces of a document, and for each the one that stands in for it where a machine does not have it. */
final class FontTable {
  private static final String PART = "/word/fontTable.xml";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
  private static final String OPENS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  private static final String CLOSES = "</w:fonts>";
  /** Typefaces of Chinese characters with the one that stands in. */
  private static final String[][] FACES = {
    {"仿宋_GB2312", "仿宋"}, {"楷体_GB2312", "楷体"}, {"方正小标宋简体", "华文中宋"}, {"黑体", "SimHei"}, {"宋体", "SimSun"}
  };

  private FontTable() {}

  static void add(OPCPackage archive, PackagePart document) throws IOException {
    StringBuilder fonts = new StringBuilder(OPENS);
    for (String[] face : FACES) {
      fonts.append("<w:font w:name=\"").append(face[0]).append("\"><w:altName w:val=\"").append(face[1])
          .append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"default\"/></w:font>");
    }
    try {
      PackagePart part = archive.createPart(PackagingURIHelper.createPartName(PART), TYPE);
      document.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
      try (OutputStream out = part.getOutputStream()) {
        out.write(fonts.append(CLOSES).toString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
