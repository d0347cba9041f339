package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalTime;
import org.banfa.syntax.lex.Word.DateLiteral;
import org.banfa.syntax.lex.Word.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
  private static final String[] TERMS = {
    "选举", "选举委员会", "委员会", "委员", "选举日", "选举有效", "有效票", "选举日期", "期间", "任期", "年满", "得票", "名额",
    "缺额", "候选人", "候选人数", "应选名额", "选民", "选民名单", "名单", "公布选民名单", "公布", "小组", "六横镇", "李为民",
    "王不得", "自荐", "退出选举委员会", "村民", "村民委员会", "浙江人", "投票", "登记选民/registered voters",
    "参加投票人数/voters", "村民代表/villager representative", "成员", "次序表", "有效/valid", "无效"
  };

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "选举委员会委员; 选举委员会|委员",
    "任期3年; 任期|3|年",
    "年满18周岁; 年满|18|周岁",
    "每一百人; 每|一百|人",
    "每一选民; 每一|选民",
    "每一户; 每|一|户",
    "每人; 每|人",
    "未得票; 未|得票",
    "名额不足三分之一; 名额|不足|三分之一",
    "候选人数应当多于应选名额; 候选人数|应当|多于|应选名额",
    "李为民在六横镇; 李为民|在|六横镇",
    "王不得为委员; 王不得|为|委员",
    "自荐的，退出选举委员会; 自荐|的|，|退出选举委员会",
    "选举日的20日前; 选举日|的|20|日|前",
    "选举日20日前; 选举日|20|日|前",
    "选举日前3日内; 选举日|前|3|日|内",
    "公布选民名单起5日内; 公布选民名单|起|5|日|内",
    "5个工作日内; 5|个工作日|内",
    "一人一票; 一|人|一|票",
    "一般为3至9名; 一般|为|3|至|9|名",
    "二百五人以上; 二百五|人|以上",
    "超过半数; 超过|半数",
    "过半数同意票; 过半数|同意票",
    "3成员; 3|成员",
    "七成选民; 七成|选民",
    "至少三名村民; 至少|三|名|村民",
    "有无效; 有|无效",
    "不多于登记选民; 不多于|登记选民"
  })
  void cutsTheTrapsAsIntended(String text, String words) {
    assertThat(Cuts.of(text, TERMS).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "选举有效票; 选举有效 票; 选举 有效票; 选举|有效票",
    "选举日期间; 选举日期 间; 选举日 期间; 选举日|期间"
  })
  void asksForASpaceWhereCutsCross(String text, String first, String second, String words) {
    Cuts cuts = Cuts.of(text, TERMS);
    assertThat(cuts.codes()).containsExactly("B1104");
    assertThat(cuts.problems.get(0).arguments()).containsExactly(text, first, second);
    assertThat(cuts.words()).isEqualTo(words);
    assertThat(Cuts.of(second, TERMS).problems).isEmpty();
  }

  @Test
  void reportsACrossingOfTwoWholeCuts() {
    Cuts cuts = Cuts.of("公布天地玄黄宇", "公布", "天地玄", "玄黄宇", "天地", "黄宇");
    assertThat(cuts.codes()).containsExactly("B1104");
    assertThat(cuts.problems.get(0).arguments()).containsExactly("天地玄黄宇", "天地玄 黄宇", "天地 玄黄宇");
    assertThat(cuts.words()).isEqualTo("公布|天地玄|黄宇");
    Cuts sound = Cuts.of("选举日前有效票", TERMS);
    assertThat(sound.problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "2017年5月6日; 2017; 5; 6; 0", "二〇一七年五月六日; 2017; 5; 6; 0", "5月6日; 0; 5; 6; 0", "2017-05-06; 2017; 5; 6; 0",
    "2017年5月上旬; 2017; 5; 0; 1", "5月下旬; 0; 5; 0; 3", "2017/5/6; 2017; 5; 6; 0", "２０１７年５月６日; 2017; 5; 6; 0",
    "2017年5月; 2017; 5; 0; 0", "2017年; 2017; 0; 0; 0", "2024年2月29日; 2024; 2; 29; 0"
  })
  void readsDates(String text, int year, int month, int day, int third) {
    Cuts cuts = Cuts.of(text);
    assertThat(cuts.problems).isEmpty();
    assertThat(cuts.types()).isEqualTo("DATE");
    assertThat(cuts.word(0).literal()).isEqualTo(new DateLiteral(year, month, day, third));
  }

  @Test
  void readsRangesOfDates() {
    Cuts cuts = Cuts.of("2017年4月11日至24日", TERMS);
    assertThat(cuts.types()).isEqualTo("DATE TO DATE");
    assertThat(cuts.word(2).literal()).isEqualTo(new DateLiteral(0, 0, 24, 0));
    assertThat(Cuts.of("4月11日—4月24日").types()).isEqualTo("DATE TO DATE");
    assertThat(Cuts.of("2017-05-06至2017-05-08").types()).isEqualTo("DATE TO DATE");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "2017年2月29日; B1113", "13月6日; B1113", "5月32日; B1113", "25时; B1116", "1.5; B1110", "1,000人; B1114",
    "1/0; B1115", "二百三千; B1111", "「甲; B1120", "甲」; B1121", "甲＠; B1122", "‘甲’; B1125", "2017-13-06; B1113",
    "：-5人; B1126", "20266年5月6日; B1113", "0年1月1日; B1113", "9999年12月31日; B1113"
  })
  void reportsBadLiterals(String text, String code) {
    assertThat(Cuts.of(text, TERMS).codes()).contains(code);
  }

  @Test
  void readsAmounts() {
    assertThat(Cuts.of("3-5名").types()).isEqualTo("INT TO INT UNIT");
    assertThat(Cuts.of("3～5名").types()).isEqualTo("INT TO INT UNIT");
    assertThat(Cuts.of("20%以上").types()).isEqualTo("FRACTION CMP_POST");
    assertThat(Cuts.of("百分之二十").types()).isEqualTo("FRACTION");
    assertThat(Cuts.of("1/3").word(0).literal()).isEqualTo(new Share(BigInteger.ONE, BigInteger.valueOf(3)));
    assertThat(Cuts.of("1:1.5").word(0).literal()).isEqualTo(new Share(BigInteger.TEN, BigInteger.valueOf(15)));
    assertThat(Cuts.of("1：2").types()).isEqualTo("RATIO");
    assertThat(Cuts.of("8时30分").word(0).literal()).isEqualTo(LocalTime.of(8, 30));
    assertThat(Cuts.of("下午2时").word(0).literal()).isEqualTo(LocalTime.of(14, 0));
    assertThat(Cuts.of("过半数").types()).isEqualTo("MAJORITY");
    assertThat(Cuts.of("≥3名+1").types()).isEqualTo("CMP INT UNIT PLUS INT");
    assertThat(Cuts.of(">= 3").word(0).entry().key()).isEqualTo("at-least");
    assertThat(Cuts.of("20 人以上").types()).isEqualTo("INT UNIT CMP_POST");
    assertThat(Cuts.of("单位：人").word(2).entry().key()).isEqualTo("PEOPLE");
    assertThat(Cuts.of("任期为二百五十天", TERMS).word(2).literal()).isEqualTo(BigInteger.valueOf(250));
  }

  @Test
  void refusesAbsurdNumbersButGoesOn() {
    Cuts cuts = Cuts.of("选民" + "9".repeat(31) + "人", TERMS);
    assertThat(cuts.codes()).containsExactly("B1112");
    assertThat(cuts.types()).isEqualTo("TERM INT UNIT");
  }

  @Test
  void suggestsWhatWasMeant() {
    Cuts slip = Cuts.of("村民委员汇", TERMS);
    assertThat(slip.codes()).containsExactly("B1101");
    assertThat(slip.problems.get(0).arguments()).containsExactly("村民委员汇", "村民委员会");
    Cuts name = Cuts.of("选举监督小组的公布", TERMS);
    assertThat(name.codes()).containsExactly("B1102");
    assertThat(name.problems.get(0).arguments()).containsExactly("监督", "选举监督小组");
    assertThat(name.types()).isEqualTo("TERM ? TERM DE TERM");
    assertThat(Cuts.of("魑魅。魍魉", TERMS).codes()).containsExactly("B1103", "B1103");
    assertThat(Cuts.of("三门县应当投票", TERMS).types()).isEqualTo("? MODAL TERM");
  }

  @Test
  void warnsOfASpaceInsideATerm() {
    Cuts cuts = Cuts.of("选举 委员会应当投票", TERMS);
    assertThat(cuts.codes()).containsExactly("B1105");
    assertThat(cuts.words()).isEqualTo("选举|委员会|应当|投票");
  }

  @Test
  void readsTraditionalCharactersAsWritten() {
    Cuts cuts = Cuts.of("選舉委員會應當公佈選民名單", "选举委员会", "选民名单", "公佈");
    assertThat(cuts.words()).isEqualTo("選舉委員會|應當|公佈|選民名單");
    assertThat(cuts.word(0).entry().key()).isEqualTo("选举委员会");
    assertThat(cuts.problems).isEmpty();
  }

  @Test
  void keepsSpansBehindCharactersOfTwoUnits() {
    String text = "「𬍛𠀀」 𬍛村应当投票。";
    Cuts cuts = Cuts.of(text, "𬍛村", "投票");
    assertThat(cuts.types()).isEqualTo("QUOTED TERM MODAL TERM STOP");
    assertThat(cuts.words()).isEqualTo("「𬍛𠀀」|𬍛村|应当|投票|。");
    assertThat(Cuts.of("😀。").codes()).containsExactly("B1122");
  }
}
