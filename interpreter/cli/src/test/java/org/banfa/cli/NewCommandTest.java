package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  /** A person who asks for the rules, writes what is no answer, and answers against the law before answering with it. */
  private static final String TYPED = "\n甲村！\n乙村\n\n\n\n2026-12-10\n2026-12-04\n?\n1\n8\n7\n2\n\n4\n9\n\n?\n4\n2\n\n40\n30\n";

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String typed, String... args) {
    Terminal done = Terminal.typed(typed, args);
    out = done.out();
    err = done.err();
    return done.code();
  }

  private int village(String typed, String... more) {
    List<String> args = new ArrayList<>(List.of("new", "villagers-committee", "--province", "zhejiang", "--out", folder.toString()));
    args.addAll(List.of(more));
    return run(typed, args.toArray(String[]::new));
  }

  /** What was printed, a line for each question as on a terminal, without the folder of the day. */
  private String session() {
    return (out + err).replace(" > ", " >\n").replace(folder + "/", "");
  }

  @Test
  void asksAndHoldsEachAnswerAgainstTheLaw() throws IOException {
    assertThat(village(TYPED)).isZero();
    Golden.check("templates/session.txt", session());
    String method = Files.readString(folder.resolve("villagers-committee.banfa"));
    Golden.check("templates/session.banfa", method);
    assertThat(run("", "check", folder.resolve("villagers-committee.banfa").toString())).isZero();
    assertThat(out).contains("错误0项，警告0项");
  }

  @Test
  void asksInEnglish() {
    assertThat(village(TYPED, "--lang", "en")).isZero();
    Golden.check("templates/session.en.txt", session());
  }

  @Test
  void anAmountThatMakesNoSenseIsRefusedWhereNoLawGivesOne() {
    assertThat(run("", "new", "shareholding-cooperative", "--defaults", "--set", "supervisors=0", "--out", folder.toString())).isEqualTo(1);
    assertThat(err).contains("B5503").contains("至少1人");
    assertThat(run("", "new", "shareholding-cooperative", "--defaults", "--set", "supervisors=1", "--out", folder.toString())).isZero();
  }

  @Test
  void theMethodIsLaidOutAsTheFormatterWould() throws IOException {
    assertThat(village("", "--defaults")).isZero();
    Path file = folder.resolve("villagers-committee.banfa");
    assertThat(run("", "format", file.toString())).isZero();
    assertThat(out).isEqualTo(Files.readString(file));
    assertThat(village("", "--defaults")).as("nothing is overwritten").isEqualTo(2);
    assertThat(err).contains("B5506");
  }

  @Test
  void aFilledQuestionnaireAnswers() throws IOException {
    Path sheet = folder.resolve("q.xlsx");
    assertThat(run("", "new", "residents-committee", "--questionnaire", sheet.toString())).isZero();
    byte[] first = Files.readAllBytes(sheet);
    assertThat(run("", "new", "residents-committee", "--questionnaire", sheet.toString())).as("what may be filled in is not overwritten").isEqualTo(2);
    assertThat(err).contains("B5506");
    Path other = folder.resolve("又.xlsx");
    assertThat(run("", "new", "residents-committee", "--questionnaire", other.toString())).isZero();
    assertThat(Files.readAllBytes(other)).as("the same bytes").isEqualTo(first);
    fill(sheet, "社区名", "乙社区");
    fill(sheet, "总人数", "7");
    assertThat(run("", "new", "residents-committee", "--from", sheet.toString(), "--out", folder.resolve("a").toString())).isZero();
    assertThat(Files.readString(folder.resolve("a/residents-committee.banfa"))).contains("办法「乙社区居民委员会选举办法」", "居民委员会的人数：7人", "委员的人数：5人");
    fill(sheet, "总人数", "11");
    assertThat(run("", "new", "residents-committee", "--from", sheet.toString(), "--out", folder.resolve("b").toString())).isEqualTo(1);
    assertThat(err).contains("B5503", "第八条第一款", "rc-size-2026");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  private static void fill(Path sheet, String name, String answer) throws IOException {
    byte[] bytes = Files.readAllBytes(sheet);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes)); var to = Files.newOutputStream(sheet)) {
      for (Row row : book.getSheetAt(0)) if (row.getCell(0).getStringCellValue().equals(name)) row.getCell(2).setCellValue(answer);
      book.write(to);
    }
  }

  @Test
  void answersMayBeWrittenAsPeopleWriteThem() throws IOException {
    List<List<String>> ways = List.of(
        List.of("总人数=七人", "选举日=2026年12月12日（星期六）"), List.of("总人数=７名", "选举日=二〇二六年十二月十二日"),
        List.of("总人数=7 人", "选举日=20261212"), List.of("总人数=七", "选举日= 2026.12.12 "), List.of("总人数=7位", "选举日=２０２６－１２－１２"));
    String first = null;
    for (List<String> way : ways) {
      Path to = folder.resolve("w" + ways.indexOf(way));
      assertThat(run("", "new", "villagers-committee", "--province", "浙江", "--defaults", "--set", way.get(0), "--set", way.get(1), "--out", to.toString())).as(way + err).isZero();
      String method = Files.readString(to.resolve("villagers-committee.banfa"));
      assertThat(method).contains("选举日：2026年12月12日", "村民委员会的人数：7人");
      if (first == null) first = method;
      assertThat(method).as(way.toString()).isEqualTo(first);
    }
  }

  @Test
  void theOrderOfTheFlagsDoesNotMatter() {
    assertThat(village("", "--defaults", "--set", "副主任人数=5", "--set", "总人数=7")).as(err).isZero();
  }

  @Test
  void formulasAndDatesOfAQuestionnaireCountByTheirValue() throws IOException {
    Path sheet = folder.resolve("q.xlsx");
    assertThat(run("", "new", "residents-committee", "--questionnaire", sheet.toString())).isZero();
    byte[] bytes = Files.readAllBytes(sheet);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes)); var to = Files.newOutputStream(sheet)) {
      for (Row row : book.getSheetAt(0)) {
        if (row.getCell(0).getStringCellValue().equals("总人数")) row.createCell(2).setCellFormula("4+3");
        if (row.getCell(0).getStringCellValue().equals("社区名")) row.createCell(2);
      }
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(to);
    }
    assertThat(run("", "new", "residents-committee", "--from", sheet.toString(), "--out", folder.toString())).as(err).isZero();
    assertThat(out).contains("没有写回答、取默认值的：社区名=甲社区");
    assertThat(Files.readString(folder.resolve("residents-committee.banfa"))).contains("居民委员会的人数：7人");
  }

  @Test
  void badInputIsToldByCode() throws IOException {
    assertThat(run("", "new", "committee", "--out", "x")).isEqualTo(2);
    assertThat(err).contains("B5501", "villagers-committee");
    assertThat(village("", "--set", "size=5")).isEqualTo(2);
    assertThat(err).contains("B5502", "总人数/members");
    assertThat(village("", "--set", "members")).isEqualTo(2);
    assertThat(err).contains("B5507", "总人数/members");
    assertThat(village("", "--set", "members=好几")).isEqualTo(1);
    assertThat(err).contains("B5503", "请写不大于999999的整数，例如 5人、五人");
    assertThat(village("", "--set", "members=")).isEqualTo(1);
    assertThat(err).contains("B5503", "没有写回答");
    assertThat(village("", "--set", "province=四川省")).isEqualTo(1);
    assertThat(err).contains("B5503", "1 浙江省", "7 湖南省");
    for (String name : List.of("丙　村", "丙村（新）", "../丙村", "丙村。"))
      assertThat(village("", "--set", "village=" + name)).as(name).isEqualTo(1);
    assertThat(village("\n")).isEqualTo(2);
    assertThat(err).contains("B5504");
    assertThat(run("", "new", "villagers-committee")).isEqualTo(2);
    assertThat(err).contains("B1002");
    Path junk = Files.writeString(folder.resolve("junk.xlsx"), "not a book");
    assertThat(village("", "--from", junk.toString())).isEqualTo(2);
    assertThat(err).contains("B5505");
    assertThat(village("", "--from", folder.resolve("none.xlsx").toString())).isEqualTo(2);
    assertThat(err).contains("B1010");
    assertThat(folder.resolve("villagers-committee.banfa")).doesNotExist();
  }
}
