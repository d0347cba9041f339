package org.banfa.model.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.Script;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.Interpretation;
import org.banfa.model.vocabulary.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten sentence forms and the clause each gives. */
class SentenceFormsTest {
  private static Formula compare(Linear left, Comparator comparator, Linear right) {
    return new Formula.Comparison(left, comparator, right);
  }

  private static Linear free(Script script, String name) {
    return Linear.of(script.slot("." + name));
  }

  private static Formula formula(Clause clause) {
    return ((Value.Formal) clause.value()).formula();
  }

  @Test
  void defineGivesASlotItsValue() {
    Script script = Script.of("村民委员会：人数：3至7名。");
    Clause clause = script.clause();
    Linear number = Linear.of(script.slot("村民委员会.人数"));
    assertThat(clause.subject()).isEqualTo(script.slot("村民委员会.人数"));
    assertThat(clause.op()).isEqualTo(Op.IS);
    assertThat(clause.modality()).isEqualTo(Modality.STATED);
    assertThat(formula(clause)).isEqualTo(Formula.and(List.of(
        compare(number, Comparator.AT_LEAST, Linear.constant(3)), compare(number, Comparator.AT_MOST, Linear.constant(7)))));
  }

  @ParameterizedTest
  @CsvSource({
    "推选委员会：村民会议。, 推选委员会.主体", "主任：1名。, 主任.人数", "公布名单：选举日的20日前。, 公布名单.时间",
    "村民委员会.任期：5年。, 村民委员会.任期", "村民委员会的任期：5年。, 村民委员会.任期", "任期：5年。, 村民委员会.任期",
    "投票：无记名：是。, 投票.无记名", "亲属回避：保留：依次夫妻、兄弟。, 亲属回避.保留",
  })
  void aBareValueFindsItsSlot(String text, String slot) {
    Script script = Script.of(text);
    assertThat(script.clause().subject()).isEqualTo(script.slot(slot));
  }

