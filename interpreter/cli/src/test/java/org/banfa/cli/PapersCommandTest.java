package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String... args) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int code = new Main(new PrintStream(to, true, StandardCharsets.UTF_8), new PrintStream(problems, true, StandardCharsets.UTF_8), Assembly::new).run(args);
    out = to.toString(StandardCharsets.UTF_8).replace(folder.toString(), "");
    err = problems.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int papers(String method, String... more) {
    List<String> args = new ArrayList<>(List.of("papers", method, "--out", folder.resolve("out").toString(), "--format", "docx"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /** What the documents say: paragraphs, and a line for each row of a form. */
  private String said() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.sorted().toList()) {
        text.append("== ").append(file.getFileName()).append('\n');
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)))) {
          for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) text.append(paragraph.getText()).append('\n');
            if (element instanceof XWPFTable table) for (XWPFTableRow row : table.getRows()) text.append("| ").append(String.join(" | ", row.getTableCells().stream().map(XWPFTableCell::getText).toList())).append(" |\n");
          }
        }
      }
    }
    return text.toString();
  }

  @Test
  void anElectionThatIsOverHasAllItsPapers() throws IOException {
    String journal = folder.resolve("v.db").toString();
    assertThat(run("run", METHOD, "--journal", journal, "--answers", FOLDER.resolve("villagers-committee.answers.txt").toString())).isZero();
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    Golden.check("papers/example-village.txt", out + said());
    assertThat(out).contains("写出14份公文").doesNotContain("得票数");
    byte[] once = Files.readAllBytes(folder.resolve("out/09-选举结果公告.docx"));
    assertThat(papers(METHOD, "--journal", journal)).isZero();
    assertThat(Files.readAllBytes(folder.resolve("out/09-选举结果公告.docx"))).as("the same bytes").isEqualTo(once);
  }

  @Test
  void aMethodOfATemplateHasItsPapersWithBlanks() throws IOException {
    String method = folder.resolve("villagers-committee.banfa").toString();
    assertThat(run("new", "villagers-committee", "--province", "beijing", "--defaults", "--out", folder.toString())).isZero();
    assertThat(papers(method)).isZero();
    Golden.check("papers/beijing.txt", out + said());
    assertThat(said()).as("names are printed where there are candidates").contains("正式候选人名单").doesNotContain("05-自荐人");
  }

  @Test
  void residentsHaveTheirs() throws IOException {
    String method = folder.resolve("residents-committee.banfa").toString();
    assertThat(run("new", "residents-committee", "--defaults", "--out", folder.toString())).isZero();
    assertThat(papers(method)).isZero();
    Golden.check("papers/residents.txt", out + said());
    assertThat(said()).doesNotContain("村民", "本村");
  }

  @Test
  void onlySomeAndBadInput() throws IOException {
    assertThat(papers(METHOD, "--only", "ballot,选举日公告")).isZero();
    assertThat(said()).contains("== 02-选举日公告.docx", "== 11-选票样式.docx").doesNotContain("== 01");
    assertThat(papers(METHOD, "--only", "leaflet")).isEqualTo(2);
    assertThat(err).contains("B5604", "election-day");
    assertThat(papers(METHOD, "--journal", folder.resolve("none.db").toString())).isEqualTo(2);
    assertThat(err).contains("B1010");
    assertThat(run("papers", METHOD, "--out", folder.toString(), "--format", "odt")).isEqualTo(2);
    assertThat(err).contains("B1005");
    assertThat(run("new", "owners-committee", "--defaults", "--out", folder.toString())).isZero();
    assertThat(papers(folder.resolve("owners-committee.banfa").toString())).isEqualTo(2);
    assertThat(err).contains("B5605");
  }

  @Test
  void aTypefaceWithoutTheCharactersStopsEverything() throws IOException {
    Path face = folder.resolve("LiberationSans-Regular.ttf");
    try (InputStream in = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      Files.copy(in, face);
    }
    Path target = folder.resolve("pdf");
    assertThat(run("papers", METHOD, "--out", target.toString(), "--font", face.toString())).isEqualTo(2);
    assertThat(err).contains("B5602", "U+7532", "小标宋", "选举委员会公告");
    assertThat(target).as("nothing is written").doesNotExist();
    assertThat(run("papers", METHOD, "--out", target.toString(), "--font", "隶书=" + face)).isEqualTo(2);
    assertThat(err).contains("B5606");
    Path empty = Files.createDirectories(folder.resolve("no-fonts"));
    assertThat(run("papers", METHOD, "--out", target.toString(), "--font-folder", empty.toString())).isEqualTo(2);
    assertThat(err).contains("B5601", "--format docx");
  }
}
