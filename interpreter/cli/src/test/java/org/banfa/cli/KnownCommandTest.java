package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was elected in another organ: taken over from its journal, barred, taken from there, and the same in a scenario. */
class KnownCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("banfa.root", "../.."));
  private static final Path RESOURCES = ROOT.resolve(Path.of("interpreter", "cli", "src", "test", "resources"));
  private static final Path CHANGGUO = ROOT.resolve(Path.of("procedures", "changguo-2017"));

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(Object... args) {
    Terminal done = Terminal.run(args);
    out = Golden.unhashed(done.out());
    err = done.err().replace(folder.toString(), "…");
    assertThat(err).doesNotContain("Exception", "B1099");
    return done.code();
  }

  private static Path association(String name) {
    return RESOURCES.resolve("votes").resolve(name);
  }

  private static Path auditors(String name) {
    return RESOURCES.resolve("known").resolve(name);
  }

  private Path council() {
    Path journal = folder.resolve("理事会.db");
    assertThat(run("run", association("association.banfa"), "--journal", journal, "--answers", association("association.answers.txt"))).isZero();
    return journal;
  }

  @Test
  void officesOfAnotherOrganBarRelativesAndFillSeats() {
    Path council = council();
    Path journal = folder.resolve("监事.db");
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--known-from", council, "--answers", auditors("auditors.answers.txt"))).isZero();
    Golden.check("known/auditors_run_zh.txt", out);
    assertThat(out).contains("不予接受 B5060", "戊不得参选，从参选人中除去", "甲的票数够了", "列席监事：丙、乙").doesNotContain("列席监事：丙、乙、甲");
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--log")).isZero();
    Golden.check("known/auditors_log_zh.txt", out);
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--log", "--lang", "en")).isZero();
    Golden.check("known/auditors_log_en.txt", out);
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--verify")).isZero();
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--certificates", folder.resolve("c"))).isZero();
    assertThat(run("verify-count", folder.resolve("c").resolve("count-1.json"), folder.resolve("c").resolve("totals-1.csv"))).isZero();
  }

  @Test
  void nothingButNamesAndOfficesIsTakenOver() throws IOException {
    Path council = council();
    Path journal = folder.resolve("监事.db");
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--known-from", council, "--answers", Files.writeString(folder.resolve("空.txt"), "注：还没有开始。\n"))).isZero();
    try (var rows = org.banfa.executor.journal.Journal.open(journal, java.time.Instant::now)) {
      var entry = rows.entries().get(1);
      assertThat(entry.kind()).isEqualTo(org.banfa.executor.journal.Entry.Kind.KNOWN);
      assertThat(entry.answer()).contains("\"name\":\"甲\",\"post\":\"协会会长\"").doesNotContain("votes", "account", "registered", "得票");
    }
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--known-from", council, "--answers", folder.resolve("空.txt"))).isZero();
    assertThat(out).contains("没有变化", "日志共2条");
  }

  /** The electors are those who hold the office there, now. */
  @Test
  void electorsOfAnotherOrganFollowThoseWhoLeaveIt() throws IOException {
    Path recall = RESOURCES.resolve("recall");
    String all = Files.readString(recall.resolve("association.answers.txt"));
    Path council = folder.resolve("理事会.db");
    Path method = Files.writeString(folder.resolve("协会.banfa"), Files.readString(recall.resolve("association.banfa")).replaceAll("  〔罢免递补〕.*\n", ""));
    Path first = Files.writeString(folder.resolve("前.txt"), all.substring(0, all.indexOf("注：第一次联名")));
    assertThat(run("run", method, "--journal", council, "--answers", first)).isZero();
    Path journal = folder.resolve("评议.db");
    Path open = Files.writeString(folder.resolve("开.txt"), "推选评议员 = 2026-06-28\n  参选人 = 评议员：子、丑\n" + votes(4));
    assertThat(run("run", auditors("reviewers.banfa"), "--journal", journal, "--known-from", council, "--answers", open)).isZero();
    assertThat(out).contains("不予接受 B5066", "现在的选举人是3人");
    Path rest = Files.writeString(folder.resolve("后.txt"), all.substring(0, all.indexOf("注：乙的罢免没有通过")));
    assertThat(run("run", method, "--journal", council, "--answers", rest)).isZero();
    assertThat(run("run", auditors("reviewers.banfa"), "--journal", journal, "--known-from", council, "--answers", Files.writeString(folder.resolve("三.txt"), votes(3) + votes(2)))).isZero();
    Golden.check("known/reviewers_run_zh.txt", out + err);
    assertThat(out).contains("协会理事：乙、甲", "不予接受 B5066", "现在的选举人是2人", "评议员：子");
    Path own = folder.resolve("评议证书");
    assertThat(run("run", auditors("reviewers.banfa"), "--journal", journal, "--certificates", own)).isZero();
    assertThat(out).contains("known-1.json", "known-2.json");
    assertThat(run("verify-count", own.resolve("result-1.json"), own)).as(err).isZero();
    assertThat(Files.readString(own.resolve("result-1.json"))).contains("\"electorsFrom\"", "\"taken\"", "\"electors\": 2");
    assertThat(run("verify-count", own.resolve("known-2.json"), council)).as(err).isZero();
    assertThat(run("verify-count", own.resolve("known-1.json"), council)).as(err + "as it was then").isZero();
  }

  private static String votes(int electors) {
    return "  计票结果 = 登记选民 " + electors + "；参加投票人数 2；发出票数 2；收回票数 2；有效票 2；无效票 0；弃权票 0；评议员：子 2、丑 0\n";
  }

  /** A clause of the other method is told here, too, and so is who holds both. */
  @Test
  void clausesOfTheOtherMethodAreToldHere() throws IOException {
    Path council = council();
    Path journal = folder.resolve("监事.db");
    Path script = Files.writeString(folder.resolve("监事.txt"), """
        推选监事 = 2026-06-28
          参选人 = 监事代表：甲、丁
          计票结果 = 登记选民 90；参加投票人数 60；发出票数 60；收回票数 60；有效票 60；无效票 0；弃权票 0；监事代表：甲 40、丁 20
        """);
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--answers", script)).isZero();
    Path none = Files.writeString(folder.resolve("空.txt"), "注：没有新的记录。\n");
    assertThat(run("run", association("association.banfa"), "--journal", council, "--known-from", journal, "--answers", none)).isZero();
    Golden.check("known/council_there_zh.txt", out);
    assertThat(out).contains("B4094", "〔排除〕", "甲在这边担任协会会长");
  }

  @Test
  void aPractiseKnowsOfficesElsewhere() throws IOException {
    Path answers = Files.writeString(folder.resolve("决定.txt"), "推选监事 = 2026-06-28\n");
    assertThat(run("practice", auditors("auditors.banfa"), "--scenario", auditors("auditors.scenario.banfa"), "--answers", answers)).isZero();
    Golden.check("known/auditors_practice_zh.txt", out);
    assertThat(out).contains("不得参选");
  }

  @Test
  void aJournalThatDecidesNothingIsRefused() throws IOException {
    Path journal = folder.resolve("监事.db");
    Path empty = folder.resolve("空.db");
    Path none = Files.writeString(folder.resolve("空.txt"), "注：还没有开始。\n");
    assertThat(run("run", association("association.banfa"), "--journal", empty, "--answers", none)).isZero();
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--known-from", empty, "--answers", none)).isEqualTo(2);
    assertThat(err).contains("B4068");
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--known-from", folder.resolve("没有.db"), "--answers", none)).isEqualTo(2);
    assertThat(err).contains("B4067");
    Path council = council();
    assertThat(run("run", association("association.banfa"), "--journal", folder.resolve("又.db"), "--known-from", council, "--answers", none)).isEqualTo(2);
    assertThat(err).contains("B4069");
    assertThat(run("run", auditors("auditors.banfa"), "--journal", journal, "--status")).isZero();
  }

  @Test
  void theSupervisorsOfAVillageAreHeldAgainstItsCommittee() throws IOException {
    Path village = folder.resolve("甲村.db");
    assertThat(run("run", CHANGGUO.resolve("example-village.banfa"), "--journal", village, "--answers", CHANGGUO.resolve("villagers-committee.answers.txt"))).isZero();
    String answers = Files.readString(CHANGGUO.resolve("supervisory-committee.answers.txt"));
    String other = answers.replaceFirst("参选人 = .*", "参选人 = 监督主任：甲、乙；监督委员：丑、丁\n  参选人 = 监督主任：庚、乙；监督委员：子、丑、丁\n  亲属 = 子与甲：夫妻")
        .replaceFirst("监督主任：甲 .*", "监督主任：庚 32、乙 15；监督委员：丑 35、戊 30、丁 25");
    Path script = Files.writeString(folder.resolve("监督.txt"), other);
    assertThat(run("run", CHANGGUO.resolve("example-supervisors.banfa"), "--journal", folder.resolve("监督.db"), "--known-from", village, "--answers", script)).isZero();
    Golden.check("known/supervisors_run_zh.txt", out);
    assertThat(out).contains("〔supervision-incompat〕", "戊的票数够了", "丁当选监督委员");
  }

  @Test
  void aScenarioSaysWhoHoldsOfficesElsewhere() throws IOException {
    Object[] line = {"simulate", auditors("auditors.banfa"), "--scenario", auditors("auditors.scenario.banfa")};
    assertThat(run(with(line, "--runs", "300"))).isZero();
    Golden.check("known/auditors_simulation_zh.txt", out);
    assertThat(out).contains("丁", "己").doesNotContain("戊");
    assertThat(run(with(line, "--replay", "1"))).isZero();
    Golden.check("known/auditors_replay_zh.txt", out);
    Path bad = folder.resolve("bad.scenario.banfa");
    Files.writeString(bad, Files.readString(auditors("auditors.scenario.banfa")).replace("自荐：丁", "自荐：甲"));
    assertThat(run("simulate", auditors("auditors.banfa"), "--scenario", bad)).isEqualTo(2);
    assertThat(err).contains("B3228", "协会会长", "〔排除〕");
    Path incomplete = folder.resolve("incomplete.scenario.banfa");
    Files.writeString(incomplete, Files.readString(auditors("auditors.scenario.banfa")).replace("甲担任协会会长", "甲担任什么"));
    assertThat(run("simulate", auditors("auditors.banfa"), "--scenario", incomplete)).isEqualTo(2);
  }

  private static Object[] with(Object[] line, Object... more) {
    Object[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return all;
  }
}
