package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of the counts of a real run, by ballots and by totals. */
class RunCertificatesTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();

  @TempDir Path folder;
  private Path answers;
  private Path ballots;
  private String out;
  private String err;

  @BeforeEach
  void write() throws IOException {
    String all = Files.readString(FOLDER.resolve("villagers-committee.answers.txt")).replace("有效票 960张；无效票 15张", "有效票 950张；无效票 25张");
    answers = Files.writeString(folder.resolve("回答.txt"), all);
    ballots = Files.writeString(folder.resolve("选票.csv"), rerunBallots(520, 430, 25, 5));
  }

  private static String rerunBallots(int first, int second, int voided, int blank) {
    StringBuilder rows = new StringBuilder("副主任,作废\n");
    rows.append("丁,\n".repeat(second)).append("丙,\n".repeat(first)).append(",是\n".repeat(voided)).append(",\n".repeat(blank));
    return rows.toString();
  }

  private int run(String typed, String... args) {
    Terminal done = Terminal.typed(typed, args);
    out = done.out().replaceAll("[0-9a-f]{64}", "…").replace(folder.toString(), "…");
    err = done.err();
    assertThat(err).doesNotContain("Exception", "\tat ");
    return done.code();
  }

  private int village(String typed, String... more) {
    List<String> args = new ArrayList<>(List.of("run", METHOD, "--journal", folder.resolve("甲村.db").toString()));
    args.addAll(List.of(more));
    return run(typed, args.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void verified(String certificate, String table, String says) {
    assertThat(run("", "verify-count", path(certificate), path(table))).isZero();
    assertThat(out).contains(says);
  }

  @Test
  void everyCountIsCertifiedOnDemandByItsBallotsOrItsTotals() throws IOException {
    assertThat(village("", "--answers", answers.toString())).isZero();
    assertThat(village("", "--certificates", path("证书"), "--ballots", "3=" + ballots)).isZero();
    Golden.check("run_certificates_zh.txt", out);
    verified("证书/count-1.json", "证书/totals-1.csv", "没有逐张核对选票");
    verified("证书/count-2.json", "证书/totals-2.csv", "没有逐张核对选票");
    verified("证书/count-3.json", "证书/ballots-3.csv", "980张选票");
    verified("证书/count-3.json", "选票.csv", "980张选票");
    Golden.check("run_certificate_totals.json", Files.readString(folder.resolve("证书/count-2.json")));
    Golden.check("run_totals.csv", Files.readString(folder.resolve("证书/totals-2.csv")));
    assertThat(Files.readString(folder.resolve("证书/ballots-3.csv")).lines().skip(1)).isSorted();
    Files.writeString(folder.resolve("证书/totals-1.csv"), Files.readString(folder.resolve("证书/totals-1.csv")).replace("甲,640", "甲,641"));
    assertThat(run("", "verify-count", path("证书/count-1.json"), path("证书/totals-1.csv"))).isEqualTo(1);
    assertThat(err).contains("B5306", "证书写640票，复核得641票");
  }

  @Test
  void totalsThatDifferFromTheBallotsAreNotRecorded() throws IOException {
    Path wrong = Files.writeString(folder.resolve("少一张.csv"), rerunBallots(519, 430, 25, 5));
    String all = Files.readString(answers);
    Path before = Files.writeString(folder.resolve("前.txt"), all.substring(0, all.indexOf("另行选举 = ")));
    assertThat(village("", "--answers", before.toString())).isZero();
    assertThat(village("", "--answers", answers.toString(), "--ballots", wrong.toString())).isEqualTo(2);
    assertThat(out).contains("第3次计票，选票与填报的总数不符，没有记录", "收回：填报980，选票数出979", "副主任 丙：填报520，选票数出519");
    assertThat(err).contains("B4508");
    assertThat(village("", "--verify")).isZero();
    assertThat(out).contains("共101条");
    assertThat(village("", "--answers", answers.toString(), "--ballots", ballots.toString(), "--certificates", path("证书"))).isZero();
    assertThat(out).contains("选票与填报的总数一致（第3次计票）", "第3次计票：以逐张选票为据");
    assertThat(village("", "--certificates", path("又"), "--ballots", "3=" + wrong)).isEqualTo(1);
    assertThat(out).contains("第3次计票：选票与填报的不符，没有写证书", "有效：填报950，选票数出949");
    assertThat(folder.resolve("又/count-3.json")).doesNotExist();
  }

  @Test
  void aPersonEntersTotalsAgainUntilTheyAgree() throws IOException {
    String all = Files.readString(answers);
    Path before = Files.writeString(folder.resolve("前.txt"), all.substring(0, all.indexOf("另行选举 = ")));
    assertThat(village("", "--answers", before.toString())).isZero();
    String account = "登记选民 1500；参加投票人数 980；发出票数 980；收回票数 980；有效票 950；无效票 25；弃权票 5；副主任：";
    assertThat(village("另行选举 2017-05-13\n" + account + "丙 521、丁 429\n" + account + "丙 520、丁 430\n无\n", "--ballots", ballots.toString())).isZero();
    assertThat(out).contains("副主任 丁：填报429，选票数出430", "选票与填报的总数一致", "丙当选副主任，520票");
  }

  @Test
  void aContestWhoseRulesWereAmendedInTheMiddleHasAResultThatNamesTheAmendment() throws IOException {
    String all = Files.readString(answers);
    Path tie = Files.writeString(folder.resolve("平局.txt"), all.substring(0, all.indexOf("注：己、庚得票相等")));
    assertThat(village("", "--answers", tie.toString())).isZero();
    Path changed = Files.createDirectory(folder.resolve("新"));
    for (String file : List.of("scheme.banfa", "villagers-committee.banfa", "example-village.banfa")) {
      String text = Files.readString(FOLDER.resolve(file)).replace("另行选举的当选：得票不少于已投选票总数的三分之一", "另行选举的当选：得票超过已投选票总数的二分之一");
      Files.writeString(changed.resolve(file), text);
    }
    String fresh = changed.resolve("example-village.banfa").toString();
    String journal = folder.resolve("甲村.db").toString();
    assertThat(run("是\n", "amend", METHOD, fresh, "--journal", journal, "--authority", "村民会议", "--reason", "当选票数太低")).isZero();
    assertThat(run("", "run", fresh, "--journal", journal, "--answers", answers.toString(), "--certificates", path("证书"))).isZero();
    assertThat(out).contains("结果：result-1.json，依据第1、2、3次计票");
    verified("证书/result-1.json", "证书", "一致");
    String result = Files.readString(folder.resolve("证书/result-1.json"));
    assertThat(result).contains("\"authority\": \"村民会议\"", "\"reason\": \"当选票数太低\"", "\"step\": \"amended\"");
    Files.writeString(folder.resolve("证书/result-1.json"), result.replace("\"step\": \"amended\"", "\"step\": \"missing\""));
    assertThat(run("", "verify-count", path("证书/result-1.json"), path("证书"))).isNotZero();
    assertThat(err).contains("B5302", "B5310");
  }

  @Test
  void whoStandsOrVotesIsCertifiedFromVoteToVote() throws IOException {
    Path town = FOLDER.resolve("example-cooperative.banfa");
    String journal = folder.resolve("社.db").toString();
    assertThat(run("", "run", town.toString(), "--journal", journal, "--answers", FOLDER.resolve("cooperative.answers.txt").toString(), "--certificates", path("证书"))).isZero();
    assertThat(out).contains("result-4.json");
    verified("证书/result-4.json", "证书", "一致");
    assertThat(out.lines().filter(l -> l.contains("一致"))).as("the result it rests on, and itself").hasSize(2);
    String result = Files.readString(folder.resolve("证书/result-4.json"));
    assertThat(result).contains("\"electorsFrom\"", "\"from\"");
    Files.delete(folder.resolve("证书/result-2.json"));
    assertThat(run("", "verify-count", path("证书/result-4.json"), path("证书"))).isNotZero();
    assertThat(err).contains("B1010", "B5310");
  }

  @Test
  void refusesBallotsThatNameVotersOrBelongNowhere() throws IOException {
    assertThat(village("", "--answers", answers.toString())).isZero();
    Path named = Files.writeString(folder.resolve("实名.csv"), "选民,副主任\n选民001,丙\n");
    assertThat(village("", "--certificates", path("证书"), "--ballots", "3=" + named)).isEqualTo(1);
    assertThat(err).contains("B5402", "选民");
    assertThat(village("", "--certificates", path("证书"), "--ballots", "4=" + ballots)).isEqualTo(2);
    assertThat(err).contains("B4507");
    assertThat(village("", "--status", "--ballots", ballots.toString())).isEqualTo(2);
    assertThat(err).contains("B4506");
    assertThat(village("", "--certificates", path("证书"), "--ballots", path("没有.csv"))).isEqualTo(2);
    assertThat(err).contains("B1010");
    assertThat(village("", "--certificates", answers.toString())).isEqualTo(2);
    assertThat(err).contains("B1016");
  }
}
