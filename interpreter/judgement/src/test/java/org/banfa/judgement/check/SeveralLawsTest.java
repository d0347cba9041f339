package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.on;
import static org.banfa.judgement.check.Draft.than;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** Checks invented methods by several laws at once: of one mind, at odds, and of several days. */
class SeveralLawsTest {
  private final Words words =
      new Words().quantity("任期", Unit.YEARS).quantity("人数", Unit.PEOPLE).kind("匿名", Kind.FLAG).kind("日子", Kind.TIME).kind("启航日", Kind.DAY)
          .kind("选举日", Kind.DAY)
          .body("船会", "任期", "人数", "选举日").body("帆会", "任期", "选举日").act("推举", "日子", "匿名").act("张榜", "日子").act("拟规", "日子");

  private Clause number(String slot, Comparator comparator, long value, Modality modality) {
    Formula formula = than(Linear.of(words.slot(slot)), comparator, Linear.constant(value));
    return clause(words, slot, Op.IS, new Value.Formal(formula), modality);
  }

  private Clause term(long years) {
    return number("船会.任期", Comparator.EQUAL, years, Modality.MUST);
  }

  private Clause secret() {
    return clause(words, "推举.匿名", Op.IS, new Value.Flag(true), Modality.MUST);
  }

  private Draft law() {
    return Draft.statute(words, "海法");
  }

  private Draft local() {
    return Draft.statute(words, "湾规").rank(Rank.PROVINCIAL_STATUTE);
  }

  private Draft method() {
    return Draft.method(words, "甲船办法").issued("2017-05-06").says("期", number("船会.人数", Comparator.EQUAL, 5, Modality.STATED));
  }

  private Library library(LegalDocument... documents) {
    return new Library(words.vocabulary(), List.of(documents), List.of());
  }

  private CheckResult check(Draft method, Draft... laws) {
    LegalDocument checked = method.done();
    LegalDocument[] all = new LegalDocument[laws.length + 1];
    all[0] = checked;
    for (int i = 0; i < laws.length; i++) all[i + 1] = laws[i].done();
    return Rendered.readable(Check.of(library(all), checked, null));
  }

  private static Finding only(CheckResult result, String code) {
    List<Finding> all = result.findings().stream().filter(f -> f.code().equals(code)).toList();
    assertThat(all).as("%s in %s", code, result.findings().stream().map(Finding::code).toList()).hasSize(1);
    return all.get(0);
  }

  @Test
  void lawsThatAskTheSameShareOneFindingAndKeepTheirVerdicts() {
    Draft says = method().says("推", clause(words, "推举.日子", Op.IS, on("2017-05-06"), Modality.STATED));
    CheckResult result = check(says, law().asks("secret", Set.of(), secret()), local().rule("hidden", Set.of(), false, derived(), secret()));
    Finding finding = only(result, "B2102");
    assertThat(finding.bases()).extracting(Basis::law).containsExactly("海法", "湾规");
    assertThat(finding.bases()).extracting(Basis::evidence).containsExactly(Mark.FULL, Mark.DERIVED);
    assertThat(finding.law()).isEqualTo("海法");
    assertThat(result.judgements()).hasSize(2).allSatisfy(j -> assertThat(j.verdict()).isEqualTo(Verdict.MISSING));
  }

  private static Evidence derived() {
    return new Evidence(Mark.DERIVED, Mark.DERIVED, Mark.FULL, Map.of());
  }

  @Test
  void theHigherLawDisplacesTheLowerOnceAndForTheProgramToo() {
    LegalDocument method = method().done();
    LegalDocument high = law().fallsBack("term", term(5)).done();
    LegalDocument low = local().fallsBack("old-term", term(3)).done();
    Library library = library(method, high, low);
    CheckResult result = Rendered.readable(Check.of(library, method, null));
    Finding tension = only(result, "B2131");
    assertThat(tension.bases()).extracting(Basis::rule).containsExactly("old-term", "term");
    assertThat(result.judgements()).filteredOn(j -> j.rule().label().equals("old-term"))
        .singleElement().extracting(Judgement::verdict).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(Effective.of(library, method, null).about(words.slot("船会.任期")))
        .singleElement().satisfies(p -> assertThat(p.document()).isSameAs(high));
  }

  @Test
  void aNumberInsideTheRangeIsWhatTheLawAsksForAndABoundNarrowsIt() {
    Draft range = law().asks("most", Set.of(Binding.AT_MOST), number("船会.人数", Comparator.AT_MOST, 7, Modality.MUST));
    assertThat(check(method(), range).judgements()).extracting(Judgement::verdict).containsExactly(Verdict.CONFORMS);
    Draft bound = Draft.method(words, "甲船办法").issued("2017-05-06").says("至多", number("船会.人数", Comparator.AT_MOST, 5, Modality.STATED));
    assertThat(check(bound, range).judgements()).extracting(Judgement::verdict).containsExactly(Verdict.STRICTER);
  }

  @Test
  void anOrderThatIsNotLaidDownBlamesNoClause() {
    Value order = new Value.Ranking(List.of(words.all("推举"), words.all("拟规")));
    Draft law = law().fallsBack("order", clause(words, "推举", Op.ORDER, order, Modality.MUST));
    Draft says = method().says("推", clause(words, "推举.匿名", Op.IS, new Value.Flag(true), Modality.STATED));
    assertThat(only(check(says, law), "B2130").locus()).isNull();
  }

