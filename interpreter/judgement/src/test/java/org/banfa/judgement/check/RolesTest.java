package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.than;
import static org.banfa.judgement.check.Draft.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** Checks invented fleets in which somebody must hold, must leave, or must not hold a post. */
class RolesTest {
  private final Words words =
      new Words()
          .set("掌旗", false).role("掌旗", Roles.HOLDER)
          .set("接旗", false).role("接旗", Roles.SUCCESSOR)
          .set("禁入", true).role("禁入", Roles.BARRED)
          .set("来自", false).role("来自", Roles.AMONG)
          .set("合成", false).role("合成", Roles.UNION)
          .set("同任", true).role("同任", Roles.HELD_TOGETHER)
          .set("上船", false).role("上船", Roles.SOURCE)
          .set("情形", true)
          .quantity("船员数", Unit.PEOPLE)
          .word("自请").role("自请", Roles.STANDING)
          .word("受荐").role("受荐", Roles.STANDING)
          .word("入列").role("入列", Roles.STANDING, "受荐")
          .office("舵长").role("舵长", Roles.SOLE_OFFICE)
          .office("帆长").role("帆长", Roles.SOLE_OFFICE)
          .body("旗会", "掌旗", "接旗")
          .body("船会", "掌旗").role("船会", Roles.ELECTED_BODY)
          .body("望会", "掌旗", "禁入", "来自")
          .body("大会", "掌旗", "合成", "禁入")
          .people("船会的人").role("船会的人", Roles.MEMBERS, "船会")
          .people("望会的人").role("望会的人", Roles.MEMBERS, "望会")
          .people("水手", "同任").people("亲眷")
          .act("离开旗会", "情形").role("离开旗会", Roles.LEAVING, "旗会")
          .act("全程", "上船").role("全程", Roles.WHOLE);

  private Clause is(String slot, String... members) {
    return clause(words, slot, Op.IS, new Value.Members(words.all(members)), Modality.MUST);
  }

  private Clause includes(String slot, String... members) {
    return clause(words, slot, Op.INCLUDES, new Value.Members(words.all(members)), Modality.MUST);
  }

  private Clause excludes(String slot, String... members) {
    return clause(words, slot, Op.INCLUDES, new Value.Members(words.all(members)), Modality.MUST_NOT);
  }

  private Draft scheme() {
    return Draft.method(words, "甲船方案").rank(Rank.COUNTY_DOCUMENT).issued("2017-05-06");
  }

  private CheckResult check(Draft method, Draft... others) {
    LegalDocument checked = method.done();
    List<LegalDocument> all = new ArrayList<>(List.of(checked));
    for (Draft other : others) all.add(other.done());
    return Rendered.readable(Check.of(new Library(words.vocabulary(), all), checked, null));
  }

  private static List<Finding> of(CheckResult result) {
    return result.findings().stream().filter(f -> f.code().equals("B2211")).toList();
  }

  private static List<String> labels(Finding finding) {
    List<String> labels = new ArrayList<>(List.of(finding.locus().label()));
    finding.related().forEach(r -> labels.add(r.locus().label()));
    return labels;
  }

  private Draft mustChairLeaveAndWin() {
    return scheme().says("掌旗", is("旗会.掌旗", "舵长")).says("离开", includes("离开旗会.情形", "自请", "受荐")).says("船会", is("船会.掌旗", "舵长"));
  }

