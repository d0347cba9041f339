package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  private static final String TIMELY = "B2105/vc-timely-renewal";
  private static final String SCRIBE = "B2107/zj-scribe";

  @TempDir Path folder;

  private Path method;
  private Path review;
  private String printed;

  @BeforeEach
  void copy() throws IOException {
    Path source = Path.of("../../procedures/changguo-2017");
    method = Files.copy(source.resolve("villagers-committee.banfa"), folder.resolve("villagers-committee.banfa"));
    Files.copy(source.resolve("scheme.banfa"), folder.resolve("scheme.banfa"));
    review = folder.resolve("review.banfa");
  }

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    printed = done.all();
    assertThat(printed).doesNotContain("B1099");
    return done.code();
  }

  private int opinion(String finding, String... more) {
    String[] args = new String[more.length + 8];
    String[] first = {"review", method.toString(), "--finding", finding, "--by", "换届办", "--date", "2017-04-01"};
    System.arraycopy(first, 0, args, 0, 8);
    System.arraycopy(more, 0, args, 8, more.length);
    return run(args);
  }

  private String check(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "check";
    args[1] = method.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    run(args);
    return printed;
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(method);
    assertThat(text).contains(from);
    Files.writeString(method, text.replace(from, to));
  }

  @Test
  void aQuestionIsClosedByADecisionOnly() {
    assertThat(check()).doesNotContain("已由人决定");
    int open = open();
    assertThat(open).isPositive();
    assertThat(opinion(TIMELY, "--accept", "--reason", "属实")).isZero();
    assertThat(check()).contains("审查意见：接受（换届办，2017年4月1日）：属实");
    assertThat(open()).isEqualTo(open);
    assertThat(opinion(TIMELY, "--decide", "--outcome", "conforms", "--reason", "届满当月举行")).isZero();
    assertThat(check()).contains("已由人决定1条", "审查意见：已决定，认为符合（换届办，2017年4月1日）：届满当月举行");
    assertThat(open()).isEqualTo(open - 1);
  }

  /** How many questions the check leaves to people. */
  private int open() {
    java.util.regex.Matcher count = java.util.regex.Pattern.compile("待人判断(\\d+)条").matcher(printed);
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }

  @Test
  void aRequirementNothingWasFoundAboutCanBeDecided() {
    assertThat(run("review", method.toString())).isZero();
    assertThat(printed).contains("B2105/zj-recall/resigned");
    assertThat(opinion("B2105/zj-recall/resigned", "--decide", "--reason", "本次换届不涉及罢免")).isZero();
    assertThat(run("review", method.toString())).isZero();
    assertThat(printed).doesNotContain("B2105/zj-recall/resigned");
    assertThat(check()).contains("已由人决定1条");
  }

  @Test
  void carriedOverWhileTheMeaningStays() throws IOException {
    assertThat(opinion(SCRIBE, "--dispute", "--reason", "由选举委员会指定")).isZero();
    edit("第一条（总则）", "第一条（宗旨）\n  〔宗旨〕换届选举应当「依法进行」。\n\n第二条（总则）");
    edit("〔代写情形〕代写选票：情形：文盲、病残；主体：自荐人以外的人。", "〔代写情形〕代写选票：情形：文盲、病残；\n    主体：自荐人以外的人。  // 重排版式\n");
    assertThat(check()).contains("审查意见：有异议（换届办，2017年4月1日）：由选举委员会指定").doesNotContain("旧文本");
  }

  @Test
  void reopenedWhenTheClauseChanges() throws IOException {
    assertThat(opinion(SCRIBE, "--decide", "--reason", "可行")).isZero();
    edit("主体：自荐人以外的人。", "主体：自荐人以外的人、工作人员。");
    assertThat(check()).contains("审查意见针对的是旧文本", "原意见：已决定（换届办，2017年4月1日）：可行", "需要重新审查1条");
    assertThat(run("review", method.toString())).isZero();
    assertThat(printed).contains(SCRIBE).contains("审查意见针对的是旧文本");
    assertThat(opinion(SCRIBE, "--decide", "--reason", "改后可行")).isZero();
    assertThat(check()).contains("审查意见：已决定（换届办，2017年4月1日）：改后可行").doesNotContain("旧文本");
  }

  @Test
  void anOpinionWhoseFindingIsGoneIsToldNotLost() throws IOException {
    assertThat(opinion(SCRIBE, "--accept", "--reason", "改为代写员")).isZero();
    edit("主体：自荐人以外的人。", "主体：代写员。");
    assertThat(check()).contains("审查意见 B2107/zj-scribe 针对的问题已经不存在：接受（换届办，2017年4月1日）：改为代写员");
    assertThat(run("report", method.toString(), "--out", folder.resolve("out").toString())).isZero();
    assertThat(Files.readString(folder.resolve("out/villagers-committee-report.md"))).contains("下列审查意见针对的问题已经不存在", "改为代写员");
  }

  @Test
  void theReportShowsOpinionsAndPutsDecidedQuestionsApart() throws IOException {
    assertThat(opinion(TIMELY, "--decide", "--outcome", "conforms", "--reason", "届满当月举行")).isZero();
    assertThat(opinion(SCRIBE, "--accept", "--reason", "改为代写员")).isZero();
    assertThat(run("report", method.toString(), "--out", folder.resolve("out").toString())).isZero();
    String report = Files.readString(folder.resolve("out/villagers-committee-report.md"));
    assertThat(report).contains("已由人决定", "### （二）已经决定的问题", "审查意见：接受（换届办，2017年4月1日）：改为代写员");
    assertThat(report.indexOf("认为符合")).isGreaterThan(report.indexOf("已经决定的问题"));
  }

  @Test
  void whatIsWrittenIsCanonicalAndLeavesTheRestAsItIs() throws IOException {
    String kept = "注：手写的说明\n审查「别的」\n  办法：《别的办法》。\n\n\n  问题：「B2309」；意见：接受；审查人：「丙」；理由：「一」；指纹：「00」。 // 尾注\n";
    Files.writeString(review, kept);
    assertThat(opinion(TIMELY, "--accept", "--reason", "含“引号”的\n理由")).isZero();
    assertThat(opinion(TIMELY, "--dispute", "--reason", "含「方引号」的理由")).isZero();
    String text = Files.readString(review);
    assertThat(text).startsWith(kept).contains("理由：「含“引号”的 理由」", "理由：“含「方引号」的理由”");
    assertThat(run("format", review.toString())).isZero();
    assertThat(printed).endsWith(text.substring(text.indexOf("审查「昌国")));
    assertThat(check()).contains("审查意见：有异议");
  }

  @Test
  void aBrokenReviewIsReportedAndNothingIsWrittenToIt() throws IOException {
    Files.writeString(review, "审查「甲」\n  办法：《甲》。\n  问题：「B1」；意见：也许。\n");
    assertThat(run("check", method.toString())).isEqualTo(2);
    assertThat(printed).contains("review.banfa");
    assertThat(opinion(TIMELY, "--accept", "--reason", "好")).isEqualTo(2);
    assertThat(Files.readString(review)).contains("也许").doesNotContain("好");
  }

  @Test
  void wrongWordsAreRefused() {
    assertThat(opinion("B2107/none", "--accept", "--reason", "好")).isEqualTo(2);
    assertThat(printed).contains("B5411");
    assertThat(opinion(TIMELY, "--reason", "好")).isEqualTo(2);
    assertThat(printed).contains("B5414");
    assertThat(opinion(TIMELY, "--accept", "--decide", "--reason", "好")).isEqualTo(2);
    assertThat(printed).contains("B5414");
    assertThat(opinion(TIMELY, "--decide", "--outcome", "perhaps", "--reason", "好")).isEqualTo(2);
    assertThat(printed).contains("B5415");
    assertThat(opinion(TIMELY, "--accept", "--outcome", "conforms", "--reason", "好")).isEqualTo(2);
    assertThat(printed).contains("B5415");
    assertThat(opinion(TIMELY, "--accept", "--reason", " ")).isEqualTo(2);
    assertThat(printed).contains("B1002", "--reason");
    assertThat(opinion(TIMELY, "--accept", "--reason", "「a」“b”\"c\"")).isEqualTo(2);
    assertThat(printed).contains("B5416");
    assertThat(opinion(SCRIBE, "--accept", "--reason", "好", "--clause", "资格审查")).isEqualTo(2);
    assertThat(printed).contains("B5413", "代写情形");
    assertThat(run("review", folder.toString(), "--finding", TIMELY, "--accept", "--by", "甲", "--reason", "好")).isEqualTo(2);
    assertThat(printed).contains("B5410");
    assertThat(review).doesNotExist();
  }
}
