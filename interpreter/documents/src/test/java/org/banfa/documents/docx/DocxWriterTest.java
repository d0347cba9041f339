package org.banfa.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.banfa.documents.Pages;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.junit.jupiter.api.Test;

class DocxWriterTest {
  @Test
  void sameBytesWhateverTheLocaleZoneAndTime() throws InterruptedException {
    byte[] first = DocxWriter.write(Pages.sample("甲村"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Thread.sleep(2100);
      assertThat(Arrays.equals(DocxWriter.write(Pages.sample("甲村")), first)).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void archiveHoldsNoTimeAndNamesItsTypesFirst() throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(DocxWriter.write(Pages.sample("甲村"))))) {
      ZipEntry entry = in.getNextEntry();
      assertThat(entry.getName()).isEqualTo("[Content_Types].xml");
      for (; entry != null; entry = in.getNextEntry()) assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
    }
  }

  @Test
  void sheetIsThatOfAnOfficialDocument() throws IOException {
    Map<String, String> parts = parts(DocxWriter.write(Pages.sample("甲村")));
    assertThat(parts.get("word/document.xml"))
        .contains("w:w=\"11906\"", "w:h=\"16838\"", "w:top=\"2098\"", "w:bottom=\"1984\"", "w:left=\"1587\"", "w:right=\"1474\"")
        .contains("w:linePitch=\"579\"", "w:firstLineChars=\"200\"", "<w:tblHeader/>");
    assertThat(parts.get("word/styles.xml")).contains("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "w:line=\"579\"", "w:lineRule=\"exact\"", "w:outlineLvl w:val=\"0\"");
    assertThat(parts.get("word/settings.xml")).contains("evenAndOddHeaders");
    assertThat(parts.keySet()).contains("word/footer1.xml", "word/footer2.xml");
    assertThat(parts.get("word/footer1.xml")).contains("— ", " PAGE ", " —", "w:val=\"right\"");
    assertThat(parts.get("word/footer2.xml")).contains("w:val=\"left\"");
    assertThat(parts.get("docProps/core.xml")).contains("1980-01-01T00:00:00Z").doesNotContain("2026");
  }

  /** Whoever goes on writing has the typeface of the place, also in empty boxes, and another where a machine lacks it. */
  @Test
  void everyPlaceHasItsStyle() throws IOException {
    Block form = new Block.Grid(List.of(500, 500), List.of(Line.of(85, Box.strong("职位"), Box.empty())), 1, true);
    Block note = new Block.Paragraph(List.of(Run.plain("一格一人。")), Block.Place.NOTE);
    byte[] bytes = DocxWriter.write(new Page("zh", "选票", List.of("第一号"), List.of(Block.body("一、时间。"), form, note)));
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(read.getParagraphs().stream().filter(p -> !p.getText().isEmpty()).map(XWPFParagraph::getStyle).toList()).containsExactly("Title", "PaperNumber", null, "PaperNote");
      assertThat(read.getTables().get(0).getRow(0).getTableCells().stream().map(c -> c.getParagraphs().get(0).getStyle()).toList()).containsExactly("FormHead", "FormText");
      assertThat(read.getParagraphs()).as("nothing is set beside the styles").allMatch(p -> p.getRuns().stream().noneMatch(r -> r.getCTR().isSetRPr()));
    }
    Map<String, String> parts = parts(bytes);
    assertThat(parts.get("word/styles.xml")).contains("表格填写", "w:eastAsia=\"zh-CN\"");
    assertThat(parts.get("word/fontTable.xml")).contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>");
    assertThat(parts.get("word/_rels/document.xml.rels")).contains("fontTable.xml");
  }

  @Test
  void theLastRowsOfAFormStayWithWhatClosesIt() throws IOException {
    List<Line> lines = new ArrayList<>(List.of(Line.of(85, Box.strong("职位"))));
    for (int i = 1; i <= 12; i++) lines.add(Line.of(85, Box.of("第" + i + "行")));
    Block signed = new Block.Paragraph(List.of(Run.plain("甲村选举委员会")), Block.Place.SIGNATURE);
    Page page = new Page("zh", "报告单", List.of(), List.of(new Block.Grid(List.of(1000), lines, 1, true), Block.body("选举有效。"), Block.body(""), signed, signed));
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(page)))) {
      List<Boolean> kept = read.getTables().get(0).getRows().stream().map(r -> keepsNext(r.getCell(0).getParagraphs().get(0))).toList();
      assertThat(kept.subList(0, 10)).containsOnly(false);
      assertThat(kept.subList(10, 13)).as("the last three rows").containsOnly(true);
      List<XWPFParagraph> below = read.getParagraphs().subList(1, read.getParagraphs().size());
      assertThat(below).hasSize(5);
      assertThat(below.subList(0, 4)).as("all down to the signature").allMatch(DocxWriterTest::keepsNext);
      assertThat(keepsNext(below.get(4))).isFalse();
    }
  }

  private static boolean keepsNext(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetKeepNext();
  }

  @Test
  void marksOfTheFormatAreWordsAndForbiddenCharactersGo() throws IOException {
    byte[] bytes = DocxWriter.write(Pages.sample(Pages.HOSTILE));
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      String text = read.getParagraphs().get(0).getText();
      assertThat(text).isEqualTo("关于a<b>&\"'|*_`#[x](y)\\    𠮷 甲 乙");
      assertThat(read.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("抵触");
    }
  }

  private static Map<String, String> parts(byte[] archive) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return parts;
  }
}
