package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county published is computed again from rosters, and what is wrong with a roster is told with its cell. */
class RollupTest {
  private static final String NOW = "xingyi-2021/members.csv";
  private static final String LAST = "xingyi-2021/members-last-term.csv";

  @TempDir Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("roster.csv"), text);
  }

  @Test
  void thePublishedNumbersComeOutOfTheRosters() {
    Terminal shown = Terminal.run("rollup", NOW, "--last", LAST, "--published", "xingyi-2021/published.csv");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.code()).isZero();
    List<String> compared = shown.out().lines().filter(l -> l.endsWith("一致") || l.endsWith("不能计算")).toList();
    assertThat(compared).hasSize(13);
    assertThat(compared.stream().filter(l -> l.endsWith("  一致")).count()).isEqualTo(10);
    assertThat(shown.out()).contains("38917/989").contains("8304/197");
  }

  @Test
  void aPublishedNumberThatDiffersIsTold() throws IOException {
    Path published = Files.writeString(folder.resolve("published.csv"), "指标,公布数\n平均年龄,39.36\n");
    Terminal shown = Terminal.run("rollup", NOW, "--published", published.toString());
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.out()).containsPattern("平均年龄 +39.36 +39.35 +不一致");
  }

  @Test
  void namesAndAgesOfSinglePeopleDoNotComeOut() throws IOException {
    Path roster = table("姓名,行政村,年龄,学历,职务,性别\n选民001,甲村,41,大专,书记、主任,女\n选民002,甲村,30,初中,委员,男\n选民003,甲村,31,高中,委员,女\n");
    for (String format : List.of("text", "json", "html")) {
      Terminal shown = Terminal.run("rollup", roster.toString(), "--format", format);
      assertThat(shown.err()).contains("B6213").doesNotContain("B1099");
      assertThat(shown.code()).isZero();
      assertThat(shown.out()).contains("甲村").contains("34.00").contains("人数过少，不列").doesNotContain("41").doesNotContain("选民00").doesNotContain("大专");
    }
    assertThat(Terminal.run("rollup", roster.toString()).out()).containsPattern("一肩挑比例 +100.00%");
  }

  private static String member(String place, String rest) {
    return place + "," + rest + "\n";
  }

  /** One secretary and one place of two: no number that is about them alone, and none that follows from those shown. */
  @Test
  void numbersOfOneOrTwoPeopleAreWithheld() throws IOException {
    String head = "村,年龄,学历,职务,性别\n";
    String jia = member("甲村", "44,大专,书记、主任,女") + member("甲村", "30,初中,委员,男") + member("甲村", "34,高中,委员,女");
    String yi = member("乙村", "36,高中,委员,女") + member("乙村", "32,初中,委员,男") + member("乙村", "33,初中,委员,男") + member("乙村", "35,初中,委员,男");
    Path now = table(head + jia + yi + member("丙村", "37,高中,委员,女") + member("丙村", "39,高中,委员,男"));
    Path last = Files.writeString(folder.resolve("last.csv"), head + member("甲村", "50,初中,书记,男") + member("甲村", "52,初中,委员,男"));
    Path published = Files.writeString(folder.resolve("said.csv"), "指标,公布数\n书记平均年龄,44.00\n平均年龄,35.56\n平均年龄下降,15.44\n");
    for (String language : List.of("zh", "en")) {
      Terminal shown = Terminal.run("rollup", now.toString(), "--last", last.toString(), "--published", published.toString(), "--lang", language);
      assertThat(shown.code()).isZero();
      EveryScriptTest.assertIsAsRecorded("rollup/few_" + language + ".txt", shown.err() + shown.out());
    }
    String out = Terminal.run("rollup", now.toString(), "--last", last.toString(), "--published", published.toString()).out();
    assertThat(out).containsPattern("平均年龄 +35.56").doesNotContain("44.00  44.00").containsPattern("书记平均年龄 +44.00 +人数过少，不列 +人数过少，不核对");
    assertThat(out).as("the sums less the other village would give this one").containsPattern("丙村 +2 +人数过少，不列").containsPattern("甲村 +3 +人数过少，不列").containsPattern("乙村 +4 +1 ");
  }

  /** Where all but one or two are secretaries, one mean taken from the other would tell of these. */
  @Test
  void theFewWhoAreLeftAreNotToldEither() throws IOException {
    Path roster = table("村,年龄,学历,职务\n甲村,40,大专,书记\n乙村,41,大专,书记\n丙村,42,大专,书记\n丙村,30,初中,委员\n");
    assertThat(Terminal.run("rollup", roster.toString()).out()).containsPattern("书记平均年龄 +人数过少，不列").containsPattern("\n  平均年龄 +38.25");
  }

  @Test
  void eachBadCellIsTold() throws IOException {
    Path roster = table("村,年龄,学历,职务\n甲村,四十,大专,书记\n,39,大专,委员\n甲村,39,函授,委员\n");
    Terminal shown = Terminal.run("rollup", roster.toString());
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains("B6204").contains("B2：“四十”").contains("B6203").contains("A3").contains("B6206").contains("“函授”");
    assertThat(shown.out()).isEmpty();
  }

  @Test
  void aMissingColumnIsToldAndMayBeMapped() throws IOException {
    Path roster = table("村,年龄,文化水平,职务\n甲村,40,大专,书记\n");
    assertThat(Terminal.run("rollup", roster.toString()).err()).contains("B6201").contains("文化水平");
    assertThat(Terminal.run("rollup", roster.toString(), "--column", "学历=文化水平").code()).isZero();
  }

  @Test
  void agesFollowFromDatesOfBirth() throws IOException {
    Path roster = table("村,出生年月,学历,职务\n甲村,1981-10-29,大专,书记\n甲村,1981年10月,大专,委员\n甲村,1981-10,大专,委员\n");
    assertThat(Terminal.run("rollup", roster.toString()).err()).contains("B6202");
    assertThat(Terminal.run("rollup", roster.toString(), "--age-as-of", "2021-10-28").out()).contains("119/3");
  }

  @Test
  void twoSecretariesInOnePlaceAreDoubtful() throws IOException {
    Path roster = table("村,年龄,学历,职务\n甲村,40,大专,书记\n甲村,41,大专,书记\n");
    Terminal shown = Terminal.run("rollup", roster.toString());
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.err()).contains("B6207");
  }

  @Test
  void theWorkbookIsTheSameEveryTimeAndCanBeReadAgain() throws IOException {
    Path first = folder.resolve("a.xlsx");
    Path second = folder.resolve("b.xlsx");
    for (Path out : List.of(first, second))
      assertThat(Terminal.run("rollup", NOW, "--last", LAST, "--format", "xlsx", "--out", out.toString()).code()).isZero();
    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    assertThat(org.banfa.records.table.Tables.read(first).get(0).rows().get(2)).startsWith("班子成员人数", "989");
    assertThat(Terminal.run("rollup", NOW, "--format", "xlsx").err()).contains("B6208");
  }

  private String journal(String name, String method, String answers) {
    String file = folder.resolve(name + ".db").toString();
    assertThat(Terminal.run("run", method, "--journal", file, "--answers", answers).code()).isZero();
    return file;
  }

  @Test
  void aJournalTellsWhoWasElectedAndTheRollWhatTheyAre() {
    String journal = journal("jia", "xingyi-2021/village-jia.banfa", "xingyi-2021/village-jia.answers.txt");
    Terminal shown = Terminal.run("rollup", journal, "--roll", "xingyi-2021/village-jia.roll.csv", "--age-as-of", "2021-10-28");
    assertThat(shown.err()).contains("提示 B6213");
    assertThat(shown.code()).isZero();
    // 42 + 36 + 31 + 35 + 27 years, five members; the sixth of the roll was not elected
    assertThat(shown.out()).containsPattern("班子成员人数 +5 ").containsPattern("平均年龄 +34.20 +171/5").containsPattern("书记平均年龄 +人数过少，不列 +人数过少，不列").containsPattern("妇女人数 +2 ");
    assertThat(shown.out()).containsPattern("甲村 +5 +2 +否");
  }

  @Test
  void onePersonInTwoJournalsOfAPlaceIsCountedOnce() throws IOException {
    String party = journal("party", "hengnan-2017/example-party.banfa", "hengnan-2017/party.answers.txt");
    String village = journal("village", "hengnan-2017/example-village.banfa", "hengnan-2017/villagers-committee.answers.txt");
    Path roll = table("村,姓名,年龄,学历\n" + "甲乙丙丁戊己庚辛壬癸".chars().mapToObj(c -> "甲村," + (char) c + ",40,大专\n").reduce("", String::concat));
    Terminal shown = Terminal.run("rollup", folder.toString(), "--roll", roll.toString(), "--format", "json");
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).as("the roll is no roster of members").contains("B6201");
    shown = Terminal.run("rollup", party, village, "--roll", roll.toString());
    assertThat(shown.err()).contains("B6213");
    assertThat(shown.out()).containsPattern("班子成员人数 +6 ").containsPattern("一肩挑比例 +100.00%");
  }

  @Test
  void aJournalWithoutARollOrWithAWrongOneIsTold() throws IOException {
    String journal = journal("jia", "xingyi-2021/village-jia.banfa", "xingyi-2021/village-jia.answers.txt");
    assertThat(Terminal.run("rollup", journal).err()).contains("B6212");
    Path roll = table("村,姓名,年龄,学历\n甲村,甲,40,大专\n甲村,乙,40,大专\n甲村,乙,41,大专\n甲村,丙,40,大专\n甲村,丁,40,大专\n");
    Terminal shown = Terminal.run("rollup", journal, "--roll", roll.toString());
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains("B6209").contains("“甲村”当选党组织委员的人，名册里没有").contains("B6210").doesNotContain("乙").doesNotContain("戊");
  }

  @Test
  void anElectionUnderWayCountsAsFarAsItIsDecided() throws IOException {
    String all = Files.readString(Path.of("xingyi-2021/village-jia.answers.txt"));
    Path half = Files.writeString(folder.resolve("half.txt"), all.substring(0, all.indexOf("选举正副书记 =")));
    String journal = journal("half", "xingyi-2021/village-jia.banfa", half.toString());
    Terminal shown = Terminal.run("rollup", journal, "--roll", "xingyi-2021/village-jia.roll.csv", "--age-as-of", "2021-10-28");
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.err()).contains("B6211");
    assertThat(shown.out()).containsPattern("班子成员人数 +5 ").containsPattern("书记人数 +0 ");
  }

  @Test
  void theLastTermMayBeJournalsToo() throws IOException {
    String journal = journal("jia", "xingyi-2021/village-jia.banfa", "xingyi-2021/village-jia.answers.txt");
    Path older = table("村,姓名,年龄,学历\n" + "甲乙丙丁戊".chars().mapToObj(c -> "甲村," + (char) c + ",50,初中\n").reduce("", String::concat));
    Terminal shown = Terminal.run("rollup", journal, "--roll", "xingyi-2021/village-jia.roll.csv", "--age-as-of", "2021-10-28", "--last", journal, "--last-roll", older.toString());
    assertThat(shown.err()).contains("B6213");
    assertThat(shown.out()).containsPattern("书记平均年龄下降 +人数过少，不列").containsPattern("平均年龄下降 +15.80 +79/5");
  }
}
