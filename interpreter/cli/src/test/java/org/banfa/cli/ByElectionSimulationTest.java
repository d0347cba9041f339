package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.cli.Simulated.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seats that fall vacant in office by a scenario and by-elections on them: how often, who is in office in the end; one run step by step with its certificates; group by group. */
class ByElectionSimulationTest {
  private static final Path ROOT = Path.of(System.getProperty("banfa.root", "../.."));
  private static final Path FOLDER = ROOT.resolve("procedures").resolve("changguo-2017");
  private static final Path VILLAGE = FOLDER.resolve("example-village.banfa");
  private static final Path SCENARIO = FOLDER.resolve("example-by-election.scenario.banfa");
  private static final Path UNITS = ROOT.resolve("interpreter/cli/src/test/resources/units");
  private static final Path GROUPS = UNITS.resolve("by-election.banfa");
  private static final Path OF_GROUPS = UNITS.resolve("by-election.scenario.banfa");

  @TempDir Path folder;

  @Test
  void howOftenSeatsFallVacantAndAreFilledIsTold() throws IOException {
    Terminal done = simulate(VILLAGE, SCENARIO, "--runs", "400", "--coverage");
    assertThat(done.err()).isEmpty();
    Golden.check("by-election/simulated_zh.txt", done.out());
    assertThat(done.out()).contains("〔zj-by-election〕", "〔zj-vacancy〕", "补选次数：0次", "任期最后在任的可能性");
    String english = simulate(VILLAGE, SCENARIO, "--runs", "400", "--lang", "en").out();
    assertThat(english).contains("by-election filled every seat", "Vacancies and by-elections in office", "Chances of being in office in the end");
    String html = simulate(VILLAGE, SCENARIO, "--runs", "40", "--format", "html").out();
    assertThat(html).contains("任期内的出缺和补选", "任期最后在任", "补选次数");
  }

  @Test
  void theResultDoesNotDependOnThreads() {
    String one = simulate(VILLAGE, SCENARIO, "--runs", "300", "--format", "json", "--threads", "1").out();
    assertThat(simulate(VILLAGE, SCENARIO, "--runs", "300", "--format", "json", "--threads", "4").out()).isEqualTo(one);
  }

  /** What must always happen, and what never can, at the ends of what a scenario may say. */
  @Test
  void sharesOfNothingAndEverythingComeOutAsTheyMust() throws IOException {
    assertThat(kinds("每人100%", "发起：0%；参加投票：平均90%；同意：100%")).contains("office-left 60", "office-vacant 60").noneMatch(k -> k.startsWith("by-election"));
    assertThat(kinds("每人0%", "发起：100%；参加投票：平均90%；同意：100%")).isEqualTo(List.of("smooth 60"));
    assertThat(kinds("丙，100%", "发起：100%；参加投票：平均100%；同意：100%；自荐：丁竞选副主任，支持100%")).contains("office-left 60", "by-election 60", "by-election-filled 60").noneMatch(k -> k.startsWith("office-vacant"));
    assertThat(kinds("丙，100%", "发起：100%；参加投票：平均100%；同意：0%")).contains("by-election 60", "by-election-void 60", "office-vacant 60").noneMatch(k -> k.startsWith("by-election-filled"));
    assertThat(kinds("丙，100%", "发起：100%；参加投票：平均0%；同意：100%")).contains("by-election-void 60", "office-vacant 60");
    assertThat(kinds("丙，100%", "发起：100%；参加投票：平均100%；同意：100%；自荐：戊竞选副主任，支持100%")).as("a plain member moves up, and leaves a seat").contains("by-election-short 60");
    assertThat(kinds("丙、丁，100%、100%", "发起：100%；参加投票：平均100%；同意：100%；自荐：丁竞选副主任，支持0%")).contains("by-election-short 60", "office-vacant 60");
  }

  /** Turnout is complete and nobody votes by proxy or spoils a ballot; the first five named are always elected. */
  private List<String> kinds(String leaving, String filling) throws IOException {
    String text = """
        情景「两头」
          办法：《甲村村民委员会选举办法》。
          登记选民：300人。
          参加投票：100%。
          废票：0%。
          自荐：甲、乙竞选主任，支持100%、0%；丙、丁竞选副主任，支持100%、0%；戊、己、庚竞选委员，支持100%、100%、0%；辛、壬竞选妇女委员，支持100%、0%。
          妇女：辛、壬。
          成员出缺：去职：LEAVING，相隔2至20个月。
          补选：主体：村民代表会议；FILLING。
          已知：应到会人数53人。
          运行：60次；种子：7。
        """.replace("LEAVING", leaving).replace("FILLING", filling);
    Path scenario = Files.writeString(folder.resolve("ends.scenario.banfa"), text);
    return Simulated.kinds(VILLAGE, scenario);
  }

  @Test
  void oneRunIsShownStepByStepAndCertified() throws IOException {
    Path proofs = folder.resolve("proofs");
    String run = Simulated.first("by-election-short", VILLAGE, SCENARIO, "--runs", "400");
    Terminal done = simulate(VILLAGE, SCENARIO, "--replay", run, "--certificates", proofs.toString());
    Golden.check("by-election/replay_zh.txt", done.out().replace(folder.toString(), "…"));
    assertThat(done.out()).contains("主体：村民代表会议", "可以再次办理“补选”");
    long counts;
    try (var files = Files.list(proofs)) {
      counts = files.filter(f -> f.getFileName().toString().startsWith("count-")).count();
    }
    assertThat(counts).isGreaterThan(1);
    for (int i = 1; i <= counts; i++) {
      Terminal verified = Terminal.run("verify-count", proofs.resolve("count-" + i + ".json").toString(), proofs.resolve("ballots-" + i + ".csv").toString());
      assertThat(verified.code()).as(verified.all()).isZero();
      Terminal result = Terminal.run("verify-count", proofs.resolve("result-" + i + ".json").toString(), proofs.toString());
      assertThat(result.code()).as(result.all()).isZero();
    }
  }

