package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds: a coded message, exit code 2, no stack trace, in bounded time. */
class HostileInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String HEAD = "办法「甲」\n层级：村级办法。\n";

  @TempDir Path folder;

  private static Terminal run(String... args) {
    return assertTimeoutPreemptively(LIMIT, () -> Terminal.run(args));
  }

  private void refused(String code, Path file) {
    for (String command : List.of("check", "format", "test")) {
      Terminal outcome = run(command, file.toString());
      boolean may = command.equals("format") && outcome.code() == 0;
      if (!may) assertThat(outcome.code()).as(command + "\n" + shortened(outcome.all())).isEqualTo(2);
      if (!may) assertThat(outcome.all().contains("错误 " + code)).as(code + " " + command + "\n" + shortened(outcome.all())).isTrue();
      assertThat(outcome.all()).as(command).doesNotContain("B1099");
      assertThat(outcome.out()).as(command).doesNotContain("Exception", "Error:", "\tat ");
      assertThat(outcome.err()).as(command).doesNotContain("Exception", "Error:", "\tat ");
      if (!may) assertThat(outcome.all().length()).as(command).isLessThan(200_000);
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(700, text.length()));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("absurd number", "B1112", HEAD + "主任：" + "9".repeat(5000) + "名。\n"),
        Arguments.of("absurd Chinese number", "B1112", HEAD + "主任：" + "九".repeat(3000) + "名。\n"),
        Arguments.of("absurd number of days", "B1336", HEAD + "公布选民名单：选举日的" + "9".repeat(25) + "日前。\n"),
        Arguments.of("10 MB", "B1014", HEAD + "主任：3名。任期：5年。\n".repeat(10 * 1024 * 1024 / 30)),
        Arguments.of("5 million characters", "B1130", HEAD + "// note\n".repeat(5 * 1024 * 1024 / 8)),
        Arguments.of("nesting", "B1131", HEAD + "选举有效：" + "（".repeat(10_000) + "登记选民多于1人" + "）".repeat(10_000) + "。\n"),
        Arguments.of("nesting within limits", "B1322", HEAD + "投票的选举有效：" + "（".repeat(190) + "选举日" + "）".repeat(190) + "。\n"),
        Arguments.of("unclosed quotes", "B1133", HEAD + "「".repeat(100_000) + "\n"),
        Arguments.of("unclosed quotes on lines", "B1120", HEAD + "主任：「\n".repeat(100_000)),
        Arguments.of("unclosed comments", "B1133", HEAD + "/* ".repeat(100_000)),
        Arguments.of("unclosed brackets on lines", "B1131", HEAD + "主任（\n".repeat(5_000)),
        Arguments.of("random Han characters", "B1132", random(1_000_000, "")),
        Arguments.of("random Han sentences", "B1103", random(1_000_000, "，。：；、\n")),
        Arguments.of("random marks", "B1", marks(300_000)),
        Arguments.of("only colons", "B1207", HEAD + "主任" + "：".repeat(100_000)),
        Arguments.of("a very long list", "B1341", HEAD + "推选选举委员会：主体：" + "3名、".repeat(50_000) + "4名。\n"),
        Arguments.of("a very long sum", "B1202", HEAD + "主任：1名" + " 加 1名".repeat(50_000) + "\n"),
        Arguments.of("a very long conjunction", "B1202", HEAD + "投票的选举有效：" + "得票多于1票 且 ".repeat(30_000) + "得票多于2票\n"),
        Arguments.of("many declarations", "B1364", "术语「甲」\n" + "设「甲乙」：词。\n".repeat(20_000)),
        Arguments.of("many labels", "B1365", HEAD + "〔甲〕主任：3名。\n".repeat(20_000)));
  }

  private static String random(int length, String marks) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      boolean mark = !marks.isEmpty() && random.nextInt(6) == 0;
      text.append(mark ? marks.charAt(random.nextInt(marks.length())) : (char) (0x4E00 + random.nextInt(0x5000)));
    }
    return text.toString();
  }

  private static String marks(int length) {
    String all = "「」『』“”\"《》〔〕[]（）()，。：；、/-%<>=*第条款一二3年月日 \n";
    Random random = new Random(6);
    StringBuilder text = new StringBuilder(length).append("，");
    while (text.length() < length) text.append(all.charAt(random.nextInt(all.length())));
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isRefusedWithACode(String name, String code, String text) throws IOException {
    refused(code, Files.writeString(folder.resolve("hostile.banfa"), text));
  }

  @Test
  void aNeighboursBrokenDraftDoesNotSpoilTheCheck() throws IOException {
    Path sound = Files.writeString(folder.resolve("甲村.banfa"), "办法「甲村办法」\n  层级：村级办法。\n  组织：村民委员会。\n\n第一条（甲）\n  投票的主持：选举委员会。\n");
    Files.writeString(folder.resolve("乙村.banfa"), "办法”乙村办法“\n  层级：村级办法。\n");
    assertThat(run("check", sound.toString()).all()).doesNotContain("B2140");
    Files.writeString(folder.resolve("乙县.banfa"), "办法”乙县办法“\n  层级：县级规范性文件。\n");
    assertThat(run("check", sound.toString()).all()).contains("B2140", "乙县");
  }

  @Test
  void tooManyProblemsAreNotAllListed() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 50; i++) text.append("  这里写错了").append(i).append("。\n");
    Terminal outcome = run("check", Files.writeString(folder.resolve("many.banfa"), text).toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.all().split("错误 B1103", -1)).hasSize(21);
    assertThat(outcome.all()).contains("里还有", "处，没有列出");
  }

  @Test
  void titlesWithTheWrongQuotes() throws IOException {
    for (String title : List.of("办法”甲“", "办法《甲村办法》", "办法甲村办法")) refused("B1206", Files.writeString(folder.resolve("q.banfa"), title + "\n  组织：村民委员会。\n"));
  }

  @Test
  void labelsInOtherBracketsAreLabels() throws IOException {
    String text = HEAD + "  【主持】投票的主持：选举委员会。\n  ［秘密］投票：无记名。\n";
    assertThat(run("format", Files.writeString(folder.resolve("l.banfa"), text).toString()).out()).contains("〔主持〕投票的主持", "〔秘密〕投票");
  }

  @Test
  void aMissingFile() {
    refused("B1010", folder.resolve("none.banfa"));
  }

  @Test
  void anEmptyFolder() {
    refused("B1011", folder);
  }

  @Test
  void binaryFiles() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(9).nextBytes(bytes);
    refused("B1012", Files.write(folder.resolve("a.banfa"), bytes));
    refused("B1012", Files.write(folder.resolve("zeros.banfa"), new byte[4096]));
  }

  @Test
  void anEmptyFileHasNothingToCheck() throws IOException {
    for (String text : List.of("", "\n \n", "\uFEFF", "// 空\n")) {
      Terminal outcome = run("check", Files.writeString(folder.resolve("empty.banfa"), text).toString());
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.all()).contains("错误 B1017");
    }
  }

  @Test
  void gb18030IsReadWithANote() throws IOException {
    Path file = Files.write(folder.resolve("gb.banfa"), (HEAD + "投票的主持：：选举委员会。\n").getBytes(Charset.forName("GB18030")));
    Terminal outcome = run("check", file.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.all()).contains("提示 B1013", "错误 B1207");
    Path sound = Files.write(folder.resolve("sound.banfa"), (HEAD + "投票的主持：选举委员会。\n").getBytes(Charset.forName("GB18030")));
    assertThat(run("format", sound.toString()).out()).contains("投票的主持：选举委员会。");
  }

  @Test
  void nothingToSumUpIsSaid() throws IOException {
    Path empty = Files.createFile(folder.resolve("空.csv"));
    Path none = Files.createDirectory(folder.resolve("空的文件夹"));
    for (Path path : List.of(empty, none)) {
      Terminal outcome = run("rollup", path.toString());
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).contains("B6214").contains(path.toString());
      assertThat(outcome.out()).isEmpty();
    }
  }

  @Test
  void aFileWithNothingInItStaysSoWhenItIsTakenForAJournal() throws IOException {
    Path empty = Files.createFile(folder.resolve("空.db"));
    Terminal outcome = run("run", "../../procedures/changguo-2017/example-village.banfa", "--journal", empty.toString(), "--status");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("B4061");
    assertThat(empty).isEmptyFile();
  }
}
