package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;

/** A vote of branches and the groups they consist of, as the office works with it: counts of each, a district that votes for its absent group, practice, papers. */
class DistrictsCommandTest extends CountSession {
  private static final Path ROOT = Path.of(System.getProperty("banfa.root"));
  private static final Path PROCEDURE = ROOT.resolve("procedures").resolve("duting-2015");
  private static final String METHOD = PROCEDURE.resolve("example-delegates.banfa").toString();
  private static final Path ANSWERS = PROCEDURE.resolve("example-delegates.answers.txt");
  private static final String ENTRY = """
      项目,姓名,票数
      登记选民,,%d
      参加投票人数,,36
      发出票数,,36
      收回票数,,36
      有效票,,36
      无效票,,0
      弃权票,,0
      党员代表,一组代表1,27
      ,一组代表2,28
      ,一组代表3,7
      女党员代表,一组女代表1,27
      ,一组女代表2,28
      ,一组女代表3,7
      """;
  /** The branch votes for its absent group; its groups are the places. */
  private static final String SHEETS = """
      项目,姓名,一组,二组,三组,合计
      登记选民,,41,35,20,96
      参加投票人数,,40,30,16,86
      发出票数,,40,30,16,86
      收回票数,,40,30,16,86
      有效票,,40,30,16,86
      无效票,,0,0,0,0
      弃权票,,0,0,0,0
      党员代表,三组代表1,正正正正正正,正正正正丅,正正丅,64
      ,三组代表2,正正,5,丅,17
      女党员代表,三组女代表1,30,22,12,64
      ,三组女代表2,10,5,2,17
      """;

  DistrictsCommandTest() {
    super(METHOD, ANSWERS, "    计票结果 = 登记选民 41", "丁社区");
  }

  @Test
  void theCountOfAGroupIsTakenInForItAlone() throws IOException {
    Path first = file("甲录入.csv", ENTRY.formatted(41));
    Path second = file("乙录入.csv", ENTRY.formatted(41).replace("一组代表2,28", "一组代表2,26"));
    assertThat(count("--entry", first.toString(), "--entry", second.toString())).isEqualTo(1);
    assertThat(err).contains("B6109");
    Path short1 = file("丙录入.csv", ENTRY.formatted(40));
    Path short2 = file("丁录入.csv", ENTRY.formatted(40));
    count("--entry", short1.toString(), "--entry", short2.toString());
    assertThat(out).contains("B5092", "“一支部一组”的登记选民写的是40人，分设单位时写的是41人");
    Path same = file("戊录入.csv", ENTRY.formatted(41));
    assertThat(count("--entry", first.toString(), "--entry", same.toString())).isZero();
    Golden.check("districts/count_group_zh.txt", out);
    assertThat(count("--entry", first.toString(), "--entry", same.toString())).isEqualTo(2);
    assertThat(err).contains("B6116", "下一个单位");
  }

  @Test
  void aBranchIsCountedFromTheSheetsOfItsGroups() throws IOException {
    String all = Files.readString(ANSWERS);
    int district = all.indexOf("  第一支部 = ");
    int its = all.indexOf("    计票结果", district);
    Path rest = file("余.txt", all.substring(0, its));
    String journal = folder.resolve("支部.db").toString();
    assertThat(run("run", METHOD, "--journal", journal, "--answers", rest.toString())).isZero();
    Path sheets = file("唱票.csv", SHEETS);
    assertThat(run("count", METHOD, "--journal", journal, "--sheets", sheets.toString())).as(out + err).isZero();
    Golden.check("districts/count_district_zh.txt", out);
    assertThat(run("run", METHOD, "--journal", journal, "--verify")).isZero();
  }

