package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private String out;
  private String err;

  private int practice(String typed, String... more) {
    List<String> args = new ArrayList<>(List.of("practice", FOLDER.resolve("example-village.banfa").toString(), "--scenario",
        FOLDER.resolve("villagers-committee.scenario.banfa").toString()));
    args.addAll(List.of(more));
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int code = new Main(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new PrintStream(to, true, StandardCharsets.UTF_8),
        new PrintStream(problems, true, StandardCharsets.UTF_8), Assembly::new).run(args.toArray(String[]::new));
    out = to.toString(StandardCharsets.UTF_8);
    err = problems.toString(StandardCharsets.UTF_8);
    assertThat(err).doesNotContain("Exception", "\tat ");
    return code;
  }

  @Test
  void explainsWrongChoicesWithTheirArticleAndSumsThemUp() {
    assertThat(practice(TYPED, "--seed", "5")).isZero();
    assertThat(out).contains("B4012", "第十四条第二款", "B4014", "第十四条第一款〔list-publication〕", "B4015", "第二十二条第一款〔zj-site-notice〕", "B4020");
    String debrief = out.substring(out.indexOf("总结"));
    assertThat(debrief).contains("还没有办到结束", "做错4次", "B4014 晚于法定的最后一天", "依据：《中华人民共和国村民委员会组织法》第十四条第一款");
    assertThat(out).as("the scenario gives the rest").contains("情景：参选人", "情景：计票结果");
  }

  @Test
  void aPractisedCountIsCertifiedOnDemand() {
    Path certificates = folder.resolve("证书");
    assertThat(practice(TYPED, "--seed", "5", "--certificates", certificates.toString())).isZero();
    assertThat(out).contains("第1次计票：以逐张选票为据");
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    int code = new Main(new PrintStream(to, true, StandardCharsets.UTF_8), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), Assembly::new)
        .run("verify-count", certificates.resolve("count-1.json").toString(), certificates.resolve("ballots-1.csv").toString());
    assertThat(to.toString(StandardCharsets.UTF_8)).contains("一致", "张选票");
    assertThat(code).isZero();
  }

  @Test
  void aDrillThatIsKeptIsReplayedToTheSameResult() throws IOException {
    Path drill = folder.resolve("演练.txt");
    assertThat(practice(TYPED, "--incident", "亲属回避", "--keep", drill.toString())).isZero();
    assertThat(out).contains("是亲属，");
    assertThat(Files.readString(drill)).contains("种子 = 20170506", "意外 = 亲属回避", "公布选民名单 = 2017-04-18", "未发生 = 公布投票事项");
    assertThat(practice("", "--replay", drill.toString())).isZero();
    assertThat(out).contains("重放的结果与保存时相同");
    Files.writeString(drill, Files.readString(drill).replace("公布选民名单 = 2017-04-18\n", ""));
    assertThat(practice("", "--replay", drill.toString())).isEqualTo(1);
    assertThat(out).contains("重放的结果与保存时不同");
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
  void refusesFilesThatAreNoDrill() throws IOException {
    for (String text : List.of("", "种子 = 1\n", "种子 = 一\n局 = 2\n", "局 = 2\n")) {
      Path file = Files.writeString(folder.resolve("d.txt"), text);
      assertThat(practice("", "--replay", file.toString())).isEqualTo(2);
      assertThat(err).contains("B4096");
    }
    Path file = Files.writeString(folder.resolve("d.txt"), "种子 = 5\n局 = 1\n\n公布选民名单\n");
    assertThat(practice("", "--replay", file.toString())).isEqualTo(2);
    assertThat(err).contains("B4070", "4:1");
    assertThat(practice("", "--seed", "x")).isEqualTo(2);
    assertThat(err).contains("B3001");
  }
}
