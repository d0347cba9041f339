package org.banfa.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.banfa.documents.docx.Quiet;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Fitting;
import org.banfa.documents.page.LineBreaker;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.banfa.documents.page.Signatures;

/** Writes a page as PDF on the sheet of an official document, typefaces embedded; the same page and typefaces give the same bytes. */
public final class PdfWriter {
  private static final float TITLE_SIZE = 22;
  private static final float TITLE_LINE = 36;
  private static final float SIZE = 16;
  private static final float NOTE_SIZE = 12;
  private static final float NOTE_LINE = 20;
  /** Characters of size 3 stand a little closer, so that 28 fill a line. */
  private static final float PITCH = Canvas.WIDTH / 28 - SIZE;

  private final Canvas canvas;
  private final Fonts fonts;
  private final int lines;
  private float inset;
  /** What must stand on the same page as the end of the block at hand. */
  private float following;

  private PdfWriter(Canvas canvas, int lines) {
    this.canvas = canvas;
    this.lines = lines;
    this.fonts = canvas.fonts();
  }

  /**
   * The bytes of the file.
   *
   * @param typefaces the file of each typeface
   * @throws PdfProblem when a typeface is missing, cannot be embedded, or lacks a character
   */
  public static byte[] write(Page page, Map<Typeface, Path> typefaces) {
    Quiet.logging();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      document.getDocumentInformation().setTitle(page.title().replace("\n", "").replace(Fitting.MAY_BREAK, ""));
      document.getDocumentInformation().setProducer("Banfa");
      try (Canvas canvas = new Canvas(document, new Fonts(document, typefaces), page.lines(), page.numbered())) {
        new PdfWriter(canvas, page.lines()).page(page);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.DEFAULT_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(Page page) {
    if (!page.title().isEmpty()) title(page.title());
    for (String line : page.subtitle()) centred(line, Typeface.SUBHEADING);
    if (!page.subtitle().isEmpty()) canvas.take(canvas.line());
    List<Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      following = Math.max(Math.max(signatureAfter(blocks, i), closingAfter(blocks, i)), Signatures.heads(blocks, i) ? 3 * canvas.line() : 0);
      inset = Signatures.inset(blocks, i);
      block(blocks.get(i));
    }
  }

  /** The height of the signature that comes right after a block, the empty line before it included; 0 when none does. */
  private float signatureAfter(List<Block> blocks, int at) {
    int lines = 0;
    if (blocks.get(at) instanceof Block.Paragraph && at + 1 < blocks.size() && Signatures.isSigned(blocks, at + 1)) {
      return PdfForms.height((Block.Grid) blocks.get(at + 1), this.lines) + signatureAfter(blocks, at + 1);
    }
    for (int i = at + 1; i < blocks.size() && blocks.get(i) instanceof Block.Paragraph paragraph; i++) {
      boolean empty = paragraph.runs().stream().allMatch(r -> r.text().isEmpty());
      if (paragraph.place() != Block.Place.SIGNATURE && !empty) break;
      lines++;
    }
    return lines * canvas.line();
  }

  /** The height of what closes a form; 0 when nothing does, or too much for the last rows to stand with. */
  private float closingAfter(List<Block> blocks, int at) {
    if (Signatures.closing(blocks, at) == at + 1) return 0;
    int end = Signatures.closing(blocks, at);
    boolean last = blocks.get(end - 1) instanceof Block.Grid;
    float height = last ? 0 : PdfForms.BELOW;
    for (int i = at + 1; i < end; i++) {
      if (blocks.get(i) instanceof Block.Grid grid) height += PdfForms.height(grid, lines);
      else if (blocks.get(i) instanceof Block.Paragraph paragraph) height += height(paragraph);
    }
    return height > Canvas.HEIGHT / 2 ? 0 : height;
  }

  private float height(Block.Paragraph paragraph) {
    String text = paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    boolean note = paragraph.place() == Block.Place.NOTE;
    float size = note ? NOTE_SIZE : SIZE;
    int count = Signatures.isSignature(paragraph) ? 1 : fonts.breaker(Typeface.TEXT, size).lines(text, Canvas.WIDTH, 2 * size).size();
    return count * (note ? NOTE_LINE * Page.LINES / lines : canvas.line());
  }

  private void block(Block block) {
    if (block instanceof Block.Title title) title(title.text());
    else if (block instanceof Block.Heading heading) {
      Typeface face = heading.level() == 1 ? Typeface.HEADING : heading.level() == 2 ? Typeface.SUBHEADING : Typeface.TEXT;
      running(heading.text(), face, SIZE, canvas.line(), 2 * (SIZE + PITCH));
    } else if (block instanceof Block.Paragraph paragraph) paragraph(paragraph);
    else if (block instanceof Block.Steps steps) {
      for (int i = 0; i < steps.steps().size(); i++) running((i + 1) + ". " + steps.steps().get(i), Typeface.TEXT, SIZE, canvas.line(), 2 * (SIZE + PITCH));
    } else if (block instanceof Block.Table table) new PdfTables(canvas).table(table);
    else if (block instanceof Block.Grid grid) new PdfForms(canvas, lines).grid(grid, following);
    else if (block instanceof Block.Card card) new PdfCards(canvas).card(card);
    else if (block instanceof Block.NewPage) canvas.endPage();
  }

  /** Lines of a title become no longer than three quarters of the sheet, evenly, when they do not fit one. */
  private void title(String text) {
    LineBreaker breaker = fonts.breaker(Typeface.TITLE, TITLE_SIZE);
    for (String part : Fitting.titleLines(text)) {
      float whole = breaker.width(part);
      int count = Math.max(1, (int) Math.ceil(whole / Canvas.WIDTH));
      float measure = count == 1 ? Canvas.WIDTH : whole / count + TITLE_SIZE;
      for (LineBreaker.Line line : breaker.lines(part, measure, 0)) {
        float top = canvas.take(TITLE_LINE);
        canvas.show(Typeface.TITLE, TITLE_SIZE, (Canvas.WIDTH - line.width()) / 2, top + base(TITLE_LINE, TITLE_SIZE), line.text(), 0);
      }
    }
    canvas.take(canvas.line() / 2);
  }

  private static float base(float line, float size) {
    return (line - size) / 2 + size * 0.88f;
  }

  private void centred(String text, Typeface face) {
    for (LineBreaker.Line line : fonts.breaker(face, SIZE).lines(text, Canvas.WIDTH, 0)) {
      float top = canvas.take(canvas.line());
      canvas.show(face, SIZE, (Canvas.WIDTH - line.width()) / 2, top + base(canvas.line(), SIZE), line.text(), 0);
    }
  }

  private void paragraph(Block.Paragraph paragraph) {
    String text = paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    boolean strong = !paragraph.runs().isEmpty() && paragraph.runs().stream().allMatch(r -> r.style() == Run.Style.STRONG);
    Typeface face = strong ? Typeface.HEADING : Typeface.TEXT;
    switch (paragraph.place()) {
      case BODY -> running(text, face, SIZE, canvas.line(), 2 * (SIZE + PITCH));
      case FLUSH -> running(text, face, SIZE, canvas.line(), 0);
      case NOTE -> running(text, face, NOTE_SIZE, NOTE_LINE * Page.LINES / lines, 2 * NOTE_SIZE);
      case CENTRED -> centred(text, face);
      case SIGNATURE -> signature(text);
    }
  }

  private void signature(String text) {
    float width = fonts.breaker(Typeface.TEXT, SIZE).width(text);
    if (!canvas.fits(canvas.line() + following)) canvas.endPage();
    float top = canvas.take(canvas.line());
    canvas.show(Typeface.TEXT, SIZE, Canvas.WIDTH - inset * SIZE - width, top + base(canvas.line(), SIZE), text, 0);
  }

  private void running(String text, Typeface face, float size, float height, float indent) {
    List<LineBreaker.Line> lines = fonts.breaker(face, size).lines(text, Canvas.WIDTH, indent);
    EvenLine even = new EvenLine(canvas, face, size, size == SIZE ? PITCH : 0);
    for (int i = 0; i < lines.size(); i++) {
      float inset = i == 0 ? indent : 0;
      int left = lines.size() - i;
      if (left <= 2 && !canvas.fits(left * height + following)) canvas.endPage();
      even.show(lines.get(i), inset, canvas.take(height) + base(height, size), Canvas.WIDTH - inset);
    }
  }
}