  @Test
  void everyPartBelongsToTheActLastNamed() {
    Script script = Script.of("投票：主持：选举委员会；时间：2017年5月6日；无记名：是。");
    assertThat(script.clauses()).extracting(c -> c.subject().key()).containsExactly("投票.主持", "投票.时间", "投票.无记名");
    assertThat(script.clauses()).extracting(c -> c.locus().item()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource({"应当, MUST", "必须, MUST", "须, MUST", "一般, NORMALLY", "原则上, NORMALLY", "提倡, ENCOURAGED", "可以, MAY"})
  void requireHasItsSeverity(String word, Modality modality) {
    Script script = Script.of("投票的主持" + word + "为选举委员会。");
    assertThat(script.clause().modality()).isEqualTo(modality);
    assertThat(script.clause().value()).isEqualTo(new Value.Members(List.of(script.term("选举委员会"))));
  }

  @Test
  void requireIncludesAndExcludes() {
    assertThat(Script.of("退出委员会的情形应当包括自荐。").clause().op()).isEqualTo(Op.INCLUDES);
    assertThat(Script.of("委托投票的禁止受托不得包括近亲属。").clause().op()).isEqualTo(Op.EXCLUDES);
    Clause either = Script.of("通过办法的主体应当为村民会议或者代表会议。").clause();
    assertThat(((Value.Members) either.value()).members()).hasSize(2);
  }

  @Test
  void requireComparesQuantities() {
    Script script = Script.of("候选人数应当多于应选名额。");
    assertThat(formula(script.clause())).isEqualTo(compare(free(script, "候选人数"), Comparator.GREATER, free(script, "应选名额")));
    Script most = Script.of("接受委托人数不得超过3人。");
    assertThat(most.clause().modality()).isEqualTo(Modality.MUST);
    assertThat(formula(most.clause())).isEqualTo(
        Formula.not(compare(Linear.of(most.slot("委托投票.接受委托人数")), Comparator.GREATER, Linear.constant(3))));
    Script share = Script.of("选举有效：参加投票人数超过登记选民的二分之一。");
    assertThat(formula(share.clause())).isEqualTo(
        compare(free(share, "参加投票人数"), Comparator.GREATER, free(share, "登记选民").times(BigFraction.of(1, 2))));
  }

  @ParameterizedTest
  @CsvSource({"投票应当无记名。, true", "投票不得无记名。, false", "投票应当有秘密写票处。, true", "投票应当公开计票。, true",
      "选民登记不得重复登记。, false", "投票：无记名：否。, false", "投票：无记名：有。, true"})
  void requireSetsFlags(String text, boolean set) {
    assertThat(Script.of(text).clause().value()).isEqualTo(new Value.Flag(set));
  }

  @Test
  void anActExists() {
    Script script = Script.of("应当公布名单。");
    assertThat(script.clause()).extracting(Clause::subject, Clause::op).containsExactly(script.slot("公布名单"), Op.EXISTS);
    Script trigger = Script.of("名额不足的，应当另行选举。");
    assertThat(trigger.clause().subject()).isEqualTo(trigger.slot("另行选举.情形"));
    assertThat(trigger.clause().value()).isEqualTo(new Value.Members(List.of(trigger.term("名额不足"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"登记选民不足500人的，主任的人数应当为1人。", "若登记选民不足500人，主任的人数应当为1人。",
      "如果登记选民不足500人，主任的人数应当为1人。", "登记选民不足500人的：主任：1人。"})
  void conditionGuardsTheSentence(String text) {
    Script script = Script.of(text);
    assertThat(script.clause().guard()).isEqualTo(compare(free(script, "登记选民"), Comparator.LESS, Linear.constant(500)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"若登记选民不足500人，主任的人数应当为1人，否则，主任的人数应当为2人。", "若登记选民不足500人，主任的人数应当为1人；否则，主任的人数应当为2人。",
      "若登记选民不足500人，主任的人数应当为1人；否则主任的人数应当为2人。"})
  void otherwiseIsTheRest(String text) {
    Script script = Script.of(text);
    Formula few = compare(free(script, "登记选民"), Comparator.LESS, Linear.constant(500));
    assertThat(script.clauses()).extracting(Clause::guard).containsExactly(few, Formula.not(few));
  }

  @Test
  void exceptionBeatsTheSentenceBefore() {
    Script script = Script.of("投票应当公开计票，但名额不足的除外。");
    assertThat(script.clause().exceptions()).containsExactly(new Formula.Situation(script.term("名额不足")));
  }

  @Test
  void orderPutsActsOneAfterTheOther() {
    Script script = Script.of("应当先推选委员会，再公布名单，再投票。");
    assertThat(script.clause().op()).isEqualTo(Op.ORDER);
    assertThat(script.clause().value()).isEqualTo(new Value.Ranking(
        List.of(List.of(script.term("推选委员会")), List.of(script.term("公布名单")), List.of(script.term("投票")))));
  }

  @Test
  void consequenceDeniesTheConditionTheEffectNegates() {
    Script script = Script.of("收回票数多于参加投票人数的，选举无效。");
    Formula more = compare(free(script, "收回票数"), Comparator.GREATER, free(script, "参加投票人数"));
    assertThat(script.clause().subject()).isEqualTo(script.slot("投票.选举有效"));
    assertThat(formula(script.clause())).isEqualTo(Formula.not(more));
    assertThat(script.clause().guard()).isEqualTo(Formula.TRUE);
  }

  @Test
  void declareBringsAWordOfOnesOwn() {
    Script script = Script.of("设「监督小组」/\"supervisors\"：机构；栏目：人数；释义：「监督」。\n监督小组的人数应当为3人。");
    assertThat(script.term("监督小组").kind()).isEqualTo(Kind.BODY);
    assertThat(script.clause().subject()).isEqualTo(script.slot("监督小组.人数"));
  }

  @Test
  void itemsAreConditionsOfOneStatement() {
    Script script = Script.of("有下列情形之一的，投票应当公开计票：（一）名额不足；（二）登记选民不足500人。");
    assertThat(script.clauses()).hasSize(2);
    assertThat(script.clauses().get(0).guard()).isEqualTo(new Formula.Situation(script.term("名额不足")));
    assertThat(script.clauses().get(1).locus().item()).isEqualTo(2);
  }

  @Test
  void interpretGivesReadings() {
    Script script = Script.of("〔x〕投票应当无记名。\n解释「甲乙」：关于〔x〕；甲：投票应当公开计票；乙：「不限」；采用：甲；依据：「通行读法」。");
    Interpretation reading = script.document().interpretations().get(0);
    assertThat(reading.about()).containsExactly("x");
    assertThat(reading.adopted()).isEqualTo("甲");
    assertThat(reading.readings()).extracting(r -> r.clauses().size()).containsExactly(1, 0);
  }

  @Test
  void wordsAreForAPersonAndReasonsAreKept() {
    assertThat(Script.of("投票应当「庄重」。").clause().value()).isEqualTo(new Value.Words("庄重"));
    Clause soft = Script.of("村民委员会的人数：一般5人，理由「村大」。").clause();
    assertThat(soft.soft()).isTrue();
    assertThat(soft.reason()).isEqualTo("村大");
  }
}