  @Test
  void groupByGroupOnlyTheGroupOfTheVacantSeatVotes() throws IOException {
    Golden.check("by-election/groups_zh.txt", simulate(GROUPS, OF_GROUPS, "--runs", "400").out());
    Terminal replay = simulate(GROUPS, OF_GROUPS, "--replay", Simulated.first("by-election-filled", GROUPS, OF_GROUPS, "--runs", "400"));
    Golden.check("by-election/groups_replay_zh.txt", replay.out());
    Terminal run = Terminal.run("run", GROUPS.toString(), "--journal", folder.resolve("g.db").toString(), "--answers", UNITS.resolve("by-election.answers.txt").toString());
    assertThat(run.err()).isEmpty();
    Golden.check("by-election/groups_run_zh.txt", Golden.unhashed(run.out()));
    assertThat(run.out()).contains("第一组：村民代表：丙", "第三组：村民代表：辛", "第三组：村民代表空缺1名").doesNotContain("另行选举");
  }

  /** Somebody resigns and a meeting decides on it, or the law ends the office; each cause is told, with whom it met. */
  @Test
  void causesOfLeavingThatTheLawDistinguishesAreDrawnApart() throws IOException {
    String text = Files.readString(SCENARIO).replace("去职：每人9%，相隔3至48个月。", "去职：每人3%，相隔3至48个月；辞职：每人20%，相隔2至30个月；丧失行为能力：每人4%，相隔3至40个月；被判处刑罚：丙，30%，相隔3至40个月。\n  讨论辞职：到会：90%；同意：51%。");
    Path scenario = Files.writeString(folder.resolve("causes.scenario.banfa"), text);
    Terminal done = simulate(VILLAGE, scenario, "--runs", "400", "--coverage");
    assertThat(done.err()).isEmpty();
    Golden.check("by-election/causes_zh.txt", done.out());
    assertThat(done.out()).contains("其中辞职：", "其中丧失行为能力：", "其中被判处刑罚：丙", "辞职没有获得接受：", "〔zj-resign/meeting〕");
    Golden.check("by-election/causes_replay_zh.txt", simulate(VILLAGE, scenario, "--replay", "1").out());
    Path sure = Files.writeString(folder.resolve("sure.scenario.banfa"), text.replace("到会：90%；同意：51%", "到会：100%；同意：100%"));
    Path never = Files.writeString(folder.resolve("never.scenario.banfa"), text.replace("到会：90%；同意：51%", "到会：100%；同意：0%"));
    assertThat(simulate(VILLAGE, sure, "--runs", "60").out()).contains("辞职没有获得接受：没有").doesNotContain("其中辞职：没有");
    assertThat(simulate(VILLAGE, never, "--runs", "60").out()).contains("其中辞职：没有").doesNotContain("辞职没有获得接受：没有");
    assertThat(problems(text.replace("被判处刑罚：丙", "连续缺席：丙"))).contains("B3245", "连续缺席");
  }

  /** A group that takes no part leaves its seats empty until it fills them itself. */
  @Test
  void seatsOfAGroupThatTookNoPartAreFilledByIt() throws IOException {
    String text = Files.readString(OF_GROUPS).replace("登记选民61人、村民代表2人。", "登记选民61人、村民代表2人、不参加。").replace("每人25%", "每人0%").replace("90%，相隔1至3个月；再次发起：30%", "100%，相隔1至3个月；再次发起：100%");
    Path scenario = Files.writeString(folder.resolve("absent.scenario.banfa"), text);
    assertThat(Simulated.kinds(GROUPS, scenario, "--runs", "60")).contains("by-election 60");
    Terminal replay = simulate(GROUPS, scenario, "--replay", "1");
    Golden.check("by-election/absent_replay_zh.txt", replay.out());
    assertThat(replay.out()).contains("第三组：辛补选为村民代表", "第三组：壬补选为村民代表");
  }

  @Test
  void aTraineeDealsWithSeatsThatTheScenarioEmpties() throws IOException {
    Path kept = FOLDER.resolve("example-by-election.drills.banfa");
    Terminal replayed = Terminal.run("practice", VILLAGE.toString(), "--replay", kept.toString(), "--scenario", SCENARIO.toString());
    String office = replayed.out().substring(replayed.out().indexOf("选举已经办完"));
    Golden.check("by-election/practice_zh.txt", office);
    assertThat(office).contains("丙2018-07-06去职", "副主任、委员空缺", "办完：补选", "重放的结果与保存时相同");
    assertThat(replayed.code()).isZero();
  }

  @Test
  void aScenarioThatDoesNotFitIsTold() throws IOException {
    String text = Files.readString(SCENARIO);
    assertThat(problems(text.replace("主体：村民代表会议", "主体：村民委员会"))).contains("B3244", "村民代表会议");
    assertThat(problems(text.replace("主体：村民代表会议", "主体：甲"))).contains("B3241");
    assertThat(problems(text.replace("发起：85%，相隔1至4个月；", ""))).contains("B3242", "发起");
    assertThat(problems(text.replace("每人9%，相隔3至48个月", "癸，9%"))).contains("B3210", "癸");
    assertThat(problems(text.replace("相隔3至48个月", "相隔48至3个月"))).contains("B3214");
  }

  private String problems(String scenario) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.scenario.banfa"), scenario);
    Terminal done = simulate(VILLAGE, file, "--runs", "1");
    assertThat(done.code()).isNotZero();
    return done.err();
  }
}
