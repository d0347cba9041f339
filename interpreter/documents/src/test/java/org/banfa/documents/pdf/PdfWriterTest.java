package org.banfa.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.documents.page.Fitting;
import org.banfa.documents.page.LineBreaker;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the one typeface that is on every machine: the library's own, which has no Chinese. */
class PdfWriterTest {
  @TempDir Path folder;
  private final Map<Typeface, Path> faces = new EnumMap<>(Typeface.class);

  @BeforeEach
  void typeface() throws IOException {
    Path file = folder.resolve("LiberationSans-Regular.ttf");
    try (InputStream in = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      Files.copy(in, file);
    }
    for (Typeface face : Typeface.values()) faces.put(face, file);
  }

  private static Page page(Block... blocks) {
    return new Page("zh", "Notice", List.of("No. 1"), List.of(blocks));
  }

  private static Block signed(String text) {
    return new Block.Paragraph(List.of(Run.plain(text)), Block.Place.SIGNATURE);
  }

  private String text(byte[] pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  private int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  @Test
  void embedsItsTypefaceNumbersItsPagesAndIsTheSameEachTime() throws IOException {
    Page page = page(Block.body("words"), new Block.NewPage(), Block.body("more"));
    byte[] pdf = PdfWriter.write(page, faces);
    assertThat(PdfWriter.write(page, faces)).isEqualTo(pdf);
    assertThat(pages(pdf)).isEqualTo(2);
    assertThat(text(pdf, 1)).contains("Notice", "No. 1", "words", "— 1 —").doesNotContain("more");
    assertThat(text(pdf, 2)).contains("more", "— 2 —");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var name : document.getPage(0).getResources().getFontNames()) assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
    }
  }

  @Test
  void aCharacterThatTheTypefaceLacksStopsTheDocument() {
    assertThatThrownBy(() -> PdfWriter.write(page(Block.body("elected: 𬍛")), faces)).isInstanceOfSatisfying(PdfProblem.class, problem -> {
      assertThat(problem.code()).isEqualTo("B5602");
      assertThat(problem.arguments()).containsExactly("𬍛", "U+2C35B", "仿宋", "LiberationSans-Regular.ttf");
    });
    Block form = new Block.Grid(List.of(500, 500), List.of(Line.of(90, Box.strong("甲"), Box.empty())));
    assertThatThrownBy(() -> PdfWriter.write(page(form), faces)).isInstanceOfSatisfying(PdfProblem.class, p -> assertThat(p.arguments()).contains("甲", "黑体"));
  }

  @Test
  void aMissingOrUnfitFileIsTold() throws IOException {
    faces.remove(Typeface.TITLE);
    assertThatThrownBy(() -> PdfWriter.write(page(), faces)).isInstanceOfSatisfying(PdfProblem.class, p -> assertThat(p.code()).isEqualTo("B5601"));
    faces.put(Typeface.TITLE, Files.writeString(folder.resolve("x.ttf"), "no typeface"));
    assertThatThrownBy(() -> PdfWriter.write(page(), faces)).isInstanceOfSatisfying(PdfProblem.class, p -> assertThat(p.code()).isEqualTo("B5603"));
  }

  @Test
  void aSignatureNeverStandsAloneOnAPage() throws IOException {
    for (int lines = 14; lines < 24; lines++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < lines; i++) blocks.add(Block.body("paragraph " + i));
      blocks.add(Block.body(""));
      blocks.add(signed("committee"));
      blocks.add(signed("6 May 2017"));
      byte[] pdf = PdfWriter.write(new Page("zh", "Notice", List.of("No. 1"), blocks), faces);
      String last = text(pdf, pages(pdf));
      assertThat(last).as("%d lines", lines).contains("paragraph " + (lines - 1), "committee", "6 May 2017");
    }
  }

  @Test
  void linesKeepNumbersWholeAndClosingMarksAwayFromTheirBeginning() throws IOException {
    try (PDDocument document = new PDDocument()) {
      LineBreaker breaker = new Fonts(document, faces).breaker(Typeface.TEXT, 16);
      String text = "On 2026-12-26, the committee (of 1234567 people) meets; at 12:30, it is said, nobody leaves. ".repeat(6);
      for (int width = 80; width < 300; width += 7) {
        List<LineBreaker.Line> lines = breaker.lines(text, width, 32);
        assertThat(String.join("", lines.stream().map(LineBreaker.Line::text).toList())).isEqualTo(text);
        for (LineBreaker.Line line : lines) {
          assertThat(line.text()).doesNotStartWith(",").doesNotStartWith(")").doesNotStartWith(".").doesNotStartWith(";");
          assertThat(line.width()).as(line.text()).isLessThanOrEqualTo(width + 16 * 2);
          assertThat(line.text()).doesNotMatch(".*\\(");
        }
        assertThat(lines).filteredOn(l -> l.text().contains("1234567")).isNotEmpty();
      }
    }
  }

  @Test
  void theLastRowsOfAFormStandWithWhatClosesIt() throws IOException {
    for (int rows = 8; rows < 40; rows++) {
      List<Line> lines = new ArrayList<>(List.of(Line.of(85, Box.strong("head"), Box.strong("votes"))));
      for (int i = 1; i <= rows; i++) lines.add(Line.of(85, Box.of("row " + i), Box.empty()));
      Block signing = new Block.Grid(List.of(500, 500), List.of(Line.of(115, Box.strong("teller"), Box.empty())));
      Block form = new Block.Grid(List.of(500, 500), lines, 1, true);
      byte[] pdf = PdfWriter.write(new Page("zh", "Report", List.of(), List.of(form, Block.body("valid"), signing, Block.body(""), signed("committee"), signed("6 May 2017"))), faces);
      String last = text(pdf, pages(pdf));
      assertThat(last).as("%d rows", rows).contains("head", "row " + (rows - 2), "row " + rows, "valid", "teller", "committee", "6 May 2017");
      for (int page = 1; page <= pages(pdf); page++) assertThat(text(pdf, page)).as("%d rows, no head alone on page %d", rows, page).contains("row ");
    }
  }

  @Test
  void longTextsBelowAFormStandWithoutIt() throws IOException {
    List<Line> lines = new ArrayList<>(List.of(Line.of(85, Box.strong("head"))));
    for (int i = 1; i <= 22; i++) lines.add(Line.of(85, Box.of("row " + i)));
    List<Block> blocks = List.of(new Block.Grid(List.of(1000), lines, 1, true), Block.body("first"), Block.body("second"), Block.body("third"), Block.body(""), signed("committee"), signed("6 May 2017"));
    byte[] pdf = PdfWriter.write(new Page("zh", "Report", List.of(), blocks), faces);
    assertThat(text(pdf, 1)).contains("row 22");
    assertThat(text(pdf, pages(pdf))).contains("third", "committee").doesNotContain("row ");
  }

  @Test
  void whatIsToBeWrittenInIsNotParted() {
    LineBreaker breaker = new LineBreaker(Fitting::width, 16);
    String text = "本办法已于　　　年　　月　　日由村民代表会议通过，登记选民＿＿＿＿＿＿，参加投票＿＿＿＿＿＿。";
    for (int width = 240; width < 460; width += 5) {
      List<String> lines = breaker.lines(text, width, 32).stream().map(LineBreaker.Line::text).toList();
      assertThat(String.join("", lines)).isEqualTo(text);
      assertThat(lines).as("%d points", width).anyMatch(l -> l.contains("　　　年　　月　　日"));
      assertThat(lines.stream().filter(l -> l.contains("＿＿＿＿＿＿")).mapToInt(l -> l.split("＿＿＿＿＿＿", -1).length - 1).sum()).isEqualTo(2);
    }
  }
}