  @Test
  void aSilentMethodIsNamedByTheActsOwnClauseOrNotAtAll() {
    Draft law = law().fallsBack("secret", secret()).fallsBack("term", term(5));
    CheckResult result = check(method().says("推", clause(words, "推举.日子", Op.IS, on("2017-05-06"), Modality.STATED)), law);
    assertThat(result.findings()).filteredOn(f -> f.rule().equals("secret")).singleElement()
        .satisfies(f -> assertThat(f.locus().label()).isEqualTo("推"));
    assertThat(result.findings()).filteredOn(f -> f.rule().equals("term")).singleElement().satisfies(f -> {
      assertThat(f.locus()).isNull();
      assertThat(f.nearest().label()).isEqualTo("期");
      assertThat(f.speaker()).isEqualTo(Speaker.METHOD);
    });
  }

  @Test
  void ofSeveralElectionsTheDayOfTheOrganARuleBindsCounts() {
    Version old = new Version("旧", LocalDate.parse("2000-01-01"), LocalDate.parse("2017-05-08"), Mark.FULL);
    Version fresh = new Version("新", LocalDate.parse("2017-05-08"), null, Mark.FULL);
    Draft frame =
        Draft.method(words, "总框架").binds("船会", "帆会").says("船日", clause(words, "船会.选举日", Op.IS, on("2017-05-06"), Modality.STATED))
            .says("帆日", clause(words, "帆会.选举日", Op.IS, on("2017-05-10"), Modality.STATED));
    Map<String, String> articles = Map.of("旧", "旧条", "新", "新条");
    Draft ships = law().binds("船会").versions(old, fresh).rule("ships", Set.of(), true, Evidence.FULL, articles, term(5));
    Draft sails =
        Draft.statute(words, "帆法").binds("帆会").versions(old, fresh)
            .rule("sails", Set.of(), true, Evidence.FULL, articles, number("帆会.任期", Comparator.EQUAL, 5, Modality.MUST));
    CheckResult result = check(frame, ships, sails);
    assertThat(result.lawAsOf()).isEqualTo(LocalDate.parse("2017-05-10"));
    assertThat(result.judgements()).filteredOn(j -> j.rule().label().equals("ships")).singleElement()
        .satisfies(j -> assertThat(j.version()).isEqualTo(old));
    assertThat(result.judgements()).filteredOn(j -> j.rule().label().equals("sails")).singleElement()
        .satisfies(j -> assertThat(j.version()).isEqualTo(fresh));
  }

  private Clause openly() {
    return clause(words, "推举.匿名", Op.IS, new Value.Flag(false), Modality.STATED);
  }

  @Test
  void aVillageThatKeepsTheLawDoesNotBreakTheSchemeThatDoesNot() {
    Draft scheme = Draft.method(words, "总方案").rank(Rank.TOWNSHIP_DOCUMENT).says("明", openly());
    Draft law = law().asks("secret", Set.of(), secret());
    CheckResult mended = check(method().carriesOut("总方案").says("匿", clause(words, "推举.匿名", Op.IS, new Value.Flag(true), Modality.STATED)), scheme, law);
    assertThat(mended.findings()).extracting(Finding::code).containsExactly("B2132");
    Finding note = mended.findings().get(0);
    assertThat(note.severity()).isEqualTo(Severity.NOTE);
    assertThat(note.rule()).isEqualTo("secret");
    assertThat(note.locus().label()).isEqualTo("匿");
    assertThat(mended.judgements()).extracting(Judgement::verdict).containsExactlyInAnyOrder(Verdict.CONFORMS, Verdict.NOT_APPLICABLE);
  }

  /** What the method hears of a scheme of three members that it carries out, where a law wants five. */
  private Severity takenOver(Evidence evidence) {
    Draft scheme = Draft.method(words, "总方案").rank(Rank.TOWNSHIP_DOCUMENT).says("旧数", number("船会.人数", Comparator.EQUAL, 3, Modality.STATED));
    Draft law = law().rule("least", Set.of(Binding.AT_LEAST), false, evidence, number("船会.人数", Comparator.AT_LEAST, 5, Modality.MUST));
    return only(check(Draft.method(words, "甲船办法").issued("2017-05-06").carriesOut("总方案"), scheme, law), "B2101").severity();
  }

  @Test
  void aClauseTakenOverAgainstALawFullyReadIsNotCarriedOutUnseen() {
    assertThat(takenOver(Evidence.FULL)).isEqualTo(Severity.WARNING);
    assertThat(takenOver(derived())).isEqualTo(Severity.NOTE);
  }

  @Test
  void aDepartureFromALawfulSchemeStaysABreach() {
    Draft scheme = Draft.method(words, "总方案").rank(Rank.TOWNSHIP_DOCUMENT).says("期限", number("船会.任期", Comparator.EQUAL, 5, Modality.STATED));
    Draft law = law().asks("term", Set.of(Binding.AT_LEAST), number("船会.任期", Comparator.AT_LEAST, 3, Modality.MUST));
    CheckResult result = check(method().carriesOut("总方案").says("期限", number("船会.任期", Comparator.EQUAL, 4, Modality.STATED)), scheme, law);
    assertThat(result.findings()).filteredOn(f -> f.severity() == Severity.ERROR).extracting(Finding::law).containsOnly("总方案");
  }
}
