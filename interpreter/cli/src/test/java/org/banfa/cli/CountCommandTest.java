package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;

/** Counts taken in from the tables of an office: entries, tally sheets, ballots; and what does not fit in them. */
class CountCommandTest extends CountSession {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();
  /** What one official enters of the count of the village. */
  static final String ENTRY = """
      项目,姓名,第一投票点,第二投票点,合计
      登记选民,,800,700,1500
      参加投票人数,,650,553,1203
      发出票数,,650,553,1203
      收回票数,,650,553,1203
      有效票,,640,540,1180
      无效票,,7,9,16
      弃权票,,3,4,7
      主任,甲,340,300,640
      ,乙,260,220,480
      副主任,丙,310,280,590
      副主任,丁,320,240,560
      委员,戊,400,300,700
      委员,己,350,300,650
      委员,庚,320,330,650
      妇女委员,辛,400,300,700
      妇女委员,壬,210,210,420
      """;

  CountCommandTest() {
    super(METHOD, FOLDER.resolve("villagers-committee.answers.txt"), "注：票数对不上", "甲村");
  }

  private String gbk(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName("GBK"))).toString();
  }

  private String printed(int code) {
    return out + err + "exit code " + code + "\n";
  }

  @Test
  void twoEntriesThatAgreeAreReconciledAndRecorded() throws IOException {
    String first = file("录入一.csv", ENTRY).toString();
    Golden.check("count_agreed_zh.txt", printed(count("--entry", first, "--entry", gbk("录入二.csv", ENTRY))));
    assertThat(count("--entry", first, "--entry", first)).isEqualTo(1);
    assertThat(out).contains("第2次计票（再次投票）");
    assertThat(run("run", METHOD, "--journal", journal(), "--verify")).isZero();
    assertThat(out).contains("日志没有被改动");
  }

  @Test
  void entriesThatDifferAreShownCellByCellAndNothingIsRecorded() throws IOException {
    String first = file("录入一.csv", ENTRY).toString();
    String second = file("录入二.csv", ENTRY.replace("340,300,640", "320,320,640").replace("7,9,16", "7,8,15").replace("540,1180", "541,1181")).toString();
    Golden.check("count_differs_zh.txt", printed(count("--entry", first, "--entry", second)));
    Golden.check("count_differs_en.txt", printed(count("--entry", first, "--entry", second, "--lang", "en")));
    assertThat(count("--entry", first, "--entry", first, "--dry-run", "--lang", "en")).isZero();
    Golden.check("count_dry_en.txt", printed(0));
    assertThat(out).contains("Count 1", "nothing was recorded");
    assertThat(count("--entry", first)).isEqualTo(2);
    assertThat(err).contains("B6108");
  }

  @Test
  void onePersonsEntryGivenTwiceChecksNothing() throws IOException {
    String first = file("录入一.csv", ENTRY).toString();
    assertThat(run("count", METHOD, "--journal", journal(), "--entry", first, "--entry", first)).isEqualTo(2);
    assertThat(err).contains("B6132");
  }

  @Test
  void valuesMayBePartedByOtherSigns() throws IOException {
    String first = file("录入一.csv", ENTRY).toString();
    for (String sign : List.of(";", "\t", "|", "，")) {
      String second = file("录入二.csv", "选举计票单\n" + ENTRY.replace(",", sign)).toString();
      assertThat(count("--entry", first, "--entry", second, "--dry-run")).as(sign).isZero();
    }
  }

  @Test
  void theWorkbookThatIsWrittenIsTheOneThatIsRead() throws IOException {
    String book = folder.resolve("录入.xlsx").toString();
    assertThat(count("--blank", book, "--places", "第一投票点、第二投票点")).isZero();
    Golden.check("count_blank_zh.txt", printed(0));
    byte[] once = Files.readAllBytes(Path.of(book));
    assertThat(count("--blank", book)).isEqualTo(2);
    assertThat(err).contains("B6120");
    String again = folder.resolve("又一份.xlsx").toString();
    assertThat(count("--blank", again, "--places", "第一投票点、第二投票点")).isZero();
    assertThat(Files.readAllBytes(Path.of(again))).isEqualTo(once);
    assertThat(count("--entry", book)).isEqualTo(1);
    Golden.check("count_empty_zh.txt", printed(1));
    fill(Path.of(book));
    assertThat(count("--entry", book, "--dry-run")).isZero();
    assertThat(out).contains("录入一与录入二逐格一致，共32格", "第十六条第七款", "只核对，没有记录");
    String old = old(Path.of(book));
    assertThat(count("--entry", old)).isZero();
    assertThat(out).contains("录入一与录入二逐格一致", "主任", "甲当选主任，640票");
  }

  /** Types the figures into both pages. */
  private static void fill(Path book) throws IOException {
    List<String[]> rows = new ArrayList<>();
    String post = "";
    for (String line : ENTRY.lines().skip(1).toList()) {
      String[] cells = line.split(",");
      if (!cells[0].isEmpty()) post = cells[0];
      rows.add(new String[] {post, cells[1], cells[2], cells[3], cells[4]});
    }
    Workbook open;
    try (InputStream in = Files.newInputStream(book)) {
      open = new XSSFWorkbook(in);
    }
    for (int page = 0; page < 2; page++) {
      Sheet sheet = open.getSheetAt(page);
      assertThat(sheet.getDataValidations()).hasSize(2);
      for (Row row : sheet) {
        for (String[] cells : rows) {
          if (!row.getCell(0).getStringCellValue().equals(cells[0]) || !row.getCell(1).getStringCellValue().equals(cells[1])) continue;
          for (int i = 2; i < 4; i++) row.getCell(i).setCellValue(Long.parseLong(cells[i]));
        }
      }
    }
    open.getCreationHelper().createFormulaEvaluator().evaluateAll();
    try (OutputStream to = Files.newOutputStream(book)) {
      open.write(to);
    }
    open.close();
  }

  /** The same sheets in the old format. */
  private static String old(Path book) throws IOException {
    Path to = book.resolveSibling("录入.xls");
    try (InputStream in = Files.newInputStream(book); Workbook open = new XSSFWorkbook(in); Workbook old = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(to)) {
      for (Sheet sheet : open) {
        Sheet copy = old.createSheet(sheet.getSheetName());
        for (Row row : sheet) {
          Row line = copy.createRow(row.getRowNum());
          for (Cell cell : row) {
            Cell other = line.createCell(cell.getColumnIndex());
            CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.NUMERIC) other.setCellValue(cell.getNumericCellValue());
            if (type == CellType.STRING) other.setCellValue(cell.getStringCellValue());
          }
        }
      }
      old.write(out);
    }
    return to.toString();
  }

  private static String strokes(int number) {
    return "正".repeat(number / 5) + List.of("", "一", "丄", "上", "止").get(number % 5);
  }

  /** The tally sheet of a place, strokes over two columns. */
  private String sheet(String place, int column) throws IOException {
    StringBuilder rows = new StringBuilder("唱票表,,,,\n职位,姓名,唱票记录,,合计\n");
    for (String line : ENTRY.lines().skip(1).toList()) {
      String[] cells = line.split(",");
      int number = Integer.parseInt(cells[column]);
      boolean drawn = !cells[1].isEmpty();
      String first = drawn ? strokes(50) : Integer.toString(number);
      rows.append(cells[0]).append(',').append(cells[1]).append(',').append(first).append(',').append(drawn ? strokes(number - 50) : "").append(',').append(number).append('\n');
    }
    return gbk(place + ".csv", rows.toString());
  }

  @Test
  void tallySheetsInStrokesAreSummedByPlace() throws IOException {
    String one = sheet("第一投票点", 2);
    String two = sheet("第二投票点", 3);
    assertThat(count("--sheets", one, "--sheets", two, "--dry-run")).isZero();
    Golden.check("count_sheets_zh.txt", printed(0));
    String wrong = file("录入.csv", ENTRY.replace("340,300,640", "341,300,641")).toString();
    assertThat(count("--sheets", one, "--sheets", two, "--entry", wrong, "--entry", wrong)).isEqualTo(1);
    assertThat(out + err).contains("录入 641", "唱票表 640", "B6125", "没有记录");
    assertThat(count("--sheets", one, "--sheets", one)).isEqualTo(1);
    assertThat(err).contains("B6104");
  }

  @Test
  void everyDiscrepancyOfTheAccountHasItsCodeAndTheClauseThatGovernsIt() throws IOException {
    String more = ENTRY.replace("收回票数,,650,553,1203", "收回票数,,650,558,1208").replace("无效票,,7,9,16", "无效票,,7,14,21").replace("参加投票人数,,650,553,1203", "参加投票人数,,810,393,1203");
    String broken = file("票账.csv", more.replace("弃权票,,3,4,7", "弃权票,,4,4,8").replace("主任,甲,340,300,640", "主任,甲,340,600,940")).toString();
    Golden.check("count_account_zh.txt", printed(count("--entry", broken, "--entry", broken)));
    Golden.check("count_account_en.txt", printed(count("--entry", broken, "--entry", broken, "--lang", "en")));
    String swapped = file("两处.csv", ENTRY.replace("参加投票人数,,650,553,1203", "参加投票人数,,649,554,1203")).toString();
    assertThat(count("--entry", swapped, "--entry", swapped, "--dry-run")).isZero();
    assertThat(err).contains("警告 B6118", "第一投票点：发出650张，收回650张，参加投票649人");
  }

  @Test
  void singleBallotsAreCountedByTheRulesAndHeldAgainstTheAccount() throws IOException {
    StringBuilder ballots = new StringBuilder("主任,副主任,委员,妇女委员,作废\n");
    ballots.append("甲,丙,戊,辛,\n".repeat(600)).append("甲、乙,丙,戊,辛,\n".repeat(3)).append("乙,丁,己,壬,\n".repeat(97)).append(",,,,是\n".repeat(6)).append(",,,,\n".repeat(4));
    String table = file("投票站.csv", ballots.toString()).toString();
    String account = file("票账.csv", "项目,姓名,投票站\n登记选民,,1000\n参加投票人数,,710\n发出票数,,710\n收回票数,,710\n有效票,,697\n无效票,,9\n弃权票,,4\n").toString();
    assertThat(count("--ballots", table, "--account", account, "--dry-run")).isZero();
    Golden.check("count_ballots_zh.txt", printed(0));
    String less = file("少.csv", Files.readString(Path.of(account)).replace("收回票数,,710", "收回票数,,711")).toString();
    assertThat(count("--ballots", table, "--account", less)).isEqualTo(1);
    assertThat(out + err).contains("收回票数  合计  填报 711  逐张选票 710", "B6125");
    assertThat(count("--ballots", table)).isEqualTo(2);
    assertThat(err).contains("B6117");
    String named = file("实名.csv", "选民,主任,副主任,委员,妇女委员\n选民001,甲,丙,戊,辛\n").toString();
    assertThat(count("--ballots", named, "--account", account)).isEqualTo(2);
    assertThat(err).contains("B6123", "B5402");
  }

  @Test
  void ballotsInAWorkbookServeTheRunToo() throws IOException {
    Path book = folder.resolve("选票.xlsx");
    try (Workbook open = new XSSFWorkbook(); OutputStream to = Files.newOutputStream(book)) {
      Sheet sheet = open.createSheet("选票");
      String[] heading = {"主任", "副主任", "委员", "妇女委员"};
      for (int i = 0; i < 4; i++) (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(heading[i]);
      for (int row = 1; row <= 710; row++) for (int i = 0; i < 4; i++) (i == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(i).setCellValue(List.of("甲", "丙", "戊、己", "辛").get(i));
      open.write(to);
    }
    String result = "  计票结果 = 登记选民 1000；参加投票人数 710；发出票数 710；收回票数 710；有效票 710；无效票 0；弃权票 0；主任：甲 710；副主任：丙 710；委员：戊 710、己 709；妇女委员：辛 710\n";
    String before = Files.readString(folder.resolve("前.txt"));
    Path answers = file("答.txt", before + result);
    assertThat(run("run", METHOD, "--journal", journal(), "--answers", answers.toString(), "--ballots", book.toString())).isEqualTo(2);
    assertThat(out).contains("委员 己：填报709，选票数出710");
    assertThat(err).contains("B4508");
  }

  @Test
  void hostileTablesAreToldCellByCellAndLoseNothing() throws IOException {
    String bad = file("坏.csv", ENTRY.replace("340,300,640", "三百左右,300,640").replace("260,220,480", "260,220,481").replace("副主任,丙", "村长,丙").replace("委员,己,350", "委员,己,-350").replace("委员,庚,320", "委员,庚,正正（11）").replace("妇女委员,壬,210,210,420", "妇女委员,辛,210,210,420")).toString();
    Golden.check("count_hostile_zh.txt", printed(count("--sheets", bad)));
    assertThat(count("--entry", folder.resolve("没有.xlsx").toString())).isEqualTo(2);
    assertThat(err).contains("B6001");
    assertThat(count("--entry", file("假.xlsx", "PK\u0003\u0004这不是工作簿").toString())).isEqualTo(2);
    assertThat(err).contains("B6006");
    assertThat(count("--entry", Files.write(folder.resolve("图.csv"), new byte[] {(byte) 0x81, 0, (byte) 0xFF, (byte) 0xFE, 1}).toString())).isEqualTo(2);
    assertThat(err).contains("B6003");
    assertThat(count("--entry", file("引号.csv", "项目,姓名,数\n\"登记选民,,1\n").toString())).isIn(1, 2);
    assertThat(count("--entry", file("随便.csv", "今天,天气\n很,好\n").toString())).isEqualTo(2);
    assertThat(err).contains("B6009");
    assertThat(count("--blank")).isEqualTo(2);
    assertThat(run("count", METHOD, "--journal", journal())).isEqualTo(2);
    assertThat(err).contains("B6121");
    assertThat(run("run", METHOD, "--journal", journal(), "--status")).isZero();
    assertThat(out).contains("等待回答“计票结果”");
  }

  @Test
  void withoutAJournalFiguresAreComparedOnly() throws IOException {
    String rows = "项目,姓名,票数\n登记选民,,10\n参加投票人数,,8\n发出票数,,8\n收回票数,,8\n有效票,,7\n无效票,,1\n弃权票,,0\n主任,甲,7\n主任,乙,0\n";
    String one = file("一.csv", rows).toString();
    String two = file("二.csv", rows).toString();
    assertThat(run("count", METHOD, "--contenders", "主任：甲、乙", "--entry", one, "--entry", two)).isZero();
    assertThat(out).contains("一与二逐格一致，共9格", "只核对，没有记录");
    assertThat(run("count", METHOD, "--contenders", "甲、乙", "--entry", one)).isEqualTo(2);
    assertThat(err).contains("B6122");
    assertThat(run("count", METHOD, "--contenders", "主任：甲", "--blank", folder.resolve("b.xlsx").toString(), "--lang", "en")).isZero();
    assertThat(out).contains("1 posts, 1 contenders");
  }
}