  @Test
  void whoWasElectedInAGroupIsNotPutUpAgainInItsBranch() throws IOException {
    String all = Files.readString(ANSWERS).replace("参选人 = 党员代表：三组代表1、三组代表2；", "参选人 = 党员代表：一组代表1、三组代表2；");
    String journal = folder.resolve("再选.db").toString();
    run("run", METHOD, "--journal", journal, "--answers", file("再选.txt", all).toString());
    assertThat(out).contains("B5091", "“一组代表1”已经在“一支部一组”当选", "当选者再选");
    String leave = Files.readString(Path.of(METHOD)).replace("缺席名额：交上一级补选。", "缺席名额：交上一级补选。\n  〔再选〕选举党员代表应当当选者再选。");
    for (Path beside : List.of(PROCEDURE.resolve("party-organisation.banfa"), PROCEDURE.resolve("scheme.banfa"))) Files.copy(beside, folder.resolve(beside.getFileName()));
    Path may = file("example-delegates.banfa", leave);
    String again = all.replace("党员代表：三组代表1 64、三组代表2 17", "党员代表：一组代表1 64、三组代表2 17");
    String other = folder.resolve("准许.db").toString();
    assertThat(run("run", may.toString(), "--journal", other, "--answers", file("准许.txt", again).toString())).as(out + err).isZero();
    assertThat(out).contains("一组代表1在上一级单位再当选，“一支部一组”的名额空缺", "各单位合计选出");
    Path certificates = folder.resolve("证书");
    assertThat(run("run", may.toString(), "--journal", other, "--certificates", certificates.toString())).isZero();
    assertThat(run("verify-count", certificates.resolve("whole-1.json").toString(), certificates.toString())).as(out + err).isZero();
  }

  @Test
  void seatsThatNobodyFillsAreToldWithWhatToDo() throws IOException {
    String all = Files.readString(ANSWERS);
    int branch = all.indexOf("  第四支部 = ");
    String none = all.substring(0, branch) + "  第四支部 = 不参加\n" + all.substring(all.indexOf("报告选举结果"));
    String journal = folder.resolve("空缺.db").toString();
    assertThat(run("run", METHOD, "--journal", journal, "--answers", file("空缺.txt", none).toString())).as(out + err).isZero();
    assertThat(out).contains("第四支部：党员代表4名空缺，等补选时再填", "第四支部：女党员代表1名空缺");
    assertThat(run("run", METHOD, "--journal", journal, "--status", "--lang", "en")).isZero();
  }

  @Test
  void practisedUnitByUnit() {
    String scenario = PROCEDURE.resolve("example-delegates.scenario.banfa").toString();
    Terminal done = Terminal.typed("选举党员代表 2015-10-16\n报告选举结果 2015-10-18\n移交 2015-10-20\n", "practice", METHOD, "--scenario", scenario, "--seed", "3");
    assertThat(done.err()).isEmpty();
    Golden.check("districts/practice_zh.txt", done.out());
  }

  /** The text of the papers that hold the seats, a line for each row of a form. */
  @Test
  void theSeatsInPrint() throws IOException {
    String journal = folder.resolve("公文.db").toString();
    assertThat(run("run", METHOD, "--journal", journal, "--answers", ANSWERS.toString())).isZero();
    String out1 = folder.resolve("一").toString();
    assertThat(run("papers", METHOD, "--journal", journal, "--out", out1, "--format", "docx", "--only", "notice,result")).as(err).isZero();
    String village = ROOT.resolve("procedures").resolve("hengnan-2017").resolve("example-merged-village.banfa").toString();
    String out2 = folder.resolve("二").toString();
    assertThat(run("papers", village, "--out", out2, "--format", "docx", "--only", "allotment")).as(err).isZero();
    assertThat(out).contains("名额分配表", "单位和人数");
    String empty = said(Path.of(out2));
    Path units = Path.of("src", "test", "resources", "districts", "village.csv");
    assertThat(run("papers", village, "--out", out2, "--format", "docx", "--only", "allotment", "--units", units.toString())).as(err).isZero();
    Golden.check("districts/papers_zh.txt", said(Path.of(out1)) + empty + said(Path.of(out2)));
    Path few = file("少.csv", "村民小组,登记选民\n一组,50\n二组,50\n三组,50\n");
    assertThat(run("papers", village, "--out", out2, "--format", "docx", "--only", "allotment", "--units", few.toString())).isEqualTo(2);
    assertThat(err).contains("B5080", "B6517");
  }

  private static String said(Path papers) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var files = Files.list(papers)) {
      for (Path file : files.sorted().toList()) {
        text.append("== ").append(file.getFileName()).append('\n');
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)))) {
          for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) text.append(paragraph.getText()).append('\n');
            if (element instanceof XWPFTable table) for (XWPFTableRow row : table.getRows()) text.append("| ").append(String.join(" | ", row.getTableCells().stream().map(c -> c.getText().replace("\n", "／")).toList())).append('\n');
          }
        }
      }
    }
    return text.toString();
  }
}
