package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.cli.Simulated.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recalls by a scenario: how often they are asked for, barred, carried; one run step by step with its certificate; in practice. */
class RecallSimulationTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "procedures", "changguo-2017");
  private static final Path COOPERATIVE = FOLDER.resolve("example-cooperative.banfa");
  private static final Path SCENARIO = FOLDER.resolve("example-cooperative-recall.scenario.banfa");
  private static final Path VILLAGE = FOLDER.resolve("example-village.banfa");

  @TempDir Path folder;

  @Test
  void howOftenARecallIsAskedForBarredAndCarriedIsTold() throws IOException {
    Terminal done = simulate(COOPERATIVE, SCENARIO, "--runs", "400", "--coverage");
    assertThat(done.err()).isEmpty();
    Golden.check("recall/simulated_zh.txt", done.out());
    String english = simulate(COOPERATIVE, SCENARIO, "--runs", "400", "--lang", "en").out();
    assertThat(english).contains("asked for again too early", "successor after a recall", "Recalls in office");
    assertThat(done.out()).contains("用到的条款", "〔zj-coop-recall〕", "〔罢免通过〕", "〔罢免间隔〕", "〔罢免递补〕", "罢免递补：己");
    String html = simulate(COOPERATIVE, SCENARIO, "--runs", "40", "--format", "html").out();
    assertThat(html).contains("任期内的罢免", "罢免成功");
  }

  @Test
  void theResultDoesNotDependOnThreads() {
    String one = simulate(COOPERATIVE, SCENARIO, "--runs", "300", "--format", "json", "--threads", "1").out();
    assertThat(simulate(COOPERATIVE, SCENARIO, "--runs", "300", "--format", "json", "--threads", "4").out()).isEqualTo(one);
  }

  /** What must always happen, and what never can, at the ends of what a scenario may say. */
  @Test
  void sharesOfNothingAndEverythingComeOutAsTheyMust() throws IOException {
    assertThat(kinds("发起：每人100%；联名：平均0%", "同意：100%；反对：0%")).contains("recall-asked 60", "recall-short 60").doesNotContain("recalled 60");
    assertThat(kinds("发起：每人100%；联名：平均100%", "参加投票：平均100%；同意：100%；反对：0%")).contains("recalled 60", "recall-vacant 60").doesNotContain("recall-lost 60");
    assertThat(kinds("发起：每人100%；联名：平均100%", "参加投票：平均100%；同意：0%；反对：100%")).contains("recall-lost 60").doesNotContain("recalled 60");
    assertThat(kinds("发起：每人100%；联名：平均100%", "参加投票：平均0%；同意：100%；反对：0%")).contains("recall-lost 60");
    assertThat(kinds("发起：每人100%；联名：平均100%；再次发起：100%，相隔11个月", "参加投票：平均100%；同意：0%；反对：100%")).contains("recall-barred 60");
    assertThat(String.join(" ", kinds("发起：每人0%；联名：平均100%", "同意：100%；反对：0%"))).doesNotContain("recall");
  }

  private List<String> kinds(String petition, String vote) throws IOException {
    String text = Files.readString(FOLDER.resolve("example-recall.scenario.banfa"));
    String of = text.replaceFirst("罢免：发起：[^。]*", "罢免：" + petition).replaceFirst("罢免表决：[^。]*", "罢免表决：" + vote);
    // a petition that is made for ever without success ends a run only when it is not renewed
    String once = of.replaceFirst("参加投票：平均55%，离散20", "参加投票：平均90%");
    Path scenario = Files.writeString(folder.resolve("s.scenario.banfa"), once);
    return Simulated.kinds(VILLAGE, scenario, "--runs", "60");
  }

  @Test
  void oneRunIsShownStepByStepAndCertified() throws IOException {
    Path proofs = folder.resolve("proofs");
    String run = Simulated.first("recall-barred", COOPERATIVE, SCENARIO, "--runs", "400");
    Terminal done = simulate(COOPERATIVE, SCENARIO, "--replay", run, "--certificates", proofs.toString());
    Golden.check("recall/replay_zh.txt", done.out().replace(folder.toString(), "…"));
    assertThat(done.out()).contains("要求罢免", "B5061", "第1次罢免表决");
    Terminal verified = Terminal.run("verify-count", proofs.resolve("recall-1.json").toString(), proofs.resolve("recall-ballots-1.csv").toString());
    assertThat(verified.out()).contains("一致");
    assertThat(verified.code()).isZero();
    Path ballots = proofs.resolve("recall-ballots-1.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(ballots));
    rows.set(rows.size() - 1, rows.get(rows.size() - 1).startsWith("×") ? "乙," : "×乙,");
    Files.write(ballots, rows);
    assertThat(Terminal.run("verify-count", proofs.resolve("recall-1.json").toString(), ballots.toString()).code()).as("one ballot changed").isNotZero();
  }

  @Test
  void aBodyWithoutRulesOnRecallsIsToldAndSoIsANumberThatIsMissing() throws IOException {
    String text = Files.readString(SCENARIO);
    Path open = Files.writeString(folder.resolve("open.scenario.banfa"), text.replace("  已知：全体成员数1200人。\n", ""));
    Terminal missing = simulate(COOPERATIVE, open);
    assertThat(missing.code()).isNotZero();
    assertThat(missing.err()).contains("B3223", "全体成员数");
    for (String beside : List.of("scheme.banfa", "cooperative.banfa")) Files.copy(FOLDER.resolve(beside), folder.resolve(beside));
    String method = Files.readString(COOPERATIVE);
    Path silent = Files.writeString(folder.resolve("example-cooperative.banfa"), method.substring(0, method.indexOf("第四条（罢免）")));
    Terminal none = simulate(silent, Files.writeString(folder.resolve("s.scenario.banfa"), text));
    assertThat(none.code()).isNotZero();
    assertThat(none.err()).contains("B3240", "罢免");
  }

  @Test
  void aTraineeDealsWithAPetitionThatTheScenarioBrings() throws IOException {
    Path kept = FOLDER.resolve("example-recall.drills.banfa");
    Terminal replayed = Terminal.run("practice", VILLAGE.toString(), "--replay", kept.toString(), "--scenario", FOLDER.resolve("example-recall.scenario.banfa").toString());
    String office = replayed.out().substring(replayed.out().indexOf("选举已经办完"));
    Golden.check("recall/practice_zh.txt", office);
    assertThat(office).contains("有人要求罢免", "B4020", "B4014", "通过：同意", "不再担任", "重放的结果与保存时相同");
    assertThat(replayed.code()).isZero();
  }
}
