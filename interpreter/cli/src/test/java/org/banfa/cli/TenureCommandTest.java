package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.verifier.CertificateVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An election that is over is carried on in office: petitions, votes on recall, resignations, vacancies and by-elections. */
class TenureCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("banfa.root", "../.."));
  private static final Path FOLDER = ROOT.resolve("procedures/changguo-2017");
  private static final Path METHOD = FOLDER.resolve("example-village.banfa");
  private static final Path TENURE = ROOT.resolve("interpreter/cli/src/test/resources/tenure/village.answers.txt");

  @TempDir Path folder;
  private String out;
  private String err;

  private int banfa(String input, String... line) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(to, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(problems, true, StandardCharsets.UTF_8);
    int code = new Main(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), print, errors, Assembly::new).run(line);
    out = Golden.unhashed(to.toString(StandardCharsets.UTF_8));
    err = problems.toString(StandardCharsets.UTF_8);
    assertThat(err).doesNotContain("B1099");
    return code;
  }

  private int run(String... more) {
    List<String> line = new ArrayList<>(List.of("run", METHOD.toString(), "--journal", folder.resolve("j.db").toString()));
    line.addAll(List.of(more));
    return banfa("", line.toArray(String[]::new));
  }

  private int answer(String answers) throws IOException {
    return run("--answers", Files.writeString(folder.resolve("a.txt"), answers).toString());
  }

  @BeforeEach
  void theElectionIsOver() {
    assertThat(run("--answers", FOLDER.resolve("villagers-committee.answers.txt").toString())).as(err).isZero();
    assertThat(out).contains("选举已经办完");
  }

  @Test
  void whatComesInOfficeIsRecordedAndTheJournalStaysWhole() throws IOException {
    run("--status");
    Golden.check("tenure/status_before_zh.txt", out);
    assertThat(run("--answers", TENURE.toString())).as(err).isZero();
    Golden.check("tenure/run_zh.txt", out);
    assertThat(out).contains("这次不算", "罢免甲通过：同意500票，反对400票", "甲不再担任主任", "戊当选主任", "B5061", "没有发生：罢免表决", "戊不再担任主任", "主任：乙");
    run("--status");
    Golden.check("tenure/status_after_zh.txt", out);
    assertThat(run("--log", "--lang", "en")).isZero();
    assertThat(out).contains("甲 is recalled: 500 in favour, 400 against", "the by-election has come out");
    assertThat(run("--verify")).isZero();
    assertThat(run("--answers", TENURE.toString())).as("the same file again records nothing").isZero();
    assertThat(out).doesNotContain("已记录");
  }

  @Test
  void recallAndByElectionAreCertified() throws IOException {
    run("--answers", TENURE.toString());
    Path proofs = folder.resolve("proofs");
    assertThat(run("--certificates", proofs.toString())).as(err).isZero();
    for (String[] one : new String[][] {{"count-4.json", "totals-4.csv"}, {"count-5.json", "totals-5.csv"}, {"recall-1.json", "recall-totals-1.csv"}}) {
      var checked = CertificateVerifier.verify(Files.readString(proofs.resolve(one[0])), Files.readString(proofs.resolve(one[1])));
      assertThat(checked.problems()).as(one[0]).isEmpty();
    }
    assertThat(Files.exists(proofs.resolve("count-6.json"))).isFalse();
    Terminal verified = Terminal.run("verify-count", proofs.resolve("result-2.json").toString(), proofs.toString());
    assertThat(verified.code()).as("who won the by-election: " + verified.all()).isZero();
  }

  /** Somebody with enough votes is married to somebody who stays in a higher office: the seat stays vacant. */
  @Test
  void aRelativeOfSomebodyInOfficeIsNotElected() throws IOException {
    String all = Files.readString(TENURE);
    int last = all.lastIndexOf("亲属 = 无");
    answer(all.substring(0, last).replace("委员：己 390", "委员：己 450") + "亲属 = 己与丙：夫妻\n");
    assertThat(out).contains("己（委员）与丙（副主任）是亲属", "委员空缺1名");
    Path proofs = folder.resolve("proofs");
    assertThat(run("--certificates", proofs.toString())).as(err).isZero();
    Terminal verified = Terminal.run("verify-count", proofs.resolve("result-3.json").toString(), proofs.toString());
    assertThat(verified.code()).as(verified.all()).isZero();
  }

  @Test
  void nothingOfTheElectionItselfIsOpenAnyMore() throws IOException {
    answer("投票 = 2018-05-06\n");
    assertThat(out).contains("B4011");
    answer("补选 = 2018-05-06\n");
    assertThat(out).as("no seat is vacant").contains("B4010");
    answer("罢免表决 = 2018-05-06\n");
    assertThat(out).contains("B4012", "要先办：罢免");
    answer("讨论辞职 = 2018-05-06\n");
    assertThat(out).contains("B4012", "要先办：辞职");
  }

  @Test
  void anotherResignationBeginsItsPeriodsAnew() throws IOException {
    String meeting = "  主体 = 村民代表会议\n  应到会人数 = 53\n  到会人数 = 50\n  同意人数 = 40\n";
    answer("辞职 = 2018-01-10\n  书面 = 是\n讨论辞职 = 2018-02-10\n讨论辞职 = 2018-02-09\n" + meeting);
    assertThat(out).contains("B4014", "最迟是2018-02-09", "办完：讨论辞职");
    answer("辞职 = 2019-01-10\n  书面 = 是\n讨论辞职 = 2018-02-09\n讨论辞职 = 2019-02-01\n" + meeting + "成员出缺 = 2019-02-01\n  名单 = 辛\n成员出缺 = 2019-03-01\n  名单 = 丙\n");
    assertThat(out).contains("B4013", "最早是2019-01-10", "辛不再担任妇女委员", "丙不再担任");
  }

  @Test
  void atATerminalAJournalThatIsOverAsksOnlyWhenItIsOpenedAgain() {
    assertThat(banfa("罢免 2018-03-05\n甲\n是\n是\n是\n50\n1500\n17\n退出\n", "run", METHOD.toString(), "--journal", folder.resolve("j.db").toString())).isZero();
    assertThat(out).contains("随时可以记录：罢免、成员出缺、辞职", "要求罢免：甲", "选举已经办完。日志共");
  }

  @Test
  void onlyWhatIsSaidOfTheTermOfOfficeMayStillChange() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    for (String beside : List.of("scheme.banfa", "villagers-committee.banfa")) Files.copy(FOLDER.resolve(beside), other.resolve(beside));
    Path fresh = other.resolve("example-village.banfa");
    String text = Files.readString(METHOD);
    Files.writeString(fresh, text.replace("不得超过2人", "不得超过1人"));
    String[] amend = {"amend", METHOD.toString(), fresh.toString(), "--journal", folder.resolve("j.db").toString(), "--authority", "村民会议", "--reason", "示例", "--yes"};
    assertThat(banfa("", amend)).isEqualTo(2);
    assertThat(err).contains("B4064", "任期内");
    Files.writeString(fresh, text + "\n第九条（罢免）\n  〔罢免递补〕罢免表决的递补：依次未当选得票多者。\n");
    assertThat(banfa("", amend)).as(err).isZero();
    String[] run = {"run", fresh.toString(), "--journal", folder.resolve("j.db").toString(), "--answers", Files.writeString(folder.resolve("a.txt"),
        Files.readString(TENURE).substring(0, Files.readString(TENURE).indexOf("补选 ="))).toString()};
    assertThat(banfa("", run)).as(err).isZero();
    assertThat(out).contains("主任由乙接任");
    assertThat(banfa("", "run", fresh.toString(), "--journal", folder.resolve("j.db").toString(), "--verify")).isZero();
  }
}
