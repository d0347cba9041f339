package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Petitions and votes on recall: too few signatures, several people at once, each by votes of their own, barred for a year. */
class RecallCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources", "recall");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String answers, String... more) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(problems, true, StandardCharsets.UTF_8);
    String[] line = {"run", FOLDER.resolve("association.banfa").toString(), "--journal", folder.resolve("j.db").toString()};
    java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(line));
    if (answers != null) all.addAll(java.util.List.of("--answers", Files.writeString(folder.resolve("a.txt"), answers).toString()));
    all.addAll(java.util.List.of(more));
    int code = new Main(new ByteArrayInputStream(new byte[0]), new PrintStream(to, true, StandardCharsets.UTF_8), errors, Assembly::new).run(all.toArray(String[]::new));
    out = HASH.matcher(to.toString(StandardCharsets.UTF_8)).replaceAll("#");
    err = problems.toString(StandardCharsets.UTF_8);
    assertThat(err).doesNotContain("B1099");
    return code;
  }

  private static String answers() throws IOException {
    return Files.readString(FOLDER.resolve("association.answers.txt"));
  }

  @Test
  void severalAreVotedOnAtOnceEachByVotesOfTheirOwn() throws IOException {
    assertThat(run(answers())).as(err).isZero();
    Golden.check("recall/run_zh.txt", out);
    assertThat(out).contains("没有达到，这次不算", "罢免乙没有通过：同意20票，反对35票", "罢免丙通过：同意35票，反对20票", "丙不再担任协会理事", "协会理事由丁接任");
    assertThat(out).contains("不予接受 B5061  乙的罢免2026-09-20表决没有通过，2027-09-20以前不得再次提出", "〔罢免间隔〕");
    assertThat(run(null, "--log", "--lang", "en")).isZero();
    Golden.check("recall/log_en.txt", out);
    assertThat(run(null, "--verify")).isZero();
    assertThat(run(null, "--status")).isZero();
  }

  @Test
  void aVoteNeedsAPetitionAndAPetitionNeedsSomebodyInOffice() throws IOException {
    run("罢免 = 2026-06-19\n");
    assertThat(out).contains("B4012");
    Files.delete(folder.resolve("j.db"));
    String elected = answers().substring(0, answers().indexOf("注：第一次联名"));
    run(elected + "罢免表决 = 2026-09-20\n");
    assertThat(out).contains("B4012", "罢免");
    run(elected + "罢免 = 2026-09-01\n  名单 = 丁\n  名单 = 乙\n  会员总数 = 90\n  联名会员 = 18\n");
    assertThat(out).contains("B5042");
  }

  @Test
  void oneDayBeforeTheYearIsOverIsTooEarlyAndTheDayItselfIsNot() throws IOException {
    String lost = answers().substring(0, answers().indexOf("注：乙的罢免没有通过"));
    assertThat(run(lost + "罢免 = 2027-09-19\n  名单 = 乙\n  名单 = 无\n罢免 = 2027-09-20\n  名单 = 乙\n  会员总数 = 90\n  联名会员 = 18\n")).as(err).isZero();
    assertThat(out).contains("B5061", "要求罢免：乙");
  }
}
