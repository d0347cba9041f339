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

class PracticeCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String TYPED =
      """
      名单申诉 2017-04-15
      公布选民名单 2017-04-18
      公布选民名单 2017-04-15
      未发生
      公布投票事项
      投票 2017-05-06
      否
      是
      是
      是
      计票 2017-05-06
      是
      是
      是
      是
      """;

  @TempDir Path folder;
  private String typedNow = "";
  private String out;
  private String err;

  private int practice(String typed, String... more) {
    typedNow = typed;
    List<String> args = new ArrayList<>(List.of("practice", FOLDER.resolve("example-village.banfa").toString(), "--scenario",
        FOLDER.resolve("villagers-committee.scenario.banfa").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private int run(String... args) {
    Terminal done = Terminal.typed(typedNow, args);
    out = done.out();
    err = done.err();
    assertThat(err).doesNotContain("Exception", "\tat ");
    return done.code();
  }

  @Test
  void explainsWrongChoicesWithTheirArticleAndSumsThemUp() {
    assertThat(practice(TYPED, "--seed", "5")).isZero();
    assertThat(out).contains("B4012", "第十四条第二款", "B4014", "第十四条第一款〔list-publication〕", "B4015", "第二十二条第一款〔zj-site-notice〕", "B4020");
    String debrief = out.substring(out.indexOf("总结"));
    assertThat(debrief).contains("还没有办到结束", "做错4次", "2. 公布选民名单（2017-04-18）（B4014 ", "3. 未发生 = 公布投票事项（B4015 ", "依据：《中华人民共和国村民委员会组织法》第十四条第一款");
    assertThat(out).as("the scenario gives the rest").contains("情景：参选人", "情景：计票结果");
  }

  @Test
  void aPractisedCountIsCertifiedOnDemand() {
    Path certificates = folder.resolve("证书");
    assertThat(practice(TYPED, "--seed", "5", "--certificates", certificates.toString())).isZero();
    assertThat(out).contains("第1次计票：以逐张选票为据");
    Terminal done = Terminal.run("verify-count", certificates.resolve("count-1.json").toString(), certificates.resolve("ballots-1.csv").toString());
    assertThat(done.out()).contains("一致", "张选票");
    assertThat(done.code()).isZero();
  }

  @Test
  void readsLikeALesson() {
    assertThat(practice(TYPED, "--incident", "得票相等")).isZero();
    Golden.check("practice_terminal_zh.txt", out);
    assertThat(practice(TYPED, "--incident", "tie", "--lang", "en")).isZero();
    Golden.check("practice_terminal_en.txt", out);
  }

  @Test
  void aPracticeThatIsKeptIsReplayedToTheSameResult() throws IOException {
    Path kept = copied().resolve("演练.banfa");
    assertThat(practice(TYPED, "--incident", "亲属回避", "--keep", kept.toString())).isZero();
    assertThat(out).contains("是亲属，");
    Golden.check("practice_kept.txt", Files.readString(kept).replaceAll("[0-9a-f]{64}", "…"));
    assertThat(practice(TYPED, "--keep", kept.toString())).isEqualTo(2);
    assertThat(err).as("nothing is overwritten").contains("B4098");
    String replayed = replay(kept, 0);
    assertThat(replayed).contains("重放的结果与保存时相同");
    assertThat(run("test", kept.toString())).isZero();

    Files.writeString(kept, Files.readString(kept).replace("    「公布选民名单 = 2017-04-18」；\n", ""));
    Golden.check("practice_replay_differs.txt", replay(kept, 1));
    assertThat(run("test", kept.toString())).isEqualTo(1);
    assertThat(out).contains("不予接受：预期“公布选民名单 = 2017-04-18：B4014”，现在没有。");
  }

  private String replay(Path kept, int code) {
    assertThat(run("practice", folder.resolve("example-village.banfa").toString(), "--replay", kept.toString())).isEqualTo(code);
    return out.substring(out.indexOf("重放的结果"));
  }

  /** The documents of the village, to be changed. */
  private Path copied() throws IOException {
    for (String name : List.of("example-village.banfa", "villagers-committee.banfa", "scheme.banfa", "villagers-committee.scenario.banfa"))
      Files.copy(FOLDER.resolve(name), folder.resolve(name));
    return folder;
  }

  /** Each line of what is expected matters, and so does each decision that was refused. */
  @Test
  void everyExpectedLineMatters() throws IOException {
    Path kept = copied().resolve("演练.banfa");
    assertThat(practice(TYPED, "--incident", "得票相等", "--keep", kept.toString())).isZero();
    String text = Files.readString(kept);
    List<String> lines = text.substring(text.indexOf("预期")).lines().filter(l -> l.contains("「")).toList();
    assertThat(lines).hasSizeGreaterThan(10);
    for (String line : lines) {
      String inner = line.substring(line.indexOf('「') + 1, line.indexOf('」'));
      Files.writeString(kept, text.replace(line, line.replace(inner, inner + "甲")));
      assertThat(run("test", kept.toString())).as(line).isEqualTo(1);
      assertThat(out).as(line).contains(inner + "甲", "共1个案例，未通过1个");
    }
    Files.writeString(kept, text.replace("种子：20170506", "种子：20170507"));
    assertThat(run("test", kept.toString())).isEqualTo(1);
  }

  @Test
  void tellsWhatAChangedMethodDoesToAPractice() throws IOException {
    Path kept = copied().resolve("演练.banfa");
    assertThat(practice(TYPED, "--incident", "得票相等", "--keep", kept.toString())).isZero();
    Path method = folder.resolve("villagers-committee.banfa");
    String text = Files.readString(method);
    Files.writeString(method, text.replace("〔当选〕投票的当选：得票超过参加投票人数的二分之一。", "〔当选〕投票的当选：得票超过参加投票人数的五分之三。"));
    assertThat(run("test", kept.toString())).isEqualTo(1);
    Golden.check("practice_changed.txt", relative(out));
    Files.writeString(method, text.replace("注：来源 三", "注：来源第三部分"));
    assertThat(run("test", kept.toString())).isZero();
    assertThat(out).as("a comment changes nothing").doesNotContain("提示");
    Files.writeString(method, text.replace("印制选票。  注", "印制选票、张贴选票。  注").replace("监票人的人数：4人。", "监票人的人数：5人。"));
    assertThat(run("test", kept.toString())).as("by outcome").isZero();
    assertThat(out).contains("提示：《昌国街道村民委员会换届选举办法》在保存以后改动过");
    Files.writeString(method, text);
    Path scenario = folder.resolve("villagers-committee.scenario.banfa");
    Files.writeString(scenario, Files.readString(scenario).replace("平均55%", "平均75%"));
    assertThat(run("test", kept.toString())).isEqualTo(1);
    assertThat(out).contains("提示：《外出务工多的一年》在保存以后改动过");
  }

  private String relative(String text) {
    return text.replace(folder.toString().replace('\\', '/') + "/", "").replaceAll("[0-9a-f]{64}", "…");
  }

  @Test
  void bringsTheIncidentsAskedFor() {
    assertThat(practice(TYPED, "--incident", "得票相等", "--lang", "en")).isZero();
    assertThat(out).contains("are tied for");
    assertThat(practice(TYPED + "否\n多出的是作废票\n", "--incident", "account")).isZero();
    assertThat(out).contains("选票账目不符", "重新清点", "选举有效");
    assertThat(practice("", "--incident", "放假")).isEqualTo(2);
    assertThat(err).contains("B4095", "得票相等");
    assertThat(practice("", "--incident", "选举无效", "--incident", "递补")).isEqualTo(2);
    assertThat(err).contains("B4097");
  }

  @Test
  void refusesFilesThatHoldNoPractice() throws IOException {
    copied();
    Path file = folder.resolve("d.banfa");
    String head = "案例「甲」\n  检查：《甲村村民委员会选举办法》。\n";
    for (String text : List.of(head, head + "  情景：《外出务工多的一年》；种子：1；局号：2。\n" + head + "  情景：《外出务工多的一年》；种子：1；局号：2。\n")) {
      Files.writeString(file, text);
      assertThat(run("practice", folder.resolve("example-village.banfa").toString(), "--replay", file.toString())).isEqualTo(2);
      assertThat(err).contains("B4096");
    }
    Files.writeString(file, head + "  情景：《丙丁》；种子：1；局号：2。\n");
    assertThat(run("practice", folder.resolve("example-village.banfa").toString(), "--replay", file.toString())).isEqualTo(2);
    assertThat(err).contains("B4099", "《丙丁》");
    assertThat(run("practice", folder.resolve("example-village.banfa").toString())).isEqualTo(2);
    assertThat(err).contains("B1002", "--scenario");
    assertThat(practice("", "--seed", "x")).isEqualTo(2);
    assertThat(err).contains("B3001");
  }
}
