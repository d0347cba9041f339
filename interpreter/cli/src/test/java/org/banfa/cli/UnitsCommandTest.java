package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vote that each group of a village holds for itself, as its user sees it. */
class UnitsCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "interpreter", "cli", "src", "test", "resources", "units");
  private static final String METHOD = FOLDER.resolve("village-jia.banfa").toString();
  private static final String SCENARIO = FOLDER.resolve("village-jia.scenario.banfa").toString();
  private static final Path ANSWERS = FOLDER.resolve("village-jia.answers.txt");

  private Terminal done;

  private int code(String... args) {
    done = Terminal.run(args);
    return done.code();
  }

  private String output(String... args) {
    int code = code(args);
    assertThat(code).as(done.err() + done.out()).isZero();
    return Golden.unhashed(done.out());
  }

  @Test
  void simulatedUnitByUnit() {
    String[] line = {"simulate", METHOD, "--scenario", SCENARIO, "--runs", "300"};
    Golden.check("units/simulation_zh.txt", output(line));
    Golden.check("units/simulation_en.txt", output(with(line, "--lang", "en")));
    Golden.check("units/simulation_zh.html", output(with(line, "--format", "html")));
    String one = output(with(line, "--threads", "1", "--format", "json"));
    Golden.check("units/simulation_zh.json", one);
    assertThat(output(with(line, "--threads", "3", "--format", "json"))).isEqualTo(one);
    Golden.check("units/replay_zh.txt", output("simulate", METHOD, "--scenario", SCENARIO, "--replay", "2"));
  }

  /** The answers given up to every line, so that the status shows each unit at each stage; then the rest of them. */
  @Test
  void runInPiecesWithEachUnitWhereItStands(@TempDir Path temp) throws IOException {
    String[] run = {"run", METHOD, "--journal", temp.resolve("j.db").toString()};
    List<String> lines = Files.readAllLines(ANSWERS);
    StringBuilder stages = new StringBuilder();
    for (int to = 3; to <= lines.size(); to++) {
      if (lines.get(to - 1).startsWith("注：") || to < lines.size() && !lines.get(to).matches("  \\S+组 = .*|\\S.*")) continue;
      Path part = Files.write(temp.resolve("part.txt"), lines.subList(0, to));
      output(with(run, "--answers", part.toString()));
      stages.append("── ").append(lines.get(to - 1).strip(), 0, 4).append('\n').append(output(with(run, "--status")));
    }
    Golden.check("units/stages_zh.txt", stages.toString());
    String pieces = output(with(run, "--log"));
    String[] whole = {"run", METHOD, "--journal", temp.resolve("whole.db").toString()};
    Golden.check("units/run_zh.txt", output(with(whole, "--answers", ANSWERS.toString())));
    assertThat(output(with(whole, "--log"))).isEqualTo(pieces);
    Golden.check("units/log_en.txt", output(with(whole, "--log", "--lang", "en")));
    assertThat(output(with(whole, "--verify"))).contains("没有被改动");
    Path certificates = temp.resolve("certificates");
    Golden.check("units/certified_zh.txt", output(with(whole, "--certificates", certificates.toString())).replace(temp.toString(), "…"));
    Golden.check("units/whole_zh.json", Golden.unhashed(Files.readString(certificates.resolve("whole-1.json"))));
    Golden.check("units/result_zh.json", Golden.unhashed(Files.readString(certificates.resolve("result-2.json"))));
    output("verify-count", certificates.resolve("whole-1.json").toString(), certificates.toString());
  }

  /** The seats of the units as a table, with what came of them in many runs or in one; it can be read as a table of units. */
  @Test
  void theSeatsOfASimulationAreWrittenAsATable(@TempDir Path temp) throws IOException {
    Path many = temp.resolve("名额.csv");
    assertThat(output("simulate", METHOD, "--scenario", SCENARIO, "--runs", "300", "--seats", many.toString())).contains("名额.csv");
    Path one = temp.resolve("第二次.csv");
    output("simulate", METHOD, "--scenario", SCENARIO, "--replay", "2", "--seats", one.toString());
    Path delegates = Path.of(System.getProperty("banfa.root", "../.."), "procedures", "duting-2015");
    String districts = delegates.resolve("example-delegates.banfa").toString();
    Path branches = temp.resolve("支部.csv");
    output("simulate", districts, "--scenario", delegates.resolve("example-delegates.scenario.banfa").toString(), "--runs", "100", "--seats", branches.toString());
    Golden.check("units/seats_zh.csv", (Files.readString(many) + Files.readString(one) + Files.readString(branches)).replace("\r\n", "\n").replace("\uFEFF", ""));
    assertThat(output("allot", districts, "--units", branches.toString(), "--seats", "31")).contains("合计", "31");
    Path book = temp.resolve("名额.xlsx");
    output("simulate", METHOD, "--scenario", SCENARIO, "--runs", "10", "--seats", book.toString(), "--lang", "en");
    assertThat(Files.size(book)).isPositive();
    assertThat(code("simulate", METHOD, "--scenario", SCENARIO, "--seats", temp.resolve("名额.txt").toString())).isEqualTo(2);
    assertThat(done.err()).contains("B1005", ".xlsx / .csv");
    Path village = Path.of(System.getProperty("banfa.root", "../.."), "procedures", "changguo-2017");
    assertThat(code("simulate", village.resolve("example-village.banfa").toString(), "--scenario", village.resolve("villagers-committee.scenario.banfa").toString(), "--seats", many.toString())).isEqualTo(2);
    assertThat(done.err()).contains("B6515");
  }

  @Test
  void everyCountOfEveryUnitIsCertified(@TempDir Path temp) {
    Path certificates = temp.resolve("certificates");
    output("simulate", METHOD, "--scenario", SCENARIO, "--replay", "2", "--certificates", certificates.toString());
    for (int i = 1; i <= 4; i++) {
      String said = output("verify-count", certificates.resolve("count-" + i + ".json").toString(), certificates.resolve("ballots-" + i + ".csv").toString());
      assertThat(said).startsWith("这是“第").contains("一致");
    }
    assertThat(certificates.resolve("count-5.json")).doesNotExist();
    Golden.check("units/verified_zh.txt", output("verify-count", certificates.resolve("whole-1.json").toString(), certificates.toString()));
  }

  /** One head for each group; one representative for ten households; a share of the voters. */
  @ParameterizedTest
  @CsvSource({"heads,1,1", "households,2,1", "share,3,2"})
  void seatsFollowFromTheRules(String name, int east, int west) {
    String said = output("simulate", FOLDER.resolve(name + ".banfa").toString(), "--scenario", FOLDER.resolve(name + ".scenario.banfa").toString(), "--runs", "1", "--format", "json");
    assertThat(seats(said, "东组")).isEqualTo(east);
    assertThat(seats(said, "西组")).isEqualTo(west);
  }

  /** The voters of each group sign for those of their group; a group whose list is empty does not vote. */
  @Test
  void signedUnitByUnit() {
    String method = FOLDER.resolve("signed.banfa").toString();
    String scenario = FOLDER.resolve("signed.scenario.banfa").toString();
    String said = output("simulate", method, "--scenario", scenario, "--runs", "400");
    Golden.check("units/signed_zh.txt", said);
    assertThat(said).contains("辛 100.00%");
    Golden.check("units/signed_replay_zh.txt", output("simulate", method, "--scenario", scenario, "--replay", "1"));
  }

  /** The same put on record: each group puts up its own people, its own electors sign; a group without a list does not vote. */
  @Test
  void signedUnitByUnitOnRecord(@TempDir Path temp) throws IOException {
    String method = FOLDER.resolve("signed.banfa").toString();
    String[] run = {"run", method, "--journal", temp.resolve("j.db").toString()};
    Golden.check("units/signed_run_zh.txt", output(with(run, "--answers", FOLDER.resolve("signed.answers.txt").toString())));
    assertThat(done.out()).contains("第三组：村民代表空缺1名", "第一组：丙的有效联名11人", "第三组：没有列入名单的人", "村民代表：甲、乙、戊");
    Path certificates = temp.resolve("certificates");
    output(with(run, "--certificates", certificates.toString()));
    output("verify-count", certificates.resolve("whole-1.json").toString(), certificates.toString());
    Path part = Files.write(temp.resolve("part.txt"), Files.readAllLines(FOLDER.resolve("signed.answers.txt")).subList(0, 5));
    String journal = temp.resolve("signed.db").toString();
    output("run", method, "--journal", journal, "--answers", part.toString());
    Path signers = Files.writeString(temp.resolve("联名.csv"), "被提名人,签名人\n甲,选民001\n甲,选民002\n乙,选民003\n丙,选民004\n");
    output("signatures", method, "--journal", journal, "--signatures", signers.toString());
    assertThat(output("run", method, "--journal", journal, "--log")).contains("第一组：联名人数 = 丙 1、乙 1、甲 2");
    Path person = Files.writeString(temp.resolve("person.txt"), "组内联名 = 2017-04-15\n推选村民代表 = 2017-04-20\n");
    Golden.check("units/signed_practice_zh.txt", output("practice", method, "--scenario", FOLDER.resolve("signed.scenario.banfa").toString(), "--seed", "5", "--answers", person.toString()));
  }

  /** How many were elected in a unit, in the only run. */
  private static int seats(String json, String unit) {
    String own = json.substring(json.indexOf("\"unit\" : \"" + unit));
    String elected = own.substring(own.indexOf("\"elected\""));
    return (int) elected.substring(0, elected.indexOf("}")).lines().filter(l -> l.contains("\"" + unit)).count();
  }

  /** The electors of a group and that one takes no part were recorded wrongly; the old entries stay in the journal. */
  @Test
  void whatWasSaidOfAGroupIsCorrected(@TempDir Path temp) throws IOException {
    String[] run = {"run", METHOD, "--journal", temp.resolve("j.db").toString()};
    Golden.check("units/corrected_zh.txt", output(with(run, "--answers", FOLDER.resolve("corrected.answers.txt").toString())));
    assertThat(done.out()).contains("B5092", "B5096", "B5098", "“推选村民代表”中第一组的登记选民由120改为121", "第四组参加投票", "村民代表：甲、乙、丙、戊、己、庚、辛、壬、癸、子");
    assertThat(output(with(run, "--log"))).contains("第一组：登记选民120人", "第一组：登记选民121人", "第四组（不参加）");
    assertThat(output(with(run, "--verify"))).contains("没有被改动");
    Path certificates = temp.resolve("certificates");
    output(with(run, "--certificates", certificates.toString()));
    output("verify-count", certificates.resolve("whole-2.json").toString(), certificates.toString());
    String typed = String.join("\n", "推选村民代表 2017-04-20", "第一组：登记选民 120、村民代表 3；第二组：登记选民 95、村民代表 3；第三组：登记选民 61、村民代表 3", "第三组 = 不参加", "第一组 = 2017-04-20", "32", "25",
        "村民代表：甲、乙、丙（女）", "其他事项", "更正", "推选村民代表/第一组", "第一组：登记选民 121、村民代表 3", "漏写1人", "其他事项", "更正", "推选村民代表/第三组/不参加", "记错了组", "");
    done = Terminal.typed(typed, "run", METHOD, "--journal", temp.resolve("typed.db").toString());
    Golden.check("units/corrected_terminal_zh.txt", Golden.unhashed(done.out()));
  }

  /** Two entries of the count of one group, from the tables of an office. */
  @Test
  void countedFromTables(@TempDir Path temp) throws IOException {
    String journal = temp.resolve("j.db").toString();
    Path part = Files.write(temp.resolve("part.txt"), Files.readAllLines(ANSWERS).subList(0, 7));
    output("run", METHOD, "--journal", journal, "--answers", part.toString());
    String table = "项目,姓名,票数\n登记选民,,120\n参加投票人数,,88\n发出票数,,88\n收回票数,,88\n有效票,,86\n无效票,,2\n弃权票,,0\n村民代表,甲,70\n村民代表,乙,61\n村民代表,丙,52\n村民代表,丁,52\n";
    String one = Files.writeString(temp.resolve("录入一.csv"), table).toString();
    String other = Files.writeString(temp.resolve("录入二.csv"), table).toString();
    Golden.check("units/count_zh.txt", output("count", METHOD, "--journal", journal, "--entry", one, "--entry", other));
  }

  /** A person at the terminal: which unit, what it needs, something else in between. */
  @Test
  void askedAtATerminal(@TempDir Path temp) {
    String typed = String.join("\n", "推选村民代表 2017-04-20", "第一组：登记选民 120、村民代表 3；第二组：登记选民 95、村民代表 3；第三组：登记选民 61、村民代表 3", "第九组 = 2017-04-20", "第二组 = 2017-04-20", "26", "20",
        "村民代表：戊、己（女）、庚", "其他事项", "？", "");
    done = Terminal.typed(typed, "run", METHOD, "--journal", temp.resolve("j.db").toString());
    Golden.check("units/terminal_zh.txt", Golden.unhashed(done.out()));
  }

  @Test
  void practisedUnitByUnit(@TempDir Path temp) throws IOException {
    Path person = Files.writeString(temp.resolve("person.txt"), "推选村民代表 = 2017-04-20\n补选村民代表 = 2017-04-24\n");
    Golden.check("units/practice_zh.txt", output("practice", METHOD, "--scenario", SCENARIO, "--incident", "名额不足", "--answers", person.toString()));
  }

  /** Wrong answers, each in place of a line of the good ones, and what is said to them. */
  @Test
  void refusesUnitsThatCannotBe(@TempDir Path temp) throws IOException {
    List<String> lines = Files.readAllLines(ANSWERS);
    String good = lines.get(2);
    StringBuilder said = new StringBuilder();
    for (String wrong : List.of(good.replace("村民代表 3；第二组", "村民代表 5；第二组"), good.replace("第二组：", "第一组："), good.replace("、村民代表 3；第二组", "；第二组"),
        good.replace("3；第二组", "2；第二组").replace("3；第三组", "2；第三组").replace("村民代表 2；第四组：登记选民 40、村民代表 2", "村民代表 2"), "  分设单位 = 第一组 120 3")) {
      Path part = Files.write(temp.resolve("part.txt"), List.of(lines.get(1), wrong));
      code("run", METHOD, "--journal", temp.resolve(said.length() + ".db").toString(), "--answers", part.toString());
      said.append("── ").append(wrong.strip()).append('\n').append(tail()).append(done.err().replace(temp.toString(), "…"));
    }
    for (String wrong : List.of("  第九组 = 2017-04-20", "  第一组 = 2017-04-25", "  计票结果 = 登记选民 120")) {
      Path part = Files.write(temp.resolve("part.txt"), List.of(lines.get(1), good, wrong));
      code("run", METHOD, "--journal", temp.resolve(said.length() + ".db").toString(), "--answers", part.toString());
      said.append("── ").append(wrong.strip()).append('\n').append(tail()).append(done.err().replace(temp.toString(), "…"));
    }
    Golden.check("units/refused_zh.txt", said.toString());
  }

  private String tail() {
    String all = Golden.unhashed(done.out());
    int from = all.indexOf("已记录第3条");
    return from < 0 ? "" : all.substring(from);
  }

  private static String[] with(String[] line, String... more) {
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return all;
  }
}
