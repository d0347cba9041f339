package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Running;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();
  private static final Path ANSWERS = FOLDER.resolve("villagers-committee.answers.txt");

  @TempDir Path folder;
  private String out;
  private String err;

  /** Runs a command line with what a person types; fingerprints, which depend on the clock, are left out. */
  private int run(String typed, String... args) {
    Terminal done = Terminal.typed(typed, args);
    out = done.out().replaceAll("[0-9a-f]{64}", "…");
    err = done.err();
    assertThat(err).doesNotContain("Exception", "\tat ");
    return done.code();
  }

  private int village(String typed, String... more) {
    List<String> args = new ArrayList<>(List.of("run", METHOD, "--journal", journal().toString()));
    args.addAll(List.of(more));
    return run(typed, args.toArray(String[]::new));
  }

  private Path journal() {
    return folder.resolve("甲村.db");
  }

  private Path until(String line) throws IOException {
    String all = Files.readString(ANSWERS);
    return Files.writeString(folder.resolve("part.txt"), all.substring(0, all.indexOf("\n" + line) + 1));
  }

  @Test
  void theWholeElectionToTheHandover() {
    assertThat(village("", "--answers", ANSWERS.toString())).isZero();
    assertThat(err).isEmpty();
    assertThat(village("", "--log")).isZero();
    Golden.check("run_log_zh.txt", out);
    assertThat(village("", "--log", "--lang", "en")).isZero();
    Golden.check("run_log_en.txt", out);
    assertThat(village("", "--status")).isZero();
    Golden.check("run_status_end_zh.txt", out);
    assertThat(village("", "--verify")).isZero();
    assertThat(out).contains("日志没有被改动：共110条");
  }

  @Test
  void statusSaysWhatIsDueWhatIsNotAllowedYetAndUntilWhen() throws IOException {
    assertThat(village("", "--answers", until("公布选民名单").toString())).isZero();
    assertThat(village("", "--status", "--today", "2017-04-16")).isZero();
    Golden.check("run_status_zh.txt", out);
    assertThat(village("", "--status", "--lang", "en")).isZero();
    Golden.check("run_status_en.txt", out);
  }

  @Test
  void statusNamesWhatIsBeingRecordedThoughItIsNoAct() {
    assertThat(village("通知推选办法会议 2017-04-08\n未发生\n")).isZero();
    assertThat(village("", "--status")).isZero();
    assertThat(out).contains("正在办理“未发生”，等待回答“项目”").doesNotContain("“”");
    assertThat(village("授权表决\n没有授权\n更正\n")).isZero();
    assertThat(village("", "--status", "--lang", "en")).isZero();
    assertThat(out).doesNotContain("\"\"", "“”").contains("correct");
    assertThat(village("通知推选办法会议\n2017-04-07\n记错\n")).isZero();
    assertThat(village("", "--status")).isZero();
    assertThat(out).doesNotContain("等待回答");
  }

  @Test
  void aPersonIsAskedAgainAfterAnUnlawfulAnswer() {
    String typed = "公布选民名单 2017-04-18\n公布选民名单 = 2017-04-15\n推选选举委员会 2017-04-09\n五十\n50\n51\n45\n同意人数 = 40\n更正\n公布选民名单\n2017-04-16\n贴出晚了一天\n？\n退出\n";
    assertThat(village(typed)).isZero();
    Golden.check("run_terminal_zh.txt", out);
    assertThat(village("通知推选办法会议 2017-04-08\n", "--today", "2017-04-01")).isZero();
    assertThat(out).contains("接着上次的记录办理", "B4016").contains("日志共12条");
  }

  @Test
  void stopsAtTheLineOfTheAnswersThatIsWrongAndKeepsWhatWasBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "通知推选办法会议 = 2017-04-08\n推选选举委员会 = 2017-04-09\n应到会人数 = 很多\n");
    assertThat(village("", "--answers", file.toString())).isEqualTo(2);
    assertThat(err).contains("B4076", "3:1", "很多");
    assertThat(village("", "--status")).isZero();
    assertThat(out).contains("已办1项", "等待回答“应到会人数”", "日志共3条");
    assertThat(village("", "--answers", folder.resolve("没有.txt").toString())).isEqualTo(2);
    assertThat(err).contains("B1010");
  }

  @Test
  void verifyFindsAChangedRow() throws Exception {
    village("通知推选办法会议 2017-04-08\n");
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + journal()); Statement statement = raw.createStatement()) {
      statement.execute("DROP TRIGGER no_change");
    }
    assertThat(village("", "--verify")).isEqualTo(1);
    assertThat(err).contains("B4054");
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + journal()); Statement statement = raw.createStatement()) {
      statement.execute("UPDATE entry SET answer=replace(answer, '2017-04-08', '2017-04-07') WHERE seq=2");
      statement.execute("CREATE TRIGGER again BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END");
    }
    assertThat(village("", "--verify")).isEqualTo(1);
  }

  @Test
  void refusesJournalsThatAreNone() throws IOException {
    assertThat(village("", "--status")).isEqualTo(2);
    assertThat(err).contains("B4050");
    Files.writeString(journal(), "不是数据库".repeat(300));
    assertThat(village("通知推选办法会议 2017-04-08\n")).isEqualTo(2);
    assertThat(err).containsPattern("B405[12]");
    assertThat(Files.readString(journal())).startsWith("不是数据库");
    assertThat(run("", "run", FOLDER.resolve("villagers-committee.cases.banfa").toString(), "--journal", "x.db")).isEqualTo(2);
    assertThat(err).contains("B4001");
  }

  @Test
  void amendShowsTheDifferenceAndAsksBeforeItTakesOver() throws IOException {
    village("", "--answers", until("公布选民名单").toString());
    Path changed = Files.createDirectory(folder.resolve("新"));
    for (String file : List.of("scheme.banfa", "villagers-committee.banfa", "example-village.banfa")) {
      Files.writeString(changed.resolve(file), Files.readString(FOLDER.resolve(file)).replace("接受委托人数不得超过2人", "接受委托人数不得超过1人"));
    }
    String fresh = changed.resolve("example-village.banfa").toString();
    String[] amend = {"amend", METHOD, fresh, "--journal", journal().toString(), "--authority", "村民代表会议", "--reason", "代理过多"};
    assertThat(run("", "run", fresh, "--journal", journal().toString())).isEqualTo(2);
    assertThat(err).contains("B4059");
    assertThat(run("否\n", amend)).isEqualTo(2);
    assertThat(out).contains("〔接受委托人数〕", "原：委托投票的接受委托人数不得超过2人", "新：委托投票的接受委托人数不得超过1人", "按新的办：委托投票");
    assertThat(err).contains("B4091");
    assertThat(run("是\n", amend)).isZero();
    assertThat(out).contains("改动1处");
    assertThat(run("", "run", fresh, "--journal", journal().toString())).isZero();
    assertThat(run("", "run", METHOD, "--journal", journal().toString())).isEqualTo(2);
    assertThat(err).contains("B4059");
    assertThat(run("", "amend", METHOD, METHOD, "--journal", journal().toString(), "--authority", "甲", "--reason", "乙")).isEqualTo(2);
  }

  /** The village's documents with some sentences changed. */
  private String changed(String name, String... pairs) throws IOException {
    Path to = Files.createDirectory(folder.resolve(name));
    for (String file : List.of("scheme.banfa", "villagers-committee.banfa", "example-village.banfa")) {
      String text = Files.readString(FOLDER.resolve(file));
      for (int i = 0; i < pairs.length; i += 2) text = text.replace(pairs[i], pairs[i + 1]);
      Files.writeString(to.resolve(file), text);
    }
    return to.resolve("example-village.banfa").toString();
  }

  @Test
  void amendTakesOverAVoteThatIsOpen() throws IOException {
    String all = Files.readString(ANSWERS);
    Path tie = Files.writeString(folder.resolve("tie.txt"), all.substring(0, all.indexOf("注：己、庚得票相等")));
    assertThat(village("", "--answers", tie.toString())).isZero();
    String fresh = changed("新", "另行选举的当选：得票不少于已投选票总数的三分之一", "另行选举的当选：得票超过已投选票总数的二分之一",
        "接受委托人数不得超过2人", "接受委托人数不得超过1人", "同人职务数不少于2个的，该票无效", "同人职务数不少于3个的，该票无效",
        "公布当选名单：选举日当日。", "公布当选名单：选举日当日或者次日。", "另行选举：选举日起30日内", "另行选举：选举日起8日内");
    String[] amend = {"amend", METHOD, fresh, "--journal", journal().toString(), "--authority", "村民会议", "--reason", "另行选举的当选票数太低"};
    assertThat(run("否\n", amend)).isEqualTo(2);
    Golden.check("amend_zh.txt", out);
    assertThat(err).contains("B4091");
    assertThat(run("是\n", add(amend, "--lang", "en"))).isEqualTo(2);
    assertThat(run("yes\n", add(amend, "--lang", "en"))).isZero();
    Golden.check("amend_en.txt", out);
    String[] on = {"run", fresh, "--journal", journal().toString()};
    assertThat(run("", add(on, "--answers", ANSWERS.toString()))).isZero();
    assertThat(run("", add(on, "--log"))).isZero();
    Golden.check("run_log_amended_zh.txt", out);
    assertThat(run("", add(on, "--verify"))).isZero();
    assertThat(out).contains("日志没有被改动：共111条");
    assertThat(run("是\n", amend)).isEqualTo(2);
    assertThat(err).contains("B4064");
  }

  @Test
  void anotherVersionOfTheLibraryTakesOverOnceSomebodyDecidesIt() throws IOException {
    ElectionDesk desk = ElectionDesk.open(Path.of(METHOD));
    Dossier now = desk.dossier();
    List<Source> laws = now.laws().stream()
        .map(l -> new Source(l.name(), l.text().replace("公布选民名单应当在选举日的20日前", "公布选民名单应当在选举日的22日前"))).toList();
    try (Journal journal = Journal.openOrCreate(journal(), Instant::now)) {
      Running running = new Running(journal, desk);
      running.open(new Dossier(now.title(), now.sources(), now.words(), laws, "", "", List.of()));
      AnswersFile script = AnswersFile.read(new Source("a.txt", Files.readString(until("公布选民名单"))), desk.words());
      running.proceed(new AnswersHand(script, desk.words()));
    }
    assertThat(village("", "--verify")).isZero();
    assertThat(village("", "--answers", ANSWERS.toString())).isEqualTo(2);
    assertThat(err).contains("B4062", "banfa amend");
    String[] amend = {"amend", METHOD, METHOD, "--journal", journal().toString(), "--authority", "村民会议", "--reason", "法规库已经更新"};
    assertThat(run("是\n", amend)).isZero();
    Golden.check("amend_library_zh.txt", out);
    assertThat(village("", "--answers", ANSWERS.toString())).isZero();
    assertThat(village("", "--verify")).isZero();
    assertThat(out).contains("日志没有被改动：共111条");
    assertThat(village("", "--log")).isZero();
    assertThat(out).contains("修改办法", "〔list-publication〕", "移交（2017-05-19）");
  }

  private static String[] add(String[] args, String... more) {
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }
}
