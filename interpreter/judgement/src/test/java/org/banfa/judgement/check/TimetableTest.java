package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.at;
import static org.banfa.judgement.check.Draft.by;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.day;
import static org.banfa.judgement.check.Draft.from;
import static org.banfa.judgement.check.Draft.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.vocabulary.Kind;
import org.banfa.syntax.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** Solves timetables of invented acts: impossible, tight, partly usable. */
class TimetableTest {
  private final Words words =
      new Words()
          .kind("日子", Kind.TIME)
          .kind("启航日", Kind.DAY)
          .kind("筹备段", Kind.STAGE).kind("登记段", Kind.STAGE).kind("全程", Kind.STAGE).kind("收尾段", Kind.STAGE)
          .act("立会", "日子").act("告知", "日子").act("议事", "日子").act("登记", "日子")
          .act("张榜", "日子").act("申诉", "日子").act("答复", "日子").act("补推", "日子");
  private final Anchor sailing = new Anchor.Day(words.term("启航日"));

  private Anchor after(String act) {
    return new Anchor.Day(words.term(act));
  }

  private Clause must(String act, Value value) {
    return clause(words, act + ".日子", Op.IS, value, Modality.MUST);
  }

  private Clause set(String act, Value value) {
    return clause(words, act + ".日子", Op.IS, value, Modality.STATED);
  }

  private Draft method() {
    return Draft.method(words, "甲船推举办法").says("启航", clause(words, ".启航日", Op.IS, on("2017-05-06"), Modality.STATED));
  }

  private CheckResult check(Draft method, Draft... others) {
    List<LegalDocument> documents = new java.util.ArrayList<>();
    LegalDocument checked = method.done();
    documents.add(checked);
    for (Draft other : others) documents.add(other.done());
    return Rendered.readable(Check.of(new Library(words.vocabulary(), documents, List.of()), checked, null));
  }

  private static Finding only(CheckResult result, String code) {
    List<Finding> all = result.findings().stream().filter(f -> f.code().equals(code)).toList();
    assertThat(all).as("%s in %s", code, result.findings().stream().map(Finding::code).toList()).hasSize(1);
    return all.get(0);
  }

  private static Argument number(int value) {
    return new Argument.Number(BigFraction.of(value));
  }

  private static Argument date(String day) {
    return new Argument.Date(LocalDate.parse(day));
  }

  private Draft notice() {
    return Draft.statute(words, "议事规则").fallsBack("notice", must("告知", at(by(after("议事"), -3))));
  }

