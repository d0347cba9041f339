package org.banfa.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Fitting;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.banfa.documents.page.Signatures;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Writes a page as a Word document (OOXML) on the sheet of an official document; the same page gives the same bytes. */
public final class DocxWriter {
  private static final int NOTE_SIZE = 24;
  private static final int NOTE_LINE = 400;
  private static final Date EPOCH = Date.from(Instant.parse("1980-01-01T00:00:00Z"));

  private final XWPFDocument document;
  private final int lines;
  /** How far from the right edge a signature stands, in hundredths of a character. */
  private int inset;
  /** Whether the next paragraph begins a page. */
  private boolean breaks;
  /** Whether the next paragraph stays on the page of the one after it. */
  private boolean keeps;

  private DocxWriter(XWPFDocument document, int lines) {
    this.document = document;
    this.lines = lines;
  }

  /** The bytes of the file. */
  public static byte[] write(Page page) {
    Quiet.logging();
    try (XWPFDocument document = new XWPFDocument()) {
      Sheet.apply(document, page.lines(), page.numbered());
      properties(document.getProperties(), page.title().replace(Fitting.MAY_BREAK, ""));
      new DocxWriter(document, page.lines()).page(page);
      FontTable.add(document.getPackage(), document.getPackagePart());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void properties(POIXMLProperties properties, String title) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(clean(title));
    core.setCreator("Banfa");
    core.setCreated(Optional.of(EPOCH));
    core.setModified(Optional.of(EPOCH));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Banfa");
  }

  private void page(Page page) {
    if (!page.title().isEmpty()) title(document.createParagraph(), page.title());
    for (String line : page.subtitle()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(PaperStyles.NUMBER);
      run(paragraph, line, Face.SUBHEADING);
    }
    if (!page.subtitle().isEmpty()) document.createParagraph();
    for (int i = 0; i < page.blocks().size(); i++) {
      keeps = Signatures.keeps(page.blocks(), i);
      inset = Math.round(100 * Signatures.inset(page.blocks(), i));
      block(page.blocks().get(i));
    }
  }

  private static void title(XWPFParagraph paragraph, String text) {
    paragraph.setStyle("Title");
    List<String> lines = Fitting.titleLines(text);
    for (int i = 0; i < lines.size(); i++) {
      XWPFRun run = run(paragraph, lines.get(i), Face.TITLE);
      if (i + 1 < lines.size()) run.addBreak();
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) heading(heading);
    else if (block instanceof Block.Paragraph paragraph) paragraph(paragraph);
    else if (block instanceof Block.Steps steps) steps(steps.steps());
    else if (block instanceof Block.Table table) {
      if (breaks) paragraph();
      new Tables(document).add(table);
    }
    else if (block instanceof Block.Title title) {
      title(paragraph(), title.text());
    } else if (block instanceof Block.Card card) {
      new Cards(document).add(card);
    } else if (block instanceof Block.Grid grid) {
      if (breaks) paragraph();
      new Forms(document, lines).add(grid, keeps);
    } else if (block instanceof Block.NewPage) breaks = true;
  }

  /** A further paragraph, at the top of a page when a break was asked for. */
  private XWPFParagraph paragraph() {
    XWPFParagraph paragraph = document.createParagraph();
    if (breaks) paragraph.setPageBreak(true);
    if (keeps) properties(paragraph).addNewKeepNext();
    breaks = false;
    return paragraph;
  }

  private void heading(Block.Heading heading) {
    XWPFParagraph paragraph = paragraph();
    paragraph.setStyle("Heading" + heading.level());
    run(paragraph, heading.text(), heading.level() == 1 ? Face.HEADING : heading.level() == 2 ? Face.SUBHEADING : Face.STRONG);
  }

  private void paragraph(Block.Paragraph block) {
    XWPFParagraph paragraph = paragraph();
    boolean note = block.place() == Block.Place.NOTE;
    if (note) paragraph.setStyle(PaperStyles.NOTE);
    CTPPr properties = properties(paragraph);
    if (note) Sheet.offGrid(properties, NOTE_LINE * Page.LINES / lines);
    place(properties, block.place());
    for (Run run : block.runs()) run(paragraph, run.text(), note ? face(run.style()).sized(NOTE_SIZE) : face(run.style()));
  }

  private void place(CTPPr properties, Block.Place place) {
    switch (place) {
      case BODY, NOTE -> Sheet.firstLine(indent(properties));
      case CENTRED -> properties.addNewJc().setVal(STJc.CENTER);
      case SIGNATURE -> {
        Sheet.right(indent(properties), inset);
        properties.addNewJc().setVal(STJc.RIGHT);
      }
      case FLUSH -> {}
    }
  }

  private void steps(List<String> steps) {
    for (int i = 0; i < steps.size(); i++) {
      XWPFParagraph paragraph = paragraph();
      Sheet.left(indent(properties(paragraph)), 350, 150);
      run(paragraph, (i + 1) + ". " + steps.get(i), Face.TEXT);
    }
  }

  static Face face(Run.Style style) {
    return switch (style) {
      case PLAIN -> Face.TEXT;
      case STRONG -> Face.STRONG;
      case QUOTED -> Face.SUBHEADING;
      case CODE -> Face.TEXT.sized(NOTE_SIZE);
    };
  }

  static CTPPr properties(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
  }

  private static CTInd indent(CTPPr properties) {
    return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
  }

  /** Adds words to a paragraph, in a typeface of their own where its style has another; line breaks in them are kept. */
  static XWPFRun run(XWPFParagraph paragraph, String text, Face face) {
    XWPFRun run = paragraph.createRun();
    CTR inner = run.getCTR();
    if (!PaperStyles.gives(paragraph, face)) face.apply(inner.isSetRPr() ? inner.getRPr() : inner.addNewRPr());
    run.setText(clean(text));
    return run;
  }

  /** The text without characters that XML cannot hold. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      boolean held = c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF && !Character.isISOControl(c);
      if (held) out.appendCodePoint(c);
      else out.append(' ');
    });
    return out.toString();
  }
}
