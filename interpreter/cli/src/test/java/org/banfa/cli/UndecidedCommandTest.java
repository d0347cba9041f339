package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number of the ballot account that nobody knows: what cannot be decided without it, between which numbers it holds, and the wait for it. */
class UndecidedCommandTest {
  private static final Path VOTES = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources", "votes");

  @TempDir Path folder;
  private String out;

  private int run(String answers, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("run", VOTES.resolve("association.banfa").toString(), "--journal", folder.resolve("j.db").toString()));
    if (answers != null) line.addAll(List.of("--answers", Files.writeString(folder.resolve("a.txt"), answers).toString()));
    line.addAll(List.of(more));
    Terminal done = Terminal.run(line.toArray(String[]::new));
    out = done.out().replaceAll("[0-9a-f]{64}", "#");
    assertThat(done.err()).doesNotContain("B1099");
    return done.code();
  }

  private static String until(String unknown, String with) throws IOException {
    String all = Files.readString(VOTES.resolve("association.answers.txt"));
    return all.substring(0, all.indexOf("选举协会会长 =")).replace(unknown, with);
  }

  @Test
  void theMissingNumberIsNamedWithTheRangeInWhichTheVoteIsValid() throws IOException {
    String open = until("登记选民 90", "登记选民 不详");
    assertThat(run(open)).isZero();
    assertThat(out).contains("不能判定“选举有效”：缺少登记选民；登记选民不多于141时成立，多于141时不成立").doesNotContain("当选协会理事");
    assertThat(run(null, "--status")).isZero();
    assertThat(out).contains("登记选民");
    assertThat(run(open + "  登记选民 = 70\n  登记选民 = 141\n")).isZero();
    assertThat(out).contains("B5008", "甲当选协会理事，60票");
    assertThat(run(null, "--log")).isZero();
    Golden.check("undecided/log_zh.txt", out);
    assertThat(run(null, "--log", "--lang", "en")).isZero();
    Golden.check("undecided/log_en.txt", out);
    assertThat(run(null, "--verify")).isZero();
  }

  @Test
  void theBorderIsExact() throws IOException {
    String open = until("登记选民 90", "登记选民 不详");
    assertThat(run(open + "  登记选民 = 142\n")).isZero();
    assertThat(out).contains("没有达到选举有效的人数");
  }

  @Test
  void theNumberOfVotersIsBoundedFromBelow() throws IOException {
    assertThat(run(until("参加投票人数 71", "参加投票人数 不详"))).isZero();
    assertThat(out).contains("缺少参加投票人数；参加投票人数不少于46时成立，少于46时不成立");
  }

  @Test
  void whatTheBallotsThemselvesGiveCannotBeUnknown() throws IOException {
    assertThat(run(until("有效票 70", "有效票 不详"))).isNotZero();
  }
}
