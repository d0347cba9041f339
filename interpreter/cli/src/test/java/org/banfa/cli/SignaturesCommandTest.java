package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.banfa.cli.golden.Golden;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;
import org.junit.jupiter.api.Test;

/** Joint signatures taken in from the tables of an office: what counts, what does not, and that no signer is kept. */
class SignaturesCommandTest extends CountSession {
  private static final Path FOLDER = Path.of("src", "test", "resources", "votes");
  private static final String METHOD = FOLDER.resolve("signatures-cap.banfa").toString();
  private static final String TABLE = FOLDER.resolve("signatures.csv").toString();
  private static final String ROLL = FOLDER.resolve("signatures-roll.csv").toString();

  SignaturesCommandTest() {
    super(METHOD, FOLDER.resolve("signatures-cap.answers.txt"), "注：联名的表", "己村");
  }

  private int signatures(String... more) {
    return under(METHOD, more);
  }

  private int under(String method, String... more) {
    List<String> args = new ArrayList<>(List.of("signatures", method, "--journal", journal()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String printed(int code) {
    return out + err + "exit code " + code + "\n";
  }

  @Test
  void theNumbersAreRecordedAndNoSigner() throws IOException {
    Golden.check("signatures/dry_zh.txt", printed(signatures("--signatures", TABLE, "--roll", ROLL, "--dry-run")));
    Golden.check("signatures/recorded_en.txt", printed(signatures("--signatures", TABLE, "--roll", ROLL, "--lang", "en")));
    String kept = new String(Files.readAllBytes(Path.of(journal())), StandardCharsets.ISO_8859_1);
    assertThat(kept).doesNotContain(new String("选民0".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    assertThat(run("run", METHOD, "--journal", journal(), "--verify")).isZero();
    assertThat(signatures("--signatures", TABLE)).isEqualTo(2);
    assertThat(err).contains("B6417", "下一项");
  }

  @Test
  void anOldWorkbookWithAPageForEachPersonIsReadInTheOrderOfDays() throws IOException {
    String first = Files.writeString(folder.resolve("先签.banfa"), Files.readString(Path.of(METHOD)).replace("全部不计", "先签有效")).toString();
    Files.delete(Path.of(journal()));
    assertThat(run("run", first, "--journal", journal(), "--answers", file("前.txt", Files.readString(FOLDER.resolve("signatures-cap.answers.txt")).split("注：")[0]).toString())).isZero();
    Path book = folder.resolve("联名.xls");
    write(book, "2021-04-20");
    assertThat(under(first, "--signatures", book.toString(), "--roll", ROLL, "--dry-run")).isZero();
    assertThat(out.lines().filter(l -> l.strip().matches("[甲乙丙]( +\\d+){5}")).map(String::strip)).containsExactly("甲       0         0     0         1     0", "乙       0         0     0         0     2", "丙       0         0     0         0     1");
    assertThat(err).contains("B6414");
    write(book, "");
    assertThat(under(first, "--signatures", book.toString(), "--roll", ROLL)).isEqualTo(1);
    assertThat(err).contains("B6415", "〔甲〕A2");
  }

  /** One fact has one value: what the signatures were judged by cannot be unknown in the count; a number that has changed is told. */
  @Test
  void whatSignaturesWereJudgedByIsKnownInTheCount() throws IOException {
    String method = FOLDER.resolve("signatures.banfa").toString();
    String answers = Files.readString(FOLDER.resolve("signatures.answers.txt"));
    String other = folder.resolve("另.db").toString();
    run("run", method, "--journal", other, "--answers", file("不详.txt", answers.replace("计票结果 = 登记选民 230；", "计票结果 = 登记选民 不详；")).toString());
    assertThat(out).contains("B5084", "“登记选民”前面已经写过230人").doesNotContain("不能判定", "甲当选");
    String third = folder.resolve("变.db").toString();
    assertThat(run("run", method, "--journal", third, "--answers", file("变动.txt", answers.replace("计票结果 = 登记选民 230；", "计票结果 = 登记选民 232；")).toString())).isZero();
    assertThat(out).contains("登记选民原来写的是230，计票时是232", "登记232人");
  }

  /** 选民01 signs for 甲 last, for 丙 first. */
  private static void write(Path book, String day) throws IOException {
    try (Workbook workbook = new HSSFWorkbook(); OutputStream to = Files.newOutputStream(book)) {
      for (String name : List.of("甲", "乙", "丙")) {
        Sheet sheet = workbook.createSheet(name);
        row(sheet, 0, "联名人", "签名日期");
        row(sheet, 1, "选民01", day.isEmpty() ? "" : name.equals("甲") ? "2021-04-22" : day);
        if (name.equals("乙")) row(sheet, 2, "选民02", "");
      }
      workbook.write(to);
    }
  }

  private static void row(Sheet sheet, int at, String... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
  }

  @Test
  void whereNoClauseSaysWhatCountsAPersonDecides() throws IOException {
    String silent = Files.writeString(folder.resolve("未写.banfa"), Files.readString(Path.of(METHOD)).replaceAll("  〔超额〕.*\n", "")).toString();
    Files.delete(Path.of(journal()));
    assertThat(run("run", silent, "--journal", journal(), "--answers", file("前.txt", Files.readString(FOLDER.resolve("signatures-cap.answers.txt")).split("注：")[0]).toString())).isZero();
    assertThat(under(silent, "--signatures", TABLE, "--roll", ROLL)).isEqualTo(1);
    assertThat(out).contains("没有记录");
    assertThat(err).contains("B6410", "signatures.csv A3", "〔可提人数〕", "“作废”一栏写“是”");
    String decided = file("决定.csv", Files.readString(Path.of(TABLE)).replace("选民02,2,甲、乙、丙,,", "选民02,2,甲、乙,,\n选民02,2,丙,,是")).toString();
    assertThat(under(silent, "--signatures", decided, "--roll", ROLL)).isZero();
    assertThat(out).contains("联名人数 = 丙 1、乙 4、甲 3");
  }

  @Test
  void householdsSignOnce() throws IOException {
    String text = Files.readString(Path.of(METHOD)).replace("  设「选民联名」", "  设「联名户数」/\"households signing\"：数量；单位：户；用途：联名数；释义：「联名的户」。\n  设「选民联名」")
        .replace("栏目：时间、联名人数", "栏目：时间、联名户数").replace("联名人数不少于登记选民的百分之五", "联名户数不少于2户");
    String method = Files.writeString(folder.resolve("按户.banfa"), text).toString();
    Files.delete(Path.of(journal()));
    String before = file("前.txt", "选民联名 = 2021-05-01\n  参选人 = 主任：甲、乙\n").toString();
    assertThat(run("run", method, "--journal", journal(), "--answers", before)).isZero();
    String table = file("户.csv", "户号,签名人,被提名人\n1,选民01,甲\n1,选民02,甲\n2,选民03,甲、乙\n40,选民90,乙\n3,选民05,乙\n").toString();
    assertThat(under(method, "--signatures", table, "--roll", ROLL)).isZero();
    assertThat(err).contains("B6407", "B6408").doesNotContain("选民0");
    assertThat(out).contains("联名户数 = 乙 2、甲 2");
    Files.delete(Path.of(journal()));
    assertThat(run("run", method, "--journal", journal(), "--answers", before)).isZero();
    assertThat(under(method, "--signatures", file("缺.csv", "户号,签名人,被提名人\n,选民01,甲\n").toString(), "--roll", ROLL)).isEqualTo(1);
    assertThat(err).contains("B6412");
  }

  @Test
  void whatCannotBeReadIsToldByItsPlaceAndNothingIsRecorded() throws IOException {
    String table = "签名人,选民编号,被提名人,签名日期,作废\n选民01,1,戊,,\n,,甲,,\n选民02,2,,,\n选民03,3,甲,五一前后,\n选民04,4,甲,,待定\n选民05,6,乙,,\n";
    assertThat(signatures("--signatures", Files.write(folder.resolve("坏.csv"), table.getBytes(Charset.forName("GBK"))).toString(), "--roll", ROLL)).isEqualTo(1);
    Golden.check("signatures/unreadable_zh.txt", printed(1));
    String twice = file("同名.csv", "选民编号,姓名\n1,选民01\n2,选民01\n").toString();
    assertThat(signatures("--signatures", file("一.csv", "签名人,被提名人\n选民01,甲\n").toString(), "--roll", twice)).isEqualTo(1);
    assertThat(err).contains("B6409", "2个人符合");
    assertThat(signatures("--signatures", file("空.csv", "项目,票数\n").toString())).isEqualTo(2);
    assertThat(err).contains("B6401");
    assertThat(signatures("--signatures", TABLE, "--roll", file("表.csv", "项目,票数\n").toString())).isEqualTo(2);
    assertThat(err).contains("B6301");
    assertThat(signatures()).isEqualTo(2);
    assertThat(err).contains("B6416");
    assertThat(signatures("--signatures", TABLE, "--dry-run", "--lang", "en")).isZero();
    assertThat(err).contains("B6411");
  }

  @Test
  void theExampleOfTheHandbookIsRead() {
    Path example = Path.of(System.getProperty("banfa.root"), "stdlib", "reference", "signatures.csv");
    assertThat(signatures("--signatures", example.toString(), "--roll", ROLL)).isZero();
    assertThat(err).isEmpty();
    assertThat(out).contains("联名人数 = 丙 0、乙 1、甲 2");
  }

  @Test
  void theEmptyTableIsReadBack() throws IOException {
    Path blank = folder.resolve("空白.xlsx");
    assertThat(signatures("--blank", blank.toString())).isZero();
    Table table = Tables.read(blank).get(0);
    assertThat(table.rows().get(0)).containsExactly("签名人", "选民编号", "户号", "被提名人", "签名日期", "作废");
    assertThat(signatures("--signatures", blank.toString(), "--roll", ROLL, "--dry-run")).isZero();
    assertThat(signatures("--blank", blank.toString())).isEqualTo(2);
    assertThat(err).contains("B6120");
  }
}