  @Test
  void aStageOfThreeDaysIsOneDayShortUnderTheAdoptedReading() {
    var later = new Interpretation.Reading("甲", List.of(must("告知", at(from(after("立会"), 0)))), "立会以后才能告知");
    var before = new Interpretation.Reading("乙", List.of(), "可以先告知");
    Draft method = method().stage("筹备段", "2017-04-09", "2017-04-11", "立会", "议事");
    CheckResult result = check(method, notice().reads("notice", "甲", later, before));
    Finding finding = only(result, "B2302");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.rule()).isEqualTo("notice");
    assertThat(finding.verdict()).isEqualTo(Verdict.CONFLICTS);
    assertThat(finding.locus().label()).isEqualTo("筹备段");
    assertThat(finding.arguments()).first().isEqualTo(number(1));
    assertThat(result.judgements()).singleElement().satisfies(j -> assertThat(j.verdict()).isEqualTo(Verdict.CONFLICTS));
    assertThat(check(method, notice().reads("notice", "乙", later, before)).findings()).extracting(Finding::code).containsExactly("B2103");
  }

  @Test
  void theArithmeticOfAnImpossibleTimetableIsTold() {
    Draft method =
        method().stage("筹备段", "2017-04-09", "2017-04-11", "立会", "议事").says("告", set("告知", at(from(after("立会"), 0))));
    CheckResult result = check(method, Draft.statute(words, "议事规则").asks("notice", Set.of(), must("议事", at(from(after("告知"), 3)))));
    Finding finding = only(result, "B2301");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    List<Argument.Sentence> steps = finding.reasoning().stream().map(s -> (Argument.Sentence) s).toList();
    assertThat(steps).extracting(Argument.Sentence::key)
        .containsExactly("step.earliest", "step.earliest", "step.earliest", "step.latest", "step.short-by");
    assertThat(steps.get(2).arguments().get(1)).isEqualTo(date("2017-04-12"));
    assertThat(steps.get(3).arguments().get(1)).isEqualTo(date("2017-04-11"));
  }

  private Draft listLaw() {
    return Draft.statute(words, "张榜法")
        .asks("list", Set.of(Binding.AT_MOST), must("张榜", at(by(sailing, -20))))
        .fallsBack("objection", must("申诉", at(from(after("张榜"), 0), by(after("张榜"), 5))))
        .fallsBack("decision", must("答复", at(from(after("申诉"), 0), by(after("申诉"), 3))));
  }

  @Test
  void periodsThatEndOnTheLastDayOfTheStageLeaveNoSlack() {
    Draft method = method().says("榜", set("张榜", at(by(sailing, -20)))).stage("登记段", "2017-04-11", "2017-04-24", "登记", "张榜");
    CheckResult result = check(method, listLaw());
    Finding finding = only(result, "B2305");
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.arguments())
        .containsSubsequence(date("2017-04-16"), new Argument.Word(words.term("答复")), date("2017-04-24"));
    assertThat(result.findings()).extracting(Finding::code).doesNotContain("B2304");
    assertThat(result.timetable()).anySatisfy(
        row -> {
          assertThat(row.act().id()).isEqualTo("张榜");
          assertThat(row.earliest()).isEqualTo("2017-04-11");
          assertThat(row.latest()).isEqualTo("2017-04-16");
          assertThat(row.slackDays()).isEqualTo(5);
        });
  }

  @Test
  void periodsPutInsideAStageMayRunPastIt() {
    Draft method = method().says("榜", set("张榜", at(by(sailing, -16)))).stage("登记段", "2017-04-07", "2017-04-24", "张榜", "申诉", "答复");
    Draft law = Draft.statute(words, "张榜法")
        .fallsBack("objection", must("申诉", at(from(after("张榜"), 0), by(after("张榜"), 5))))
        .fallsBack("decision", must("答复", at(from(after("申诉"), 0), by(after("申诉"), 3))));
    Finding finding = only(check(method, law), "B2306");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.arguments()).contains(number(4), date("2017-04-28"), date("2017-04-16"));
  }

  @Test
  void periodsThatOutliveTheElectionAreFound() {
    Draft norm = Draft.statute(words, "起草要求").rank(Rank.DRAFTING_NORM).fallsBack("before", must("答复", at(by(sailing, -1))));
    Draft law = Draft.statute(words, "张榜法")
        .fallsBack("objection", must("申诉", at(from(after("张榜"), 0), by(after("张榜"), 5))))
        .fallsBack("decision", must("答复", at(from(after("申诉"), 0), by(after("申诉"), 3))));
    Finding finding = only(check(method().says("榜", set("张榜", at(by(sailing, -5)))), law, norm), "B2308");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.rule()).isEqualTo("before");
    assertThat(finding.arguments()).contains(date("2017-05-01"), date("2017-05-09"), date("2017-04-27"));
    assertThat(check(method().says("榜", set("张榜", at(by(sailing, -9)))), law, norm).findings()).extracting(Finding::code).doesNotContain("B2308");
  }

  @Test
  void aStageLongerThanADeadlineIsANoteAndAWindowLongerThanTheWholeIsAWarning() {
    Draft method = method().stage("登记段", "2017-04-11", "2017-04-24", "张榜");
    Draft law = Draft.statute(words, "张榜法").asks("list", Set.of(Binding.AT_MOST), must("张榜", at(by(sailing, -20))));
    Finding note = only(check(method, law), "B2304");
    assertThat(note.severity()).isEqualTo(Severity.NOTE);
    assertThat(note.arguments()).contains(number(8), date("2017-04-24"), date("2017-04-16"));
    Draft frame = Draft.method(words, "总方案").stage("全程", "2017-03-25", "2017-05-20", "补推");
    Draft rerun = method().partOf("总方案").says("补", set("补推", at(from(sailing, 0), by(sailing, 30))));
    Finding warning = only(check(rerun, frame), "B2303");
    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
    assertThat(warning.locus().label()).isEqualTo("补");
    assertThat(warning.arguments()).containsSequence(number(14), number(30));
    assertThat(warning.related()).extracting(r -> r.locus().label()).contains("全程");
  }

  @Test
  void aDatedWindowThatReachesPastTheDeadlineIsAWarning() {
    Draft method = method().says("榜", set("张榜", at(from(day("2017-04-11"), 0), by(day("2017-04-24"), 0))));
    CheckResult result = check(method, Draft.statute(words, "张榜法").asks("list", Set.of(Binding.AT_MOST), must("张榜", at(by(sailing, -20)))));
    assertThat(result.findings()).extracting(Finding::code).containsExactly("B2307");
    assertThat(result.findings().get(0).arguments()).containsSequence(number(6), number(14));
    assertThat(result.findings().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void stagesThatRunIntoOneAnotherAndPastTheWholeAreTold() {
    Draft method =
        method().stage("全程", "2017-03-01", "2017-05-20", "补推").stage("筹备段", "2017-03-01", "2017-03-27", "立会")
            .stage("登记段", "2017-03-25", "2017-04-07", "登记").stage("收尾段", "2017-05-11", "2017-05-31", "答复");
    CheckResult result = check(method);
    assertThat(only(result, "B2309").reasoning()).hasSize(1);
    assertThat(only(result, "B2309").locus().label()).isEqualTo("登记段");
    Finding late = only(result, "B2310");
    assertThat(late.locus().label()).isEqualTo("收尾段");
    assertThat(late.arguments()).contains(number(11));
  }

  @Test
  void whatMustComeBeforeATightPeriodIsToldItsRealLastDay() {
    Draft law = Draft.statute(words, "登记规则").fallsBack("objection", must("申诉", at(from(after("张榜"), 0), by(after("张榜"), 5))));
    Draft norm = Draft.statute(words, "起草要求").rank(Rank.DRAFTING_NORM).fallsBack("before", must("张榜", at(from(after("登记"), 0))));
    Draft method = method().says("榜", set("张榜", at(by(sailing, -20)))).stage("登记段", "2017-04-11", "2017-04-21", "登记", "张榜", "申诉");
    assertThat(only(check(method, law, norm), "B2305").reasoning())
        .contains(new Argument.Sentence(
            "step.done-before",
            List.of(new Argument.Word(words.term("登记")), new Argument.Word(words.term("张榜")), date("2017-04-21"), date("2017-04-16"))));
  }
}
