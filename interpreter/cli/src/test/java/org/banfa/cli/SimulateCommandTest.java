package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();
  private static final String SCENARIO = FOLDER.resolve("villagers-committee.scenario.banfa").toString();

  private Terminal done;

  private int run(String... args) {
    done = Terminal.run(args);
    return done.code();
  }

  private static String[] line(String... more) {
    List<String> all = new ArrayList<>(List.of("simulate", METHOD, "--scenario", SCENARIO));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private String output(String... more) {
    assertThat(run(line(more))).as(done.err()).isZero();
    assertThat(done.err()).isEmpty();
    return done.out();
  }

  @Test
  void reportsAreAsRecorded() {
    Golden.check("simulation_zh.txt", output("--runs", "300"));
    Golden.check("simulation_en.txt", output("--runs", "300", "--lang", "en"));
    String html = output("--runs", "300", "--format", "html");
    Golden.check("simulation_zh.html", html);
    assertThat(html).contains("<svg").doesNotContain("<script", "http:", "https:", "src=", "@import");
  }

  @Test
  void coverageIsListed() {
    assertThat(output("--runs", "100", "--coverage")).contains("\n用到的条款（", "〔选举有效〕", "\n不可能用到的条款（", "\n没有抽到的条款（", "〔票数相等〕");
    assertThat(output("--runs", "100", "--coverage", "--format", "html")).contains("<h2>用到的条款（", "<h2>没有抽到的条款（");
  }

  @Test
  void aRunIsReplayedStepByStep() {
    Golden.check("replay_zh.txt", output("--replay", "1"));
    Golden.check("replay_en.txt", output("--replay", "1", "--lang", "en"));
    Golden.check("replay_void_zh.txt", output("--replay", "3"));
  }

  @Test
  void threadsChangeNothingAndSeedsDo() {
    String one = output("--runs", "300", "--threads", "1", "--format", "json", "--coverage");
    Golden.check("simulation_zh.json", one);
    assertThat(output("--runs", "300", "--threads", "3", "--format", "json", "--coverage")).isEqualTo(one);
    assertThat(output("--runs", "300", "--seed", "7", "--format", "json", "--coverage")).isNotEqualTo(one);
  }

  @Test
  void otherJdksLocalesAndZonesGiveTheSameBytes() throws Exception {
    String here = output("--runs", "150");
    Path javas = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    List<Path> others;
    try (Stream<Path> all = Files.list(javas)) {
      others = all.filter(j -> !Files.isSymbolicLink(j) && Files.isExecutable(j.resolve("bin/java")) && Files.exists(j.resolve("release"))).sorted().toList();
    }
    assumeTrue(!others.isEmpty());
    for (Path java : others) {
      List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-Duser.language=ar", "-Duser.country=EG",
          "-Duser.timezone=Pacific/Kiritimati", "-cp", System.getProperty("java.class.path"), "org.banfa.cli.Main"));
      command.addAll(List.of(line("--runs", "150", "--threads", "2")));
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      assertThat(there).as(java.getFileName().toString()).isEqualTo(here);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--runs, 0, B3001", "--runs, many, B3001", "--runs, 1000000001, B3001", "--seed, x, B3001", "--threads, 0, B3001", "--replay, 0, B3001",
    "--format, pdf, B1005",
  })
  void numbersAreChecked(String option, String value, String code) {
    assertThat(run(line(option, value))).isEqualTo(2);
    assertThat(done.err()).startsWith("错误 " + code + "  ");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void aReplayedRunIsCertifiedAndVerified(@TempDir Path folder) throws IOException {
    Path certificates = folder.resolve("certificates");
    String plain = output("--replay", "1");
    String told = output("--replay", "1", "--certificates", certificates.toString());
    assertThat(told).startsWith(plain).contains("2次计票的证书和选票");
    List<String> names = List.of("ballots-1.csv", "ballots-2.csv", "count-1.json", "count-2.json", "result-1.json");
    try (Stream<Path> files = Files.list(certificates)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted()).containsExactlyElementsOf(names);
    }
    assertThat(verified(certificates, 1, 1)).isZero();
    assertThat(done.out()).contains("952张选票");
    assertThat(verified(certificates, 2, 2)).isZero();
    assertThat(verified(certificates, 1, 2)).isNotZero();
    Path again = folder.resolve("again");
    output("--replay", "1", "--certificates", again.toString());
    for (String name : names) assertThat(again.resolve(name)).hasSameBinaryContentAs(certificates.resolve(name));
    Path box = certificates.resolve("ballots-2.csv");
    Files.writeString(box, Files.readString(box).replaceFirst("庚", "己"));
    assertThat(verified(certificates, 2, 2)).isEqualTo(1);
    assertThat(done.err()).contains("B5306");
  }

  private int verified(Path folder, int count, int ballots) {
    return run("verify-count", folder.resolve("count-" + count + ".json").toString(), folder.resolve("ballots-" + ballots + ".csv").toString());
  }

  @Test
  void certificatesGoWithAReplayIntoAFolder(@TempDir Path folder) throws IOException {
    assertThat(run(line("--runs", "10", "--certificates", folder.toString()))).isEqualTo(2);
    assertThat(done.err()).startsWith("错误 B4504  ");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run(line("--replay", "1", "--certificates", file.toString()))).isEqualTo(2);
    assertThat(done.err()).startsWith("错误 B1016  ");
  }

  @Test
  void aReplayIsTextOnly() {
    assertThat(run(line("--replay", "1", "--format", "html"))).isEqualTo(2);
    assertThat(done.err()).startsWith("错误 B3006  ");
  }

  @Test
  void theScenarioIsNeededAndHasToBeOneForTheMethod(@TempDir Path folder) throws IOException {
    assertCode("B1002", "simulate", METHOD);
    assertCode("B1010", "simulate", METHOD, "--scenario", folder.resolve("no.banfa").toString());
    assertCode("B3002", "simulate", METHOD, "--scenario", METHOD);
    assertCode("B3004", "simulate", FOLDER.resolve("villagers-committee.banfa").toString(), "--scenario", SCENARIO);
    String text = Files.readString(Path.of(SCENARIO));
    assertCode("B3003", "simulate", METHOD, "--scenario", Files.writeString(folder.resolve("two.banfa"), text + "\n" + text).toString());
    assertCode("B3220", "simulate", METHOD, "--scenario", Files.writeString(folder.resolve("sum.banfa"), text.replace("58%、39%", "62%、39%")).toString());
    assertCode("B3205", "simulate", METHOD, "--scenario", Files.writeString(folder.resolve("whole.banfa"), text.replace("58%", "158%")).toString());
  }

  @Test
  void aMethodWithoutPostsHasNothingToSimulate(@TempDir Path folder) throws IOException {
    Path method = Files.writeString(folder.resolve("m.banfa"), "办法「空办法」\n  层级：村级办法。\n");
    String scenario = "情景「空」\n  办法：《空办法》。\n  登记选民：100人。\n  参加投票：平均七成。\n  自荐：甲竞选主任，支持50%。\n";
    assertCode("B3005", "simulate", method.toString(), "--scenario", Files.writeString(folder.resolve("s.banfa"), scenario).toString());
  }

  private void assertCode(String code, String... args) {
    assertThat(run(args)).as(code).isEqualTo(2);
    assertThat(done.err()).contains("错误 " + code + "  ").doesNotContain("Exception");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void numbersTheMethodLeavesOpenComeFromTheScenario(@TempDir Path folder) throws IOException {
    String method = FOLDER.resolve("villagers-committee.banfa").toString();
    String text = Files.readString(Path.of(SCENARIO)).replace("《甲村村民委员会选举办法》", "《昌国街道村民委员会换届选举办法》");
    text = text.replace("丙、丁竞选副主任，支持55%、41%；", "").replace("  亲属：丁、戊为兄弟姐妹。\n", "");
    Path open = Files.writeString(folder.resolve("open.banfa"), text);
    assertCode("B3223", "simulate", method, "--scenario", open.toString());
    Path given = Files.writeString(folder.resolve("given.banfa"), text + "  已知：村民委员会的人数5人。\n");
    assertThat(run("simulate", method, "--scenario", given.toString(), "--runs", "20")).as(done.err()).isZero();
  }

  @Test
  void aFileCanBeWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("模拟.html");
    assertThat(run(line("--runs", "10", "--format", "html", "--out", file.toString()))).isZero();
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
    assertCode("B1016", line("--runs", "10", "--out", file.resolve("no/such").toString()));
  }
}
