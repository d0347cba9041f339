package org.banfa.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.document.Scenario;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
  @Test
  void readsEveryLine() {
    Scenario read = Scenarios.read(Scenarios.HEAD + Scenarios.LINES);
    assertThat(read.title()).isEqualTo("试验");
    assertThat(read.method()).isEqualTo("试验办法");
    assertThat(read.registered()).isEqualTo(1500);
    assertThat(read.groups()).isEqualTo(6);
    assertThat(read.turnout()).isEqualTo(BigFraction.of(1, 2));
    assertThat(read.dispersion()).isEqualTo(20);
    assertThat(read.proxies()).isEqualTo(BigFraction.of(1, 10));
    assertThat(read.agents()).isEqualTo("近亲属");
    assertThat(read.invalid()).isEqualTo(BigFraction.of(1, 50));
    assertThat(read.withdrawal()).isEqualTo(BigFraction.of(3, 100));
    assertThat(read.contenders()).hasSize(8);
    Scenario.Contender seventh = read.contenders().get(6);
    assertThat(seventh.name() + seventh.post() + seventh.support() + seventh.woman()).isEqualTo("庚妇女委员" + BigFraction.of(16, 25) + true);
    assertThat(seventh.locus().line()).isEqualTo(7);
    assertThat(read.contenders().get(0).woman()).isFalse();
    assertThat(read.kin()).extracting(Scenario.Kin::first, Scenario.Kin::second, Scenario.Kin::relation)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("丙", "丁", "兄弟姐妹"));
    assertThat(read.incidents()).containsEntry(Scenario.SURPLUS, BigFraction.of(1, 200));
    assertThat(read.watched()).containsExactly("选举无效", "名额不足", "得票相等", "妇女委员空缺", "亲属回避");
    assertThat(read.runs()).isEqualTo(2000);
    assertThat(read.seed()).hasValue(20170506);
  }

  @Test
  void namesInQuotesAndDefaults() {
    Scenario read = Scenarios.read(Scenarios.HEAD + "  登记选民：900人。 参加投票：平均70%。 自荐：「选民001」、「选民002」竞选主任，支持1/3、2/3。");
    assertThat(read.contenders()).extracting(Scenario.Contender::name).containsExactly("选民001", "选民002");
    assertThat(read.groups()).isEqualTo(1);
    assertThat(read.dispersion()).isZero();
    assertThat(read.seed()).isEmpty();
    assertThat(read.runs()).isEqualTo(10_000);
    assertThat(read.incidents()).isEmpty();
  }

  @Test
  void whatAVoterCountsForOnAFurtherMeasure() {
    Scenario read = Scenarios.read(Scenarios.with("废票", "专有面积：80平方米、100平方米。"));
    assertThat(read.scales()).isEqualTo(java.util.Map.of("专有面积", List.of(80L, 100L)));
  }

  @Test
  void thePlainestWordingIsRead() {
    Scenario read = Scenarios.read(Scenarios.HEAD + "  登记选民：900人，分6个村民小组。 参加投票：平均七成。 自荐：甲、乙竞主任，支持58%、39%；丙、丁竞委员，支持61%、55%。"
        + " 亲属：丙与丁为兄弟姐妹。");
    assertThat(read.groups()).isEqualTo(6);
    assertThat(read.contenders()).extracting(Scenario.Contender::post).containsExactly("主任", "主任", "委员", "委员");
    assertThat(read.kin()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "废票 | 人口：300人。 | B3202",
    "废票 | 废票：两张。 | B3204",
    "废票 | 废票：120%。 | B3205",
    "废票 | 废票：1/4294967291。 | B3206",
    "参加投票 | 参加投票：七百人。 | B3204",
    "登记选民 | 登记选民：0人。 | B3214",
    "登记选民 | 登记选民：20000000人。 | B3214",
    "登记选民 | 登记选民：5人，分成6个村民小组。 | B3218",
    "参加投票 | 参加投票：平均七成，离散0。 | B3214",
    "废票 | 专有面积：80平方米、100平方米、90平方米、70平方米、60平方米、50平方米、40平方米。 | B3219",
    "废票 | 专有面积：0平方米。 | B3214",
    "废票 | 专有面积：很大。 | B3214",
    "自荐 | 自荐：甲、乙，支持58%、39%。 | B3207",
    "自荐 | 自荐：甲、乙竞选主任，支持58%。 | B3208",
    "自荐 | 自荐：甲、乙竞选主任，支持158%、20%。 | B3205",
    "自荐 | 自荐：甲、甲竞选主任，支持58%、20%。 | B3209",
    "自荐 | 废票：1%。 | B3216",
    "参加投票 | 废票：1%。 | B3217",
    "妇女 | 妇女：壬。 | B3210",
    "亲属 | 亲属：丙、壬为兄弟姐妹。 | B3210",
    "亲属 | 亲属：丙为兄弟姐妹。 | B3211",
    "亲属 | 亲属：丙、丁。 | B3211",
    "意外 | 意外：投票，千分之五。 | B3212",
    "关注 | 关注：投票。 | B3213",
    "废票 | 罢免：发起：每人8%；联名：平均21%。 | B3239",
    "废票 | 罢免：发起：每人8%。 | B3239",
    "废票 | 罢免：发起：甲、乙，30%。 | B3238",
    "废票 | 罢免：发起：甲、甲，30%、20%。 | B3209",
    "废票 | 罢免：发起：壬，30%；联名：平均21%。 罢免表决：同意：54%。 | B3210",
    "废票 | 罢免：发起：每人8%；联名：平均21%。 罢免表决：同意：54%；反对：61%。 | B3225",
    "废票 | 罢免：发起：每人8%；联名：平均21%；再次发起：40%，相隔0个月。 | B3214",
    "废票 | 罢免：发起：每人8%；联名：平均21%；再次发起：40%，相隔9至6个月。 | B3214",
    "废票 | 罢免：发起：每人108%。 | B3205",
    "运行 | 运行：0次；种子：1。 | B3214",
    "运行 | 运行：10次；种子：一成。 | B3214",
  })
  void everyMistakeHasItsCodeAndPlace(String key, String line, String code) {
    List<Diagnostic> found = problems(Scenarios.with(key, line));
    assertThat(found).extracting(Diagnostic::code).contains(code);
    Diagnostic one = found.stream().filter(d -> d.code().equals(code)).findFirst().orElseThrow();
    assertThat(one.span().length()).isPositive();
    assertThat(one.source().name()).isEqualTo("s.banfa");
  }

  @Test
  void aScenarioNamesItsMethod() {
    assertThat(problems("情景「试验」\n" + Scenarios.LINES)).extracting(Diagnostic::code).containsExactly("B3201");
  }

  private static List<Diagnostic> problems(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Scenarios.library(text, diagnostics);
    return diagnostics.sorted();
  }
}
