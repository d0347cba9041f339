package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rolls held against the clauses: who may be registered and stand, who not and why, and the lists for notices. */
class RollCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("villagers-committee.banfa").toString();
  private static final Path ROLLS = Path.of("src", "test", "resources", "roll");
  /** 䶮, two beyond the basic plane, one of private use. */
  private static final List<String> RARE = List.of("王䶮", "𠅤乙", "李𬍛丙", "张\uE863");

  @TempDir Path folder;
  private String out;
  private String err;

  private int roll(String... more) {
    List<String> args = new ArrayList<>(List.of("roll", METHOD));
    args.addAll(List.of(more));
    Terminal done = Terminal.run(args.toArray(String[]::new));
    out = done.out().replace(folder.toString(), "…");
    err = done.err().replace(folder.toString(), "…");
    assertThat(err).doesNotContain("Exception", "\tat ", "B1099");
    return done.code();
  }

  private String printed(int code) {
    return out + err + "exit code " + code + "\n";
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void everyVoterIsAllowedRefusedOrLeftToAPersonByAClause() throws IOException {
    String voters = ROLLS.resolve("voters.csv").toString();
    Golden.check("roll_voters_zh.txt", printed(roll("--roll", voters)));
    Golden.check("roll_voters_en.txt", printed(roll("--roll", voters, "--lang", "en")));
    assertThat(roll("--roll", voters, "--election-day", "2017-05-07")).isEqualTo(1);
    assertThat(out).contains("陈三  以2017-05-07计算刚满18周岁").doesNotContain("计算17周岁");
  }

  @Test
  void thoseWhoStandAreHeldAgainstTheLawOfTheDay() throws IOException {
    String contenders = ROLLS.resolve("contenders.csv").toString();
    Golden.check("roll_contenders_zh.txt", printed(roll("--roll", contenders)));
    Golden.check("roll_contenders_2026_en.txt", printed(roll("--roll", contenders, "--law-as-of", "2026-05-06", "--lang", "en")));
    assertThat(roll("--roll", contenders, "--lists", folder.resolve("名单").toString())).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("名单/参选人名单.csv"))).isEqualTo("\uFEFF序号,职位,姓名\r\n1,主任,甲\r\n2,副主任,丙\r\n3,委员,庚\r\n4,委员,寅\r\n");
  }

  @Test
  void listsAreInTheOrderOfStrokesAndHoldNothingButNames() throws IOException {
    StringBuilder rows = new StringBuilder("姓名,出生日期,户籍在本村,住在本村,电话\n");
    for (String name : List.of("陈甲", "张甲", "李甲", "丁甲", "王甲乙", "王丙", "刘甲", "欧阳甲")) rows.append(name).append(",1980-01-0").append(1 + name.length()).append(",是,是,13800000000\n");
    assertThat(roll("--roll", file("册.csv", rows.toString()), "--lists", folder.resolve("名单").toString())).isZero();
    String list = Files.readString(folder.resolve("名单/选民名单.csv"));
    assertThat(list.lines().skip(1).map(l -> l.substring(l.indexOf(',') + 1))).containsExactly("丁甲", "王丙", "王甲乙", "刘甲", "李甲", "张甲", "陈甲", "欧阳甲");
    assertThat(list + out).doesNotContain("1380");
    assertThat(out).contains("没有读入的栏目：电话");
    byte[] once = Files.readAllBytes(folder.resolve("名单/选民名单.xlsx"));
    roll("--roll", folder.resolve("册.csv").toString(), "--lists", folder.resolve("名单").toString());
    assertThat(Files.readAllBytes(folder.resolve("名单/选民名单.xlsx"))).isEqualTo(once);
  }

  @Test
  void rareCharactersStayIntactFromAnyTableToAnyList() throws IOException {
    List<String> heading = List.of("姓名", "出生日期", "户籍在本村", "住在本村");
    StringBuilder csv = new StringBuilder(String.join(",", heading)).append('\n');
    for (String name : RARE) csv.append(name).append(",1980-01-01,是,是\n");
    Path text = Files.write(folder.resolve("a.csv"), csv.toString().getBytes(StandardCharsets.UTF_8));
    Path chinese = Files.write(folder.resolve("b.csv"), csv.toString().getBytes(Charset.forName("GB18030")));
    Path book = folder.resolve("c.xlsx");
    Path old = folder.resolve("d.xls");
    for (Path to : List.of(book, old)) {
      try (Workbook open = to == book ? new XSSFWorkbook() : new HSSFWorkbook(); OutputStream stream = Files.newOutputStream(to)) {
        Sheet sheet = open.createSheet("名册");
        for (int r = 0; r <= RARE.size(); r++) {
          Row row = sheet.createRow(r);
          List<String> cells = r == 0 ? heading : List.of(RARE.get(r - 1), "1980-01-01", "是", "是");
          for (int c = 0; c < cells.size(); c++) row.createCell(c).setCellValue(cells.get(c));
        }
        open.write(stream);
      }
    }
    for (Path roll : List.of(text, chinese, book, old)) {
      assertThat(roll("--roll", roll.toString(), "--lists", folder.resolve("名单").toString())).as(roll.toString()).isZero();
      assertThat(Files.readString(folder.resolve("名单/选民名单.csv"))).contains(RARE);
      try (InputStream in = Files.newInputStream(folder.resolve("名单/选民名单.xlsx")); Workbook open = new XSSFWorkbook(in)) {
        List<String> names = new ArrayList<>();
        for (Row row : open.getSheetAt(0)) names.add(row.getCell(1).getStringCellValue());
        assertThat(names).containsAll(RARE);
      }
      assertThat(out).contains(RARE).contains("只知道画数，或者查不到", "张\uE863");
    }
  }

  @Test
  void identityNumbersGiveBirthAndSexAndAreNeverWrittenOut() throws IOException {
    String good = "00000019990506002" + check("00000019990506002");
    String wrong = "00000019990506002" + (check("00000019990506002").equals("0") ? "1" : "0");
    String rows = "姓名,性别,身份证号,户籍在本村,住在本村\n甲,女," + good + ",是,是\n乙,男," + good + ",是,是\n丙,女," + wrong + ",是,是\n";
    assertThat(roll("--roll", file("册.csv", rows), "--lists", folder.resolve("名单").toString())).isEqualTo(1);
    assertThat(out).contains("甲  以2017-05-06计算刚满18周岁", "性别与证件号码不一致", "证件号码不对", "证件号码相同：甲");
    assertThat(out + err + Files.readString(folder.resolve("名单/选民名单.csv"))).doesNotContain("000000", "19990506");
    String lost = folder.resolve("数字.xlsx").toString();
    try (Workbook open = new XSSFWorkbook(); OutputStream stream = Files.newOutputStream(Path.of(lost))) {
      Sheet sheet = open.createSheet("名册");
      sheet.createRow(0).createCell(0).setCellValue("姓名");
      sheet.getRow(0).createCell(1).setCellValue("身份证号");
      sheet.createRow(1).createCell(0).setCellValue("甲");
      sheet.getRow(1).createCell(1).setCellValue(330000199905060021d);
      open.write(stream);
    }
    assertThat(roll("--roll", lost)).isEqualTo(2);
    assertThat(err).contains("B6008", "数字.xlsx〔名册〕B2").doesNotContain("1999");
  }

  private static String check(String number) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) sum += (number.charAt(i) - '0') * weights[i];
    return "10X98765432".substring(sum % 11, sum % 11 + 1);
  }

  @Test
  void rowsWithoutANameAreToldAndNumbersInItsPlaceAreNotShown() throws IOException {
    String rows = "姓名,出生日期,户籍在本村,住在本村\n甲,1980-01-01,是,是\n,1981-01-01,是,是\n330101199003070011,1990-03-07,是,是\n";
    roll("--roll", file("册.csv", rows), "--lists", folder.resolve("名单").toString());
    assertThat(out).contains("册：1人", "有2行没有姓名，或者姓名栏里写的是号码，没有读入：A3、A4").doesNotContain("330101199003070011");
    assertThat(Files.readString(folder.resolve("名单/选民名单.csv"))).contains("甲").doesNotContain("3301");
  }

  @Test
  void ofAnExclusionThatWasOverByTheDayAPersonDecides() throws IOException {
    String rows = "姓名,出生日期,户籍在本村,住在本村,情形\n甲,1980-01-01,是,是,被剥夺政治权利（2016-01-01）\n乙,1980-01-01,是,是,被剥夺政治权利（2018-01-01）\n丙,1980-01-01,是,是,被剥夺政治权利\n";
    assertThat(roll("--roll", file("册.csv", rows))).isEqualTo(1);
    assertThat(out).contains("不能登记2人", "待判断1人\n    甲", "期满；是否已经恢复由人查明");
  }

  @Test
  void columnsAreMappedByHand() throws IOException {
    String rows = "村民,生于,户口,家\n甲,1980-01-01,是,是\n";
    assertThat(roll("--roll", file("册.csv", rows))).isEqualTo(2);
    assertThat(err).contains("B6301");
    assertThat(roll("--roll", folder.resolve("册.csv").toString(), "--map", "村民=姓名", "--map", "生于=出生日期", "--map", "户口=户籍在本村", "--map", "家=living here")).isZero();
    assertThat(out).contains("可以登记1人：本村户籍常住村民1人");
    assertThat(roll("--roll", folder.resolve("册.csv").toString(), "--map", "村民=随便")).isEqualTo(2);
    assertThat(err).contains("B6302");
    assertThat(roll("--roll", file("双.csv", "姓名,名字\n甲,乙\n"))).isEqualTo(2);
    assertThat(err).contains("B6303");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "姓名,出生日期,户籍在本村,住在本村\n甲,1980-13-40,是,是\n", "姓名,出生日期,户籍在本村,住在本村\n甲,昨天,是,是\n", "姓名,出生日期,户籍在本村,住在本村\n甲,1980-01-01,大概,是\n",
    "姓名,出生日期,户籍在本村,住在本村,情形\n甲,1980-01-01,是,是,爱喝酒\n", "姓名,出生日期,户籍在本村,住在本村,亲属\n甲,1980-01-01,是,是,乙为邻居\n",
    "姓名,出生日期,户籍在本村,住在本村,参选职位\n甲,1980-01-01,是,是,皇帝\n", "姓名,出生日期,户籍在本村,住在本村\n甲,,是,是\n"
  })
  void whatCannotBeReadIsForAPerson(String rows) throws IOException {
    assertThat(roll("--roll", file("册.csv", rows))).isEqualTo(1);
    assertThat(out).contains("待判断1人", "甲  册.csv A2").contains("可以登记0人");
  }

  @Test
  void hostileFilesAreToldByCode() throws IOException {
    assertThat(roll("--roll", folder.resolve("没有.xlsx").toString())).isEqualTo(2);
    assertThat(err).contains("B6001");
    assertThat(roll("--roll", file("空.csv", ""))).isEqualTo(2);
    assertThat(err).contains("B6301");
    assertThat(roll("--roll", file("假.xlsx", "PK\u0003\u0004坏的"))).isEqualTo(2);
    assertThat(err).contains("B6006");
    assertThat(roll()).isEqualTo(2);
    assertThat(err).contains("B1002");
    assertThat(roll("--roll", file("册.csv", "姓名\n甲\n"), "--election-day", "明天")).isEqualTo(2);
    assertThat(err).contains("B1003");
    assertThat(roll("--roll", folder.resolve("册.csv").toString())).isZero();
    assertThat(out).contains("没有核对的5项");
  }
}
