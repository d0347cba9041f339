package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
  private static final String GUILD = "src/test/resources/proofs/";

  @TempDir Path folder;

  private String printed;

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    printed = done.all();
    assertThat(printed).doesNotContain("B1099");
    return done.code();
  }

  @ParameterizedTest
  @CsvSource({"diff.txt,", "diff.en.txt, --lang=en", "diff.json, --format=json"})
  void readsAsTheGoldenFile(String name, String option) {
    String[] plain = {"diff", GUILD + "old.banfa", GUILD + "new.banfa"};
    String[] more = {"diff", GUILD + "old.banfa", GUILD + "new.banfa", option};
    assertThat(run(option == null ? plain : more)).isZero();
    Golden.check("proofs/" + name, printed);
  }

  /** The real method, and the same with changes of every kind. */
  private void edited(String... pairs) throws IOException {
    Path source = Path.of("../../procedures/changguo-2017");
    for (String side : new String[] {"old", "new"}) {
      Path to = Files.createDirectories(folder.resolve(side));
      Files.copy(source.resolve("scheme.banfa"), to.resolve("scheme.banfa"));
      String text = Files.readString(source.resolve("villagers-committee.banfa"));
      for (int i = 0; side.equals("new") && i < pairs.length; i += 2) {
        assertThat(text).contains(pairs[i]);
        text = text.replace(pairs[i], pairs[i + 1]);
      }
      Files.writeString(to.resolve("method.banfa"), text);
    }
    assertThat(run("diff", folder.resolve("old/method.banfa").toString(), folder.resolve("new/method.banfa").toString())).as(() -> printed).isZero();
  }

  @Test
  void sameDraftsHaveNoDifference() throws IOException {
    edited();
    assertThat(printed).contains("照两稿办理：相同").doesNotContain("1. ", "改动", "新增", "删去");
  }

  @Test
  void otherWordsWithTheSameMeaningAreToldSo() throws IOException {
    edited("投票的当选：得票超过参加投票人数的二分之一。", "投票的当选：得票多于参加投票人数的半数。", "〔登记对象〕选民登记的对象：本村户籍常住村民、本村户籍外出村民", "〔登记对象〕选民登记的对象：本村户籍外出村民、本村户籍常住村民");
    assertThat(printed).contains("照两稿办理：相同", "文字不同而意思相同2条", "文字改了，意思没有改").doesNotContain("改动");
  }

  @Test
  void aLooserThresholdIsShownByAnElectionAndByWhomItConcerns() throws IOException {
    edited("委托投票的接受委托人数不得超过3人。", "委托投票的接受委托人数不得超过4人。");
    assertThat(printed).contains("改动1条", "旧：委托投票的接受委托人数不得超过3人", "新：委托投票的接受委托人数不得超过4人", "宽严：新稿更宽", "委托投票的接受委托人数4人", "新稿允许，旧稿不允许", "涉及：");
  }

  @Test
  void anotherDayIsADifferenceWhateverOtherDaysTheDraftsHave() throws IOException {
    edited("时间：不迟于2017年4月25日", "时间：不迟于2017年4月20日");
    assertThat(printed).contains("改动1条", "宽严：新稿更严", "2017年4月21日：旧稿允许，新稿不允许");
  }

  @Test
  void movedArticlesAreToldOnce() throws IOException {
    edited("第十八条（公布结果）", "第十八条（空置）\n  〔档案〕建立选举档案应当「及时」。\n\n第十九条（公布结果）", "第十九条（另行选举）", "第二十条（另行选举）");
    assertThat(printed).contains("新增1条", "移动", "条次有变", "第十八条 → 第十九条", "第十九条 → 第二十条").doesNotContain("改动");
  }

  @Test
  void headAndWordsAreCompared() throws IOException {
    edited("  组织：村民委员会。\n", "  组织：村民委员会。\n  发布：2017年3月1日。\n  设「新词」/\"new word\"：词；释义：「示例」。\n");
    assertThat(printed).contains("文头“发布”：（没有写） → 2017-03-01", "新用的词：新词");
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.banfa"), "办法「甲」\n第一条\n  投票的当选：得票超过。\n");
    assertThat(run("diff", bad.toString(), GUILD + "new.banfa")).isEqualTo(2);
    assertThat(run("diff", folder.resolve("none.banfa").toString(), GUILD + "new.banfa")).isEqualTo(2);
    assertThat(printed).contains("B1010");
    assertThat(run("diff", GUILD + "new.banfa")).isEqualTo(2);
    assertThat(printed).contains("B1002");
  }
}
