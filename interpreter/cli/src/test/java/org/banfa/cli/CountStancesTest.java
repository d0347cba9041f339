package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;

/** Counts of ballots that say yes, no or nothing of each name: empty workbook, entries, tally sheets, single ballots. */
class CountStancesTest extends CountSession {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources", "votes");
  private static final String METHOD = FOLDER.resolve("association.banfa").toString();
  private static final String ENTRY = """
      项目,姓名,第一投票点,赞成,反对,弃权,第二投票点,赞成,反对,弃权,合计,赞成,反对,弃权
      登记选民,,50,,,,40,,,,90,,,
      参加投票人数,,40,,,,31,,,,71,,,
      发出票数,,40,,,,31,,,,71,,,
      收回票数,,40,,,,31,,,,71,,,
      有效票,,39,,,,31,,,,70,,,
      无效票,,1,,,,0,,,,1,,,
      弃权票,,0,,,,0,,,,0,,,
      协会理事,甲,,35,2,2,,25,4,2,,60,6,4
      协会理事,乙,,30,5,4,,21,7,3,,51,12,7
      协会理事,丙,,20,10,9,,20,10,1,,40,20,10
      协会理事,丁,,14,20,5,,14,16,1,,28,36,6
      """;

  CountStancesTest() {
    super(METHOD, FOLDER.resolve("association.answers.txt"), "  计票结果", "丙村");
  }

  @Test
  void theWorkbookHasColumnsForEachStanceAndWhatIsTypedIntoThemCounts() throws IOException {
    Path book = folder.resolve("录入.xlsx");
    assertThat(count("--blank", book.toString(), "--places", "第一投票点、第二投票点")).isZero();
    Map<String, String[]> rows = new HashMap<>();
    for (String line : ENTRY.lines().skip(1).toList()) rows.put(line.split(",")[0] + line.split(",")[1], line.split(",", -1));
    Workbook open;
    try (InputStream in = Files.newInputStream(book)) {
      open = new XSSFWorkbook(in);
    }
    for (int page = 0; page < 2; page++) {
      Sheet sheet = open.getSheetAt(page);
      List<String> heading = new ArrayList<>();
      sheet.getRow(0).forEach(c -> heading.add(c.getStringCellValue()));
      assertThat(String.join(",", heading)).isEqualTo(ENTRY.lines().findFirst().orElseThrow());
      assertThat(sheet.getRow(8).getCell(1).getStringCellValue()).isEqualTo("甲");
      assertThat(sheet.getLastRowNum()).as("nobody else may be written in").isEqualTo(11);
      for (Row row : sheet) {
        String[] cells = rows.get(row.getCell(0).getStringCellValue() + row.getCell(1).getStringCellValue());
        for (int i = 2; cells != null && i < 10; i++) if (!cells[i].isEmpty()) row.getCell(i).setCellValue(Long.parseLong(cells[i]));
      }
    }
    open.getCreationHelper().createFormulaEvaluator().evaluateAll();
    try (OutputStream to = Files.newOutputStream(book)) {
      open.write(to);
    }
    open.close();
    assertThat(count("--entry", book.toString())).isZero();
    Golden.check("votes/association_count_zh.txt", out);
    assertThat(out).contains("甲当选协会理事，60票");
    assertThat(run("run", METHOD, "--journal", journal(), "--verify")).isZero();
  }

  @Test
  void whatDoesNotAddUpIsToldAndNothingIsRecorded() throws IOException {
    String less = file("少.csv", ENTRY.replace("丁,,14,20,5", "丁,,14,20,4").replace("28,36,6", "28,36,5")).toString();
    assertThat(count("--entry", less, "--entry", less)).isEqualTo(1);
    Golden.check("votes/association_count_less_zh.txt", out + err);
    assertThat(count("--entry", less, "--entry", less, "--lang", "en")).isEqualTo(1);
    Golden.check("votes/association_count_less_en.txt", out + err);
    String wrong = file("填错.csv", ENTRY.replace("丁,,14", "丁,34,14")).toString();
    assertThat(count("--entry", wrong, "--entry", wrong)).isEqualTo(1);
    assertThat(err).contains("B6128", "C12");
    String yesOnly = file("只有赞成.csv", "项目,姓名,票数\n登记选民,,90\n参加投票人数,,71\n发出票数,,71\n收回票数,,71\n有效票,,70\n无效票,,1\n弃权票,,0\n协会理事,甲,60\n,乙,51\n,丙,40\n,丁,28\n").toString();
    assertThat(count("--entry", yesOnly, "--entry", yesOnly)).isEqualTo(1);
    assertThat(err).contains("B6105", "协会理事 丁 反对");
    assertThat(run("run", METHOD, "--journal", journal(), "--status")).isZero();
    assertThat(out).contains("等待回答“计票结果”");
  }

  @Test
  void tallySheetsInStrokesNeedNoAbstentions() throws IOException {
    String rows = "项目,姓名,票数,赞成,,反对\n登记选民,,90\n参加投票人数,,71\n发出票数,,71\n收回票数,,71\n有效票,,70\n无效票,,1\n弃权票,,0\n"
        + "协会理事,甲,,正正正正正正,正正正正正正,正一\n,乙,,正正正正正正正正正正,一,正正丄\n,丙,,正正正正正正正正,,正正正正\n,丁,,正正正正正上,,正正正正正正正正\n";
    String sheet = file("唱票.csv", rows).toString();
    assertThat(count("--sheets", sheet, "--dry-run")).isZero();
    assertThat(out).containsPattern("甲 赞成 +60\n").containsPattern("甲 反对 +6\n").containsPattern("丁 反对 +40\n").doesNotContain("甲 弃权");
    String both = file("太多.csv", rows.replace("正正正正正正正正\n", "正正正正正正正正正\n")).toString();
    assertThat(count("--sheets", both, "--dry-run")).isEqualTo(1);
    assertThat(err).contains("B6129", "相加是73");
  }

  @Test
  void singleBallotsGiveAllThree() throws IOException {
    String ballots = "协会理事,作废\n" + "甲；乙；丙,\n".repeat(40) + "甲；乙；×丁,\n".repeat(11) + "甲；×乙；×丙,\n".repeat(9) + "×甲；丁,\n".repeat(6) + "丁,\n".repeat(4) + ",是\n";
    String table = file("投票站.csv", ballots).toString();
    String account = file("票账.csv", "项目,姓名,投票站\n登记选民,,90\n参加投票人数,,71\n发出票数,,71\n收回票数,,71\n有效票,,70\n无效票,,1\n弃权票,,0\n").toString();
    assertThat(count("--ballots", table, "--account", account)).isZero();
    assertThat(out).contains("甲 赞成", "甲当选协会理事，60票", "乙当选协会理事，51票");
    assertThat(out).containsPattern("丁 反对 +11\n").containsPattern("甲 弃权 +4\n");
  }
}
