package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a count in which a number of the account is known to nobody. */
class UnknownCountTest extends CountSession {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();
  private static final String ENTRY = CountCommandTest.ENTRY.replace("登记选民,,800,700,1500", "登记选民,,不详,不详,不详");

  UnknownCountTest() {
    super(METHOD, FOLDER.resolve("villagers-committee.answers.txt"), "注：票数对不上", "甲村");
  }

  private int entries(String first, String second, String... more) throws IOException {
    java.util.List<String> args = new java.util.ArrayList<>(java.util.List.of("--entry", file("一.csv", first).toString(), "--entry", file("二.csv", second).toString()));
    args.addAll(java.util.List.of(more));
    return count(args.toArray(String[]::new));
  }

  @Test
  void bothEntriesSayUnknownAndTheRunWaitsForTheNumber() throws IOException {
    int code = entries(ENTRY, ENTRY.replace("不详,不详,不详", "未知,unknown,"));
    Golden.check("unknown/count_zh.txt", out + err + "exit code " + code + "\n");
    assertThat(out).contains("不能判定");
    assertThat(run("run", METHOD, "--journal", journal(), "--answers", file("补.txt", "登记选民 = 1500\n").toString())).isZero();
    assertThat(out).contains("选举有效");
  }

  @Test
  void aConditionThatRestsOnTheNumberIsNotCalledMet() throws IOException {
    String voters = ENTRY.replace("登记选民,,不详,不详,不详", "登记选民,,800,700,1500").replace("参加投票人数,,650,553,1203", "参加投票人数,,不详,不详,不详");
    assertThat(entries(voters, voters)).isZero();
    assertThat(out).contains("办法规定的条件不能核对", "不能判定“", "缺少参加投票人数");
  }

  @Test
  void aNumberInOneEntryOnlyIsToldWithItsPlace() throws IOException {
    assertThat(entries(ENTRY, ENTRY.replace("不详,不详,不详", "800,700,1500"))).isEqualTo(1);
    assertThat(out).contains("没有记录", "不详");
    assertThat(err).contains("B6131", "一.csv C2", "二.csv C2写800", "B6109");
    assertThat(entries(ENTRY, ENTRY.replace("不详,不详,不详", "800,700,1500"), "--lang", "en")).isEqualTo(1);
    assertThat(err).contains("B6131", "says unknown");
  }

  /** The places are not told apart, the whole is known. */
  @Test
  void theTotalMayBeKnownWherePlacesAreNot() throws IOException {
    String known = ENTRY.replace("不详,不详,不详", "800,不详,1500");
    assertThat(entries(known, known)).isZero();
    assertThat(out).contains("登记1500").doesNotContain("不能判定");
  }

  /** What a formula adds up of the places that are known is no total. */
  @Test
  void theSumOfTheOtherPlacesIsNoTotal() throws IOException {
    String partly = ENTRY.replace("不详,不详,不详", "800,不详,800");
    assertThat(entries(partly, partly)).isZero();
    assertThat(out).contains("不能判定");
  }

  @ParameterizedTest
  @ValueSource(strings = {"收回票数,,650,553,1203", "有效票,,640,540,1180", "主任,甲,340,300,640"})
  void whatCanBeCountedMustBeCounted(String line) throws IOException {
    String wrong = ENTRY.replace(line, line.replaceAll("\\d+,\\d+,\\d+$", "不详,1,1"));
    assertThat(entries(wrong, wrong)).isEqualTo(1);
    assertThat(err).contains("B6130", "登记选民、参加投票人数、发出票数");
  }

  /** Of the account, what does not rest on the missing number is held to its clauses all the same. */
  @Test
  void theRestOfTheAccountIsReconciled() throws IOException {
    String wrong = ENTRY.replace("收回票数,,650,553,1203", "收回票数,,660,553,1213").replace("有效票,,640,540,1180", "有效票,,650,540,1190");
    assertThat(entries(wrong, wrong)).isEqualTo(1);
    assertThat(err).contains("B6111", "登记不详人");
  }
}
