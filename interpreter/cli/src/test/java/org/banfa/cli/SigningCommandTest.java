package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios in which voters sign for those who stand, and a number is known to nobody at first. */
class SigningCommandTest {
  private static final String METHOD = Path.of("src", "test", "resources", "votes", "signatures-cap.banfa").toString();
  private static final String SCENARIO = """
      情景「联名的一年」
        办法：《己村理事换届选举办法》。
        登记选民：300人。
        参加投票：平均60%，离散20。
        自荐：甲、乙、丙竞选主任，支持50%、30%、15%。
        联名：甲、乙、丙，12%、6%、4%；联名作废：5%。
        意外：参加投票人数不详，10%。
        运行：400次；种子：7。
        关注：联名不足、候选人不足、不能判定、选举无效。
      """;

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String... args) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(to, true, StandardCharsets.UTF_8);
    int code = new Main(new ByteArrayInputStream(new byte[0]), stream, new PrintStream(problems, true, StandardCharsets.UTF_8), Assembly::new).run(args);
    out = to.toString(StandardCharsets.UTF_8).replace(folder.toString(), "…");
    err = problems.toString(StandardCharsets.UTF_8).replace(folder.toString(), "…");
    return code;
  }

  private String scenario(String text) throws IOException {
    return Files.writeString(folder.resolve("情景.banfa"), text).toString();
  }

  @Test
  void theSimulationTellsHowOftenSignaturesAreTooFew() throws IOException {
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO))).isZero();
    Golden.check("signatures/simulate_zh.txt", out + err);
    String once = out;
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO), "--threads", "3")).isZero();
    assertThat(out).isEqualTo(once);
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO), "--lang", "en", "--replay", "2")).isZero();
    Golden.check("signatures/replay_en.txt", out + err);
  }

  @Test
  void aTraineeMeetsBoth() throws IOException {
    String answers = Files.writeString(folder.resolve("决定.txt"), "选民联名 = 2021-05-01\n投票 = 2021-05-08\n").toString();
    assertThat(run("practice", METHOD, "--scenario", scenario(SCENARIO), "--incident", "不能判定", "--incident", "联名不足", "--answers", answers)).isZero();
    Golden.check("signatures/practice_zh.txt", out + err);
  }

  @Test
  void withoutTheLineEverybodyHasEnough() throws IOException {
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO.replaceAll("  联名：.*\n", "")), "--runs", "50")).isZero();
    assertThat(err).contains("B3235");
    assertThat(out).contains("★有人联名不足，没有列入名单  0");
  }

  @Test
  void whatDoesNotFitIsTold() throws IOException {
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO.replace("12%、6%、4%", "12%、6%")))).isEqualTo(2);
    assertThat(err).contains("B3233");
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO.replace("12%、6%、4%", "12%、6%、4%；甲，3%")))).isEqualTo(2);
    assertThat(err).contains("B3234");
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO.replace("12%、6%、4%", "90%、80%、70%")))).isEqualTo(2);
    assertThat(err).contains("B3237", "240%");
    assertThat(run("simulate", METHOD, "--scenario", scenario(SCENARIO.replace("联名：甲、乙、丙", "联名：甲、乙、丁")))).isEqualTo(2);
    assertThat(err).contains("B3210");
    String plain = Files.writeString(folder.resolve("办法.banfa"), Files.readString(Path.of(METHOD)).replaceAll("  〔联名〕.*\n", "")).toString();
    assertThat(run("simulate", plain, "--scenario", scenario(SCENARIO), "--runs", "20")).isZero();
    assertThat(err).contains("B3236");
  }
}
