package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.report.CheckReport;
import org.banfa.cli.report.Sample;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.core.Locus;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeWorkbench workbench = new FakeWorkbench();

  private int run(String... args) {
    return new Main(stream(out), stream(err), () -> workbench).run(args);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "check --fomat text x, B1001", "--nonsense, B1001", "check, B1002", "check x --format, B1002", "why, B1002",
    "check x --law-as-of 2017-02-30, B1003", "check x --law-as-of soon, B1003", "law 名册 --law-as-of 99999-1-1, B1003",
    "chek x, B1004", "check x --format pdf, B1005", "--lang fr check x, B1005", "check x --lang=fr, B1005",
    "why B1010 B1011, B1006", "check x --format json --format html, B1007", "why B0000, B1020", "why B1010.title, B1020",
    "rollup, B1002", "rollup --wrong, B1001", "run x --joural y, B1001", "law 没有的词, B1021", "check x --out pom.xml/r.txt, B1016", "help chek, B1004", "help chek --lang en, B1004",
  })
  void refusesWithACode(String line, String code) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err()).startsWith((err().startsWith("Error") ? "Error " : "错误 ") + code + "  ").doesNotContain("Exception", "\tat ");
    assertThat(out()).isEmpty();
  }

  @Test
  void anUnforeseenFailureShowsItsCodeAndNothingElse() {
    workbench.failure = new IllegalStateException("secret detail");
    assertThat(run("check", "x")).isEqualTo(2);
    assertThat(err()).startsWith("错误 B1099").contains("维护者").doesNotContain("secret", "Exception");
    err.reset();
    assertThat(run("check", "x", "--lang", "en")).isEqualTo(2);
    assertThat(err()).startsWith("Error B1099").contains("maintainers");
    assertThat(out()).isEmpty();
  }

  @Test
  void whatIsTooMuchForTheMachineIsSaidToBeSo() {
    workbench.failure = new StackOverflowError();
    assertThat(run("check", "x")).isEqualTo(2);
    assertThat(err()).startsWith("错误 B1024").contains("没有改动");
    workbench.failure = new OutOfMemoryError();
    err.reset();
    assertThat(run("check", "x")).isEqualTo(2);
    assertThat(err()).startsWith("错误 B1023").contains("CSV");
  }

  @Test
  void aNameThatTheMachineCannotWriteIsSaidToBeSo() {
    workbench.failure = new java.nio.file.InvalidPathException("公告.docx", "Malformed input");
    assertThat(run("check", "x")).isEqualTo(2);
    assertThat(err()).startsWith("错误 B1028").contains("公告.docx").contains("LC_ALL=C.UTF-8").doesNotContain("Malformed");
  }

  @ParameterizedTest
  @CsvSource({"chek x, check", "Report x, report", "calender x, calendar", "check x --fomat json, --format", "check x --law-asof 2017-05-06, --law-as-of", "check x --ot=r.txt, --out"})
  void whatWasMeantIsSaid(String line, String meant) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err()).contains("您要写的是不是“" + meant + "”？");
  }

  @Test
  void helpIsACommandToo() {
    assertThat(run("help")).isZero();
    assertThat(out()).contains(Commands.NAMES);
    out.reset();
    assertThat(run("help", "law")).isZero();
    assertThat(out()).contains("用法：banfa law");
  }

  @Test
  void checkReturnsItsCode() {
    assertThat(run("check", "x")).isZero();
    assertThat(workbench.day).isEmpty();
    assertThat(run("check", "x", "y", "--law-as-of", "2026年5月6日")).isZero();
    assertThat(workbench.day).contains(LocalDate.of(2026, 5, 6));
    assertThat(workbench.paths).containsExactly(Path.of("x"), Path.of("y"));
    Diagnostic missing = Diagnostic.error("B1010", new Source("x", ""), Span.NONE, "x");
    workbench.report = new CheckReport(List.of(), List.of(missing));
    assertThat(run("check", "x")).isEqualTo(2);
    assertThat(out()).contains("错误 B1010  找不到文件\n  找不到“x”。\n");
  }

  @Test
  void checkWritesAFile(@TempDir Path folder) throws IOException {
    workbench.report = new CheckReport(List.of(), List.of());
    Path file = folder.resolve("报告.html");
    assertThat(run("check", "x", "--format=html", "--out", file.toString())).isZero();
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
    assertThat(out()).contains("已写入");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "test", "simulate", "why", "law", "format"})
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out()).contains("用法：banfa " + command);
    out.reset();
    assertThat(run("--lang", "en", command, "-h")).isZero();
    assertThat(out()).contains("Usage: banfa " + command);
  }

  @Test
  void anOptionWithoutItsValueIsSaidToBeSo() {
    assertThat(run("check", "x", "--law-as-of")).isEqualTo(2);
    assertThat(err()).contains("还需要写明“--law-as-of 后面的内容”");
    err.reset();
    assertThat(run("report", "x", "--lang", "en")).isEqualTo(2);
    assertThat(err()).contains("--out").doesNotContain("behind");
  }

  @Test
  void everyCommandWithoutArgumentsSaysWhatItNeedsOrShowsWhatThereIs() {
    for (String command : Commands.NAMES) {
      if (Commands.HELP.contains(command)) continue;
      out.reset();
      err.reset();
      int code = run(command);
      assertThat(code).as(command).isIn(0, 2);
      assertThat(err()).as(command).doesNotContain("B1099");
      if (code == 2) assertThat(err()).as(command).contains("B1002").contains("改法：");
    }
  }

  @Test
  void helpListsEveryCommand() {
    assertThat(run()).isZero();
    assertThat(out()).contains(Commands.NAMES);
  }

  @Test
  void whyExplainsACode() {
    assertThat(run("why", "b1010")).isZero();
    assertThat(out()).startsWith("B1010  找不到文件\n").contains("意思：", "例子：", "怎样处理：");
  }

  @Test
  void lawFindsByWordLabelArticleTitleAndDay() {
    for (String word : List.of("名册", "quorum", "第二条", "集会规程", "notice/time", "notice")) {
      out.reset();
      assertThat(run("law", word)).as(word).isZero();
      assertThat(out()).as(word).startsWith("《集会规程》\n");
    }
    out.reset();
    assertThat(run("law")).isZero();
    assertThat(out()).isEqualTo(
        """
        《集会规程》
          〔quorum〕到场人数超过在册人数的3/7
            “2001”第二条第一款（依据：已读全文）
          〔notice/time〕到场人数超过在册人数的3/7
            “2001”第三条（依据：已读全文）
            说明：由集会主持人掌握。
          〔present〕到场人数超过在册人数的3/7
            “2001”第五条（依据：已读全文）

        """);
    assertThat(run("law", "quorum", "--law-as-of", "1999-01-01")).isEqualTo(2);
    assertThat(run("law", "quorum", "--law-as-of", "2002-01-01")).isZero();
  }

  @Test
  void testTellsWhichCasesFail() {
    assertThat(run("test", "x")).isEqualTo(1);
    assertThat(out()).isEqualTo(
        """
        通过    甲  （c.banfa 1:1）
        未通过  乙  （c.banfa 1:1）
            预期不同
        共2个案例，未通过1个。
        """);
  }

  @Test
  void formatPrintsOrWrites(@TempDir Path folder) throws IOException {
    assertThat(run("format", "x")).isZero();
    assertThat(out()).isEqualTo("新\n");
    Path file = Files.writeString(folder.resolve("a.banfa"), "旧\n");
    assertThat(run("format", file.toString(), "--write")).isZero();
    assertThat(Files.readString(file)).isEqualTo("新\n");
  }

  /** Answers with fixed data. */
  private static final class FakeWorkbench implements Workbench {
    CheckReport report = new CheckReport(List.of(), List.of());
    Throwable failure;
    List<Path> paths;
    Optional<LocalDate> day;

    @Override
    public CheckReport check(List<Path> all, Optional<LocalDate> lawAsOf, org.banfa.judgement.linear.Solver solver) {
      if (failure instanceof Error error) throw error;
      if (failure instanceof RuntimeException exception) throw exception;
      paths = all;
      day = lawAsOf;
      return report;
    }

    @Override
    public List<KeptCase> counterexamples(List<org.banfa.judgement.finding.CheckResult> results) {
      return List.of();
    }

    @Override
    public TestOutcome test(List<Path> all) {
      Locus locus = new Locus(0, 1, 0, "", new Source("c.banfa", "案例"), new Span(0, 2));
      return new TestOutcome(List.of(new CaseOutcome("甲", locus, List.of()),
          new CaseOutcome("乙", locus, List.of(new Argument.Text("预期不同")))), List.of());
    }

    @Override
    public FormatOutcome format(Path file) {
      return new FormatOutcome(new Source("a.banfa", "旧\n"), "新\n", List.of());
    }

    @Override
    public FormatOutcome translate(Path file, org.banfa.syntax.diagnostic.Language target) {
      return format(file);
    }

    @Override
    public Library library() {
      return new Library(Vocabulary.of(List.of()), List.of(Sample.law()));
    }
  }
}
