package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.records.table.Tables;
import org.junit.jupiter.api.Test;

/** The units of a vote taken in from the tables of an office: what does not fit, how the seats are divided, and that they are recorded. */
class AllotCommandTest extends CountSession {
  private static final Path ROOT = Path.of(System.getProperty("banfa.root"));
  private static final Path FOLDER = Path.of("src", "test", "resources", "districts");
  private static final Path PROCEDURE = ROOT.resolve("procedures").resolve("duting-2015");
  private static final String METHOD = PROCEDURE.resolve("example-delegates.banfa").toString();

  AllotCommandTest() {
    super(METHOD, PROCEDURE.resolve("example-delegates.answers.txt"), "  分设单位", "丁社区");
  }

  private int allot(String table, String... more) {
    List<String> args = new ArrayList<>(List.of("allot", METHOD, "--units", FOLDER.resolve(table).toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String printed(int code) {
    return out + err + "exit code " + code + "\n";
  }

  @Test
  void seatsAreDividedAndUnitsRecorded() {
    Golden.check("districts/allot_zh.txt", printed(allot("branches.csv")));
    Golden.check("districts/allot_levels_en.txt", printed(allot("levels.csv", "--lang", "en")));
    Golden.check("districts/allot_recorded_zh.txt", printed(allot("levels.csv", "--journal", journal())));
    assertThat(run("run", METHOD, "--journal", journal(), "--status")).isZero();
    assertThat(out).contains("第一支部第一小组", "第三支部", "第一小组");
    assertThat(run("run", METHOD, "--journal", journal(), "--verify")).isZero();
    assertThat(allot("levels.csv", "--journal", journal())).isEqualTo(2);
    assertThat(err).contains("B6514");
  }

  @Test
  void equalRemaindersAreDecidedBySomebodyAndWritten() throws IOException {
    Golden.check("districts/allot_equal_zh.txt", printed(allot("equal.csv")));
    Path decided = file("定.csv", Files.readString(FOLDER.resolve("equal.csv")).replace("第二支部,第一小组,30人,,", "第二支部,第一小组,30人,5,2"));
    assertThat(run("allot", METHOD, "--units", decided.toString())).as(out + err).isZero();
    assertThat(out).containsPattern("第二支部第一小组 +30 +4\\+1/2 +5");
  }

  @Test
  void whateverDoesNotFitIsToldByItsCellAndNothingIsRecorded() {
    Golden.check("districts/allot_broken_zh.txt", printed(allot("broken.csv", "--journal", journal())));
    Golden.check("districts/allot_broken_en.txt", printed(allot("broken.csv", "--lang", "en")));
    Golden.check("districts/allot_sums_zh.txt", printed(allot("sums.csv", "--journal", journal())));
    assertThat(run("run", METHOD, "--journal", journal(), "--status")).isZero();
    assertThat(out).contains("分设单位").doesNotContain("第二支部");
  }

  @Test
  void limitsThatLeaveNoWayAreToldWithTheClause() throws IOException {
    Path few = file("少.csv", "党支部,人数\n第一支部,50\n第二支部,50\n");
    assertThat(run("allot", METHOD, "--units", few.toString(), "--map", "人数=选民人数")).isEqualTo(1);
    assertThat(err).contains("B5080", "31").doesNotContain("B65");
    assertThat(run("allot", METHOD, "--units", few.toString())).isEqualTo(2);
    assertThat(err).contains("B6501", "党支部、党小组");
    assertThat(run("allot", METHOD, "--units", few.toString(), "--map", "人数=头数")).isEqualTo(2);
    assertThat(err).contains("B6502", "人数=头数");
    Path open = Files.writeString(folder.resolve("open.banfa"), Files.readString(Path.of(METHOD)).replace("党员代表的人数：31人。", "党员代表的人数不少于30人。"));
    assertThat(run("allot", open.toString(), "--units", FOLDER.resolve("branches.csv").toString())).isEqualTo(2);
    assertThat(err).contains("B6516", "党员代表", "--seats");
    assertThat(run("allot", open.toString(), "--units", FOLDER.resolve("branches.csv").toString(), "--seats", "35")).isZero();
    assertThat(out).contains("党员代表35名");
  }

  @Test
  void anEmptyWorkbookIsReadBackOnceFilledIn() throws IOException {
    String blank = folder.resolve("空白.xlsx").toString();
    assertThat(run("allot", METHOD, "--blank", blank)).isZero();
    assertThat(Tables.read(Path.of(blank)).get(0).rows()).isEqualTo(List.of(List.of("党支部", "党小组", "选民人数", "户数", "名额")));
    assertThat(run("allot", METHOD, "--blank", blank)).isEqualTo(2);
    assertThat(err).contains("B6120");
    assertThat(run("allot", METHOD)).isEqualTo(2);
    assertThat(err).contains("B6513");
    String village = ROOT.resolve("procedures").resolve("changguo-2017").resolve("villagers-committee.banfa").toString();
    assertThat(run("allot", village, "--units", FOLDER.resolve("branches.csv").toString())).isEqualTo(2);
    assertThat(err).contains("B6515");
  }
}
