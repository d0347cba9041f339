package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the counterexamples of a method that breaks the law, mends the method, and turns what was kept. */
class KeptCasesTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String LAWFUL = "〔当选〕投票的当选：得票超过参加投票人数的二分之一。";
  private static final String BROKEN = "〔当选〕投票的当选：得票不少于参加投票人数的二分之一。";

  @TempDir Path folder;
  private Path method;
  private Path drills;
  private Path win;
  private String out;
  private String err;

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    String here = folder.toString().replace('\\', '/') + "/";
    out = done.out().replace(here, "");
    err = done.err().replace(here, "");
    assertThat(out + err).doesNotContain("Exception", "\tat ", "B1099");
    return done.code();
  }

  /** Fingerprints stand for whatever the documents say now. */
  private static void golden(String name, String text) {
    Golden.check("kept/" + name, text.replaceAll("[0-9a-f]{64}", "…"));
  }

  @BeforeEach
  void keep() throws IOException {
    method = folder.resolve("villagers-committee.banfa");
    drills = folder.resolve("反例");
    Files.copy(FOLDER.resolve("scheme.banfa"), folder.resolve("scheme.banfa"));
    write(method, Files.readString(FOLDER.resolve("villagers-committee.banfa")).replace(LAWFUL, BROKEN));
    assertThat(run("check", method.toString(), "--keep-drills", drills.toString(), "--out", folder.resolve("r.txt").toString())).isEqualTo(1);
    try (Stream<Path> files = Files.list(drills)) {
      win = files.filter(f -> f.getFileName().toString().startsWith("反例：投票的当选（win-threshold）")).findFirst().orElseThrow();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private void mend() throws IOException {
    write(method, Files.readString(method).replace(BROKEN, LAWFUL));
  }

  @Test
  void keepsEachCounterexampleInAFileOfItsOwn() throws IOException {
    golden("check.txt", out);
    golden("counterexample.txt", Files.readString(win));
    assertThat(run("format", win.toString())).isZero();
    assertThat(run("test", drills.toString())).as("the method is found in the folder above").isZero();
    golden("stands.txt", out);
  }

  @Test
  void neverOverwritesWhatWasKept() throws IOException {
    String turned = Files.readString(win).replace("办法认可：是", "办法认可：否");
    write(win, turned);
    assertThat(run("check", method.toString(), "--keep-drills", drills.toString(), "--format", "json")).isEqualTo(1);
    assertThat(out).as("the report stays data").startsWith("{").doesNotContain("已有");
    golden("again.txt", err);
    assertThat(Files.readString(win)).isEqualTo(turned);
    Path file = Files.writeString(folder.resolve("a.txt"), "");
    assertThat(run("check", method.toString(), "--keep-drills", file.toString())).isEqualTo(2);
    assertThat(err).contains("B1016");
  }

  @Test
  void saysThatTheDisagreementIsGoneAndHowToTurnTheCase() throws IOException {
    mend();
    assertThat(run("test", win.toString())).isEqualTo(1);
    golden("gone.txt", out);
    assertThat(run("test", win.toString(), "--lang", "en")).isEqualTo(1);
    golden("gone.en.txt", out);
    write(win, Files.readString(win).replace("办法认可：是；规定认可：否", "办法认可：否；规定认可：否"));
    assertThat(run("test", win.toString())).isZero();
    write(method, Files.readString(method).replace(LAWFUL, BROKEN));
    assertThat(run("test", win.toString())).isEqualTo(1);
    golden("back.txt", out);
  }

  @Test
  void aMethodThatSaysNothingLeavesItToTheRule() throws IOException {
    write(method, Files.readString(method).replace(BROKEN, ""));
    assertThat(run("test", win.toString())).isEqualTo(1);
    golden("silent.txt", out);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "已知：[^。]*。 | 已知：登记选民2人；参加投票人数3人；得票1票。 | 已知的数互相矛盾",
    "〔win-threshold〕 | 〔win-threshold/没有〕 | 没有关于“投票的当选”的规定",
    "2017年5月6日 | 1980年5月6日 | 没有关于“投票的当选”的规定",
    "《昌国街道村民委员会换届选举办法》；法律 | 《某某办法》；法律 | 没有找到《某某办法》",
    "规定认可：否 | 规定认可：是 | 规定认可：预期“是”，现在“否”",
    "办法认可：是 | 办法认可：否 | 又不一致了",
  })
  void failsInWordsWhereTheCaseDoesNotFit(String place, String other, String said) throws IOException {
    write(win, Files.readString(win).replaceFirst(place, other));
    assertThat(run("test", win.toString())).isEqualTo(1);
    assertThat(out).contains(said, "共1个案例，未通过1个");
    assertThat(run("test", win.toString(), "--lang", "en")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "对照：《[^》]*》〔[^〕]*〕 | 对照：〔win-threshold〕 | B1388",
    "  对照：.*\\R | '' | B1385",
    "事项：投票的当选 | 事项：投票的时间 | B1389",
    "事项：投票的当选 | 事项：没有这样的事 | B1103",
    "  事项：.*\\R | '' | B1385",
    "  已知：.*\\R | '' | B1385",
    "已知：[^。]*。 | 已知：很多人。 | B1103",
    "办法认可：是 | 办法认可：也许 | B1101",
    "办法认可：是 | 办法认可：投票 | B1373",
    "办法认可：是；规定认可：否 | 办法认可：是 | B1385",
    "指纹： | 指纹：《甲》；没有引号、 | B1387",
    "「[0-9a-f]{64}」； | 「 | B",
    "检查：[^。]*。 | 检查：。 | B1371",
  })
  void refusesAMalformedCaseWithACode(String place, String other, String code) throws IOException {
    String text = Files.readString(win);
    String malformed = text.replaceFirst(place, other);
    assertThat(malformed).isNotEqualTo(text);
    write(win, malformed);
    for (String lang : List.of("zh", "en")) {
      assertThat(run("test", win.toString(), "--lang", lang)).as(malformed).isEqualTo(2);
      assertThat(err).as(malformed).contains(code);
      assertThat(Files.readString(win)).isEqualTo(malformed);
    }
  }

  @Test
  void refusesMalformedPractices() throws IOException {
    for (String name : List.of("example-village.banfa", "villagers-committee.scenario.banfa")) Files.copy(FOLDER.resolve(name), folder.resolve(name));
    String head = "案例「演练」\n  检查：《甲村村民委员会选举办法》。\n  情景：《外出务工多的一年》；种子：1；局号：1。\n";
    StringBuilder all = new StringBuilder();
    for (String text : List.of(
        head.replace("；局号：1", ""), head.replace("种子：1", "种子：甲"), head.replace("种子：1", "种子：「九」"), head.replace("《外出务工多的一年》", "外出"),
        head + "  决定：公布选民名单。\n", head + "  决定：「公布选民名单」。\n", head + "  决定：「公布选民名单 = 」。\n",
        head + "  决定：\n    「公布选民名单 = 2017-04-15」；\n    「投票 = 五月六日」。\n", head + "  预期：办完：公布选民名单。\n", head + "  决定：「公布选民名单 = 2017-04-15。\n")) {
      Path file = Files.writeString(folder.resolve("演练.banfa"), text);
      for (String lang : List.of("zh", "en")) {
        assertThat(run("test", file.toString(), "--lang", lang)).as(text).isEqualTo(2);
        if (lang.equals("zh")) all.append(err);
      }
    }
    golden("malformed.txt", all.toString());
  }

  @Test
  void saysWhereAPracticeCannotGoOn() throws IOException {
    for (String name : List.of("example-village.banfa", "villagers-committee.scenario.banfa")) Files.copy(FOLDER.resolve(name), folder.resolve(name));
    String head = "案例「演练」\n  检查：《甲村村民委员会选举办法》。\n  情景：《外出务工多的一年》；种子：1；局号：1。\n";
    Path file = Files.writeString(folder.resolve("演练.banfa"), head + "  决定：「投票 = 2017-05-06」；「同次投票 = 是」；「计票 = 2017-05-06」。\n");
    assertThat(run("test", file.toString())).isEqualTo(1);
    assertThat(out).contains("演练不能照原来的决定办下去：");
    Files.writeString(file, head.replace("《外出务工多的一年》", "《丙丁》"));
    assertThat(run("test", file.toString())).isEqualTo(1);
    assertThat(out).contains("没有找到《丙丁》");
    Files.writeString(file, head.replace("检查：《甲村村民委员会选举办法》", "检查：《昌国街道村民委员会换届选举办法》"));
    assertThat(run("test", file.toString())).isEqualTo(1);
    assertThat(out).contains("是为《甲村村民委员会选举办法》写的");
  }

  private static final String RECORDED = """
      案例「全部记录」
        检查：《甲会选举办法》。
        决定：「投票 = 2021-05-08」；「参选人 = 主任：甲、乙」；
          「计票结果 = 登记选民 100；参加投票人数 80；发出票数 80；收回票数 80；有效票 80；无效票 0；弃权票 0；主任：甲 50、乙 30」。
        预期：选出：「主任：甲」。
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "甲 50 | 甲 50 | 0 | 共1个案例，未通过0个",
    "甲 50 | 甲 20 | 1 | 选出：预期“主任：甲”，现在“主任：乙”",
    "有效票 80 | 有效票 90 | 1 | 不予接受：现在有",
    "；\\s*「计票结果[^」]*」 | '' | 1 | 选出：预期“主任：甲”，现在没有",
    "「参选人[^」]*」； | '' | 1 | 演练不能照原来的决定办下去",
    "检查： | 情景：《外出务工多的一年》。检查： | 2 | B1385",
  })
  void aCaseMayBeTheWholeRecord(String place, String other, int code, String said) throws IOException {
    Path place1 = folder.resolve("recorded.banfa");
    write(folder.resolve("hall.banfa"), """
        办法「甲会选举办法」
          层级：村级办法。
          地域：全国。
          组织：甲会。
          设「甲会」/"hall"：机构；栏目：人数；释义：「示例」。
        第一条（投票）
          〔选举日〕选举日：2021年5月8日。
          〔主任〕主任的人数：1名。
          〔次序〕投票的当选次序：得票最多者。
        """);
    write(place1, RECORDED.replaceFirst(place, other));
    assertThat(run("test", place1.toString())).as(out + err).isEqualTo(code);
    assertThat(out + err).contains(said);
  }
}
