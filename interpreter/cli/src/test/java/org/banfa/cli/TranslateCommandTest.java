package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateCommandTest {
  private static final String METHOD =
      """
      办法「甲村选举办法」/"Method of Village A"
        层级：村级办法。
        设「监督小组」：机构；栏目：人数；释义：「监督选举」。

      第一条（总则）
        // 定好的日子
        〔选举日〕选举日：2017年5月6日。  注：由镇里定
        〔小组〕监督小组的人数一般为3至5名，理由「村大」。
        〔名单〕公布选民名单应当在选举日的20日前，但未选足的除外。
        〔门槛〕另行选举的当选：得票不少于已投选票总数的三分之一。
      """;

  private Terminal done;

  private int run(String... args) {
    done = Terminal.run(args);
    return done.code();
  }

  private void refused(String code, String... args) {
    assertThat(run(args)).isEqualTo(2);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains(code);
  }

  private String printed() {
    return done.out();
  }

  @Test
  void goesToEnglishAndBack(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.banfa"), METHOD);
    assertThat(run("translate", "--to", "en", file.toString())).isZero();
    assertThat(printed())
        .isEqualTo(
            """
            method "Method of Village A"/「甲村选举办法」
              rank: village method.
              declare 「监督小组」: body; slots: headcount; meaning: 「监督选举」.

            Article 1 (总则)
              // 定好的日子
              〔选举日〕election day: 2017-05-06.  注：由镇里定
              〔小组〕headcount of 监督小组 normally is 3 to 5 individuals, reason 「村大」.
              〔名单〕publishing the voter list must fall 20 days before election day, but not if too few members elected.
              〔门槛〕winning threshold of the rerun election: votes received are at least 1/3 of ballots cast.
            """);
    assertThat(done.err()).contains("B1601").contains("“监督小组”没有英文写法");

    Path english = Files.writeString(folder.resolve("b.banfa"), printed());
    Files.delete(file);
    Path back = folder.resolve("c.txt");
    assertThat(run("translate", english.toString(), "--to", "zh", "--out", back.toString())).isZero();
    assertThat(Files.readString(back)).isEqualTo(METHOD);
  }

  @Test
  void refusesOtherLanguagesAndBrokenTexts(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.banfa"), "办法「甲」\n第一条（总则）\n选举日：：2017年5月6日。\n");
    refused("B1005", "translate", "--to", "fr", file.toString());
    refused("B1002", "translate", file.toString());
    refused("B1207", "translate", "--to", "en", file.toString());
  }
}
