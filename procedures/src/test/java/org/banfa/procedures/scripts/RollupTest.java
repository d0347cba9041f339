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
    Path roster = table("姓名,行政村,年龄,学历,职务,性别\n选民001,甲村,41,大专,书记、主任,女\n选民002,甲村,30,初中,委员,男\n");
    for (String format : List.of("text", "json", "html")) {
      Terminal shown = Terminal.run("rollup", roster.toString(), "--format", format);
      assertThat(shown.err()).isEmpty();
      assertThat(shown.out()).contains("甲村").contains("35.50").doesNotContain("选民00").doesNotContain("大专");
    }
    assertThat(Terminal.run("rollup", roster.toString()).out()).containsPattern("一肩挑比例 +100.00%");
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
    Path roster = table("村,出生年月,学历,职务\n甲村,1981-10-29,大专,书记\n甲村,1981年10月,大专,委员\n");
    assertThat(Terminal.run("rollup", roster.toString()).err()).contains("B6202");
    assertThat(Terminal.run("rollup", roster.toString(), "--age-as-of", "2021-10-28").out()).contains("79/2");
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
}