  @Test
  void whoMustChairMustLeaveAndMustWinCannotBeFound() {
    Finding finding = of(check(mustChairLeaveAndWin())).get(0);
    assertThat(of(check(mustChairLeaveAndWin()))).hasSize(1);
    assertThat(labels(finding)).containsExactly("掌旗", "离开", "船会");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.findingClass()).isEqualTo(FindingClass.INTERNAL);
    assertThat(finding.reasoning()).extracting(a -> ((Argument.Sentence) a).key())
        .containsExactly("step.role.holds", "step.role.leaves", "step.role.wins", "step.role.nobody");
  }

  @Test
  void withoutAnyOneOfTheThreeNothingIsFound() {
    Clause chair = is("旗会.掌旗", "舵长");
    Clause leave = includes("离开旗会.情形", "自请", "受荐");
    Clause win = is("船会.掌旗", "舵长");
    assertThat(of(check(scheme().says("一", chair).says("二", leave)))).isEmpty();
    assertThat(of(check(scheme().says("一", chair).says("三", win)))).isEmpty();
    assertThat(of(check(scheme().says("二", leave).says("三", win)))).isEmpty();
  }

  @Test
  void aSuccessorWhoDoesNotStandMakesItPossibleTheSamePersonDoesNot() {
    assertThat(of(check(mustChairLeaveAndWin().says("接", is("旗会.接旗", "水手"))))).isEmpty();
    Finding again = of(check(mustChairLeaveAndWin().says("接", is("旗会.接旗", "舵长")))).get(0);
    assertThat(labels(again)).containsExactlyInAnyOrder("接", "离开", "船会");
  }

  @Test
  void anOpenWayOfStandingIsAWayOutUntilItIsClosed() {
    Draft open = scheme().says("掌旗", is("旗会.掌旗", "舵长")).says("离开", includes("离开旗会.情形", "自请")).says("船会", is("船会.掌旗", "舵长"));
    assertThat(of(check(open))).isEmpty();
    Draft closed = open.says("上船", is("全程.上船", "自请"));
    assertThat(labels(of(check(closed)).get(0))).containsExactly("掌旗", "离开", "船会", "上船");
  }

  @Test
  void aStepOnTheWayCountsAsTheWay() {
    Draft draft = scheme().says("掌旗", is("旗会.掌旗", "舵长")).says("离开", includes("离开旗会.情形", "自请", "入列")).says("船会", is("船会.掌旗", "舵长"));
    assertThat(of(check(draft))).hasSize(1);
  }

  @Test
  void oneOfManyOrAnotherOfficeCanHoldThePost() {
    Clause leave = includes("离开旗会.情形", "自请", "受荐");
    assertThat(of(check(scheme().says("一", is("旗会.掌旗", "水手")).says("二", leave).says("三", is("船会.掌旗", "水手"))))).isEmpty();
    assertThat(of(check(scheme().says("一", is("旗会.掌旗", "舵长")).says("二", leave).says("三", is("船会.掌旗", "帆长"))))).isEmpty();
    assertThat(of(check(scheme().says("一", is("旗会.掌旗", "舵长", "水手")).says("二", leave).says("三", is("船会.掌旗", "舵长"))))).isEmpty();
  }

  @Test
  void theLawAboveCanBeOneOfTheClauses() {
    Draft law = Draft.statute(words, "海法").asks("leave", Set.of(), includes("离开旗会.情形", "自请", "受荐"));
    Finding finding = of(check(scheme().says("掌旗", is("旗会.掌旗", "舵长")).says("船会", is("船会.掌旗", "舵长")), law)).get(0);
    assertThat(finding.bases()).extracting(Basis::rule).containsExactly("leave");
    assertThat(finding.findingClass()).isEqualTo(FindingClass.LAW);
    assertThat(labels(finding)).containsExactly("掌旗", "船会");
  }

  @Test
  void whoSitsInOneBodyCannotChairTheBodyThatBarsItsMembers() {
    Clause barred = includes("望会.禁入", "船会的人", "亲眷");
    Finding finding = of(check(scheme().says("船", is("船会.掌旗", "舵长")).says("望", is("望会.掌旗", "舵长")).says("禁", barred))).get(0);
    assertThat(labels(finding)).containsExactly("船", "望", "禁");
    assertThat(of(check(scheme().says("船", is("船会.掌旗", "舵长")).says("望", is("望会.掌旗", "帆长")).says("禁", barred)))).isEmpty();
  }

  @Test
  void kinCannotBeTakenIntoABodyThatBarsKin() {
    Clause barred = includes("望会.禁入", "船会的人", "亲眷");
    assertThat(of(check(scheme().says("来", is("望会.来自", "亲眷")).says("禁", barred)))).hasSize(1);
    assertThat(of(check(scheme().says("来", is("望会.来自", "亲眷", "船会的人")).says("禁", barred)))).hasSize(1);
    assertThat(of(check(scheme().says("来", is("望会.来自", "亲眷", "水手")).says("禁", barred)))).isEmpty();
  }

  @Test
  void aBodyMadeUpOfCommitteesHasTheirMembersAndNoOthers() {
    Clause union = is("大会.合成", "船会的人", "望会的人");
    Clause apart = includes("望会.禁入", "船会的人");
    Clause chair = is("船会.掌旗", "舵长");
    Draft without = scheme().says("合", union).says("禁", apart).says("船", chair);
    assertThat(of(check(without))).isEmpty();
    Finding finding = of(check(scheme().says("合", union).says("船", chair).says("不", includes("大会.禁入", "舵长")))).get(0);
    assertThat(labels(finding)).containsExactly("合", "船", "不");
    assertThat(of(check(scheme().says("合", union).says("大", is("大会.掌旗", "舵长")).says("不", excludes("水手.同任", "舵长"))))).isEmpty();
  }

  @Test
  void whatMayNotBeHeldTogetherIsNotHeldTogether() {
    Draft draft = scheme().says("只", is("望会.来自", "水手")).says("望", is("望会.掌旗", "舵长")).says("不", excludes("水手.同任", "舵长"));
    assertThat(labels(of(check(draft)).get(0))).containsExactly("只", "望", "不");
  }

  @Test
  void aContradictionThatHoldsOnlyInSomeSituationIsFound() {
    Formula small = than(Linear.of(words.slot(".船员数")), Comparator.LESS, Linear.constant(9));
    Draft draft = scheme().says("掌旗", is("旗会.掌旗", "舵长")).says("离开", includes("离开旗会.情形", "自请", "受荐"))
        .says("船会", when(small, is("船会.掌旗", "舵长")));
    assertThat(of(check(draft))).hasSize(1);
    Draft never = scheme().says("掌旗", when(Formula.not(small), is("旗会.掌旗", "舵长"))).says("离开", includes("离开旗会.情形", "自请", "受荐"))
        .says("船会", when(small, is("船会.掌旗", "舵长")));
    assertThat(of(check(never))).isEmpty();
  }

  @Test
  void whatOnlyTheDocumentsAboveContradictIsTheirs() {
    Draft parent = mustChairLeaveAndWin();
    Draft below = Draft.method(words, "乙船办法").carriesOut("甲船方案").issued("2017-05-06").says("别", is("望会.来自", "水手"));
    assertThat(of(check(below, parent))).isEmpty();
    Draft part = scheme().says("掌旗", is("旗会.掌旗", "舵长")).says("离开", includes("离开旗会.情形", "自请", "受荐"));
    Finding finding = of(check(Draft.method(words, "乙船办法").carriesOut("甲船方案").issued("2017-05-06").says("船会", is("船会.掌旗", "舵长")), part)).get(0);
    assertThat(finding.locus().label()).isEqualTo("船会");
    assertThat(finding.speaker()).isEqualTo(Speaker.METHOD);
    assertThat(finding.related()).extracting(Finding.Related::key).containsOnly("related.parent");
  }

  @Test
  void softClausesDemandNothing() {
    Draft draft = scheme().says("掌旗", Draft.soft(is("旗会.掌旗", "舵长"))).says("离开", includes("离开旗会.情形", "自请", "受荐")).says("船会", is("船会.掌旗", "舵长"));
    assertThat(of(check(draft))).isEmpty();
  }

  @Test
  void aWordOfAnotherKindIsNoPost() {
    assertThat(words.term("掌旗").kind()).isEqualTo(Kind.SET);
    assertThat(of(check(scheme().says("来", is("望会.来自", "水手"))))).isEmpty();
  }

  @Test
  void aPostAndASecondOneThatOnePersonCannotHoldTogetherAreNoted() {
    Clause may = clause(words, "水手.同任", Op.INCLUDES, new Value.Members(words.all("船会的人")), Modality.ENCOURAGED);
    Draft barring = scheme().says("望会", is("望会.掌旗", "水手")).says("同任", may).says("禁入", includes("望会.禁入", "船会的人"));
    List<Finding> noted = check(barring).findings().stream().filter(f -> f.code().equals("B2224")).toList();
    assertThat(noted).hasSize(1);
    assertThat(noted.get(0).severity()).isEqualTo(Severity.NOTE);
    assertThat(labels(noted.get(0))).containsExactlyInAnyOrder("望会", "同任", "禁入");
    Draft free = scheme().says("望会", is("望会.掌旗", "水手")).says("同任", may).says("禁入", includes("望会.禁入", "亲眷"));
    assertThat(check(free).findings()).extracting(Finding::code).doesNotContain("B2224");
    Draft other = scheme().says("望会", is("望会.掌旗", "亲眷")).says("同任", may).says("禁入", includes("望会.禁入", "船会的人"));
    assertThat(check(other).findings()).extracting(Finding::code).doesNotContain("B2224");
  }
}
