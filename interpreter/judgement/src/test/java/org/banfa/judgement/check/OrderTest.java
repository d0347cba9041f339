package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.except;
import static org.banfa.judgement.check.Draft.than;

import java.util.ArrayList;
import java.util.List;
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
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Unit;
import org.junit.jupiter.api.Test;

/** Checks an invented chain of five: a law, a provincial statute, a county's scheme, a town's opinion and a village's method. */
class OrderTest {
  private final Words words =
      new Words().quantity("人数", Unit.PEOPLE).quantity("任期", Unit.YEARS).kind("匿名", Kind.FLAG).body("船会", "人数", "任期").act("推举", "匿名");

  private final List<LegalDocument> library = new ArrayList<>();

  private Clause number(String slot, Comparator comparator, long value) {
    return clause(words, slot, Op.IS, new Value.Formal(than(Linear.of(words.slot(slot)), comparator, Linear.constant(value))), Modality.MUST);
  }

  private Clause size(long value) {
    return number("船会.人数", Comparator.EQUAL, value);
  }

  private Clause secret(boolean set) {
    return clause(words, "推举.匿名", Op.IS, new Value.Flag(set), Modality.MUST);
  }

  private Draft law() {
    return Draft.statute(words, "海法").asks("least", Set.of(Binding.AT_LEAST), number("船会.人数", Comparator.AT_LEAST, 3));
  }

  private Draft province() {
    return Draft.statute(words, "湾规").rank(Rank.PROVINCIAL_STATUTE);
  }

  private Draft county() {
    return Draft.method(words, "县方案").rank(Rank.COUNTY_DOCUMENT).issued("2017-03-01");
  }

  private Draft town() {
    return Draft.method(words, "乡意见").rank(Rank.TOWNSHIP_DOCUMENT).carriesOut("县方案").issued("2017-04-01");
  }

  private Draft village() {
    return Draft.method(words, "村办法").carriesOut("乡意见").issued("2017-05-01");
  }

  /** A village's method that names nothing above it. */
  private Draft lone() {
    return Draft.method(words, "村办法").issued("2017-05-01");
  }

  private CheckResult check(String title, Draft... chain) {
    library.clear();
    for (Draft draft : chain) library.add(draft.done());
    LegalDocument checked = library.stream().filter(d -> d.title().equals(title)).findFirst().orElseThrow();
    return Rendered.readable(Check.of(new Library(words.vocabulary(), library), checked, null));
  }

  private static List<Finding> conflicts(CheckResult result) {
    return result.findings().stream().filter(f -> f.verdict() == Verdict.CONFLICTS).toList();
  }

  private static List<Finding> of(String code, CheckResult result) {
    return result.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  private static Verdict verdict(CheckResult result, String rule) {
    return result.judgements().stream().filter(j -> j.rule().label().equals(rule)).map(Judgement::verdict).findFirst().orElseThrow();
  }

  @Test
  void theLowestDocumentThatSaysItIsNamed() {
    Draft[] chain = {law(), province(), county().says("县数", size(2)), town().says("别", secret(true)), village().says("也", secret(true))};
    Finding far = conflicts(check("村办法", chain)).get(0);
    assertThat(far.locus().source().name()).isEqualTo("县方案");
    assertThat(far.speaker()).isEqualTo(Speaker.PARENT);
    chain[3] = town().says("乡数", size(1));
    Finding near = conflicts(check("村办法", chain)).get(0);
    assertThat(near.locus().source().name()).isEqualTo("乡意见");
    chain[4] = village().says("村数", size(0));
    Finding own = conflicts(check("村办法", chain)).stream().filter(f -> f.rule().equals("least")).findFirst().orElseThrow();
    assertThat(own.locus().label()).isEqualTo("村数");
    assertThat(own.speaker()).isEqualTo(Speaker.METHOD);
  }

  @Test
  void whoRepeatsWhatStandsAboveHearsWhereItBegan() {
    CheckResult result = check("村办法", law(), county().says("县数", size(2)), town().says("乡数", size(2)), village().says("村数", size(2)));
    Finding finding = conflicts(result).get(0);
    assertThat(finding.locus().label()).isEqualTo("村数");
    assertThat(finding.related()).filteredOn(r -> r.key().equals("related.introduced")).singleElement()
        .satisfies(r -> assertThat(r.locus().source().name()).isEqualTo("县方案"));
  }

  @Test
  void schemeAndOpinionAreJudgedAndBindWhatIsBelow() {
    Draft[] chain = {law(), county().says("县数", size(2)), town().says("乡数", size(5)), village().says("村数", size(7))};
    assertThat(verdict(check("县方案", chain), "least")).isEqualTo(Verdict.CONFLICTS);
    CheckResult opinion = check("乡意见", chain);
    assertThat(verdict(opinion, "least")).isIn(Verdict.CONFORMS, Verdict.STRICTER);
    assertThat(of("B2132", opinion)).as("the opinion keeps the law that the scheme breaks").hasSize(1);
    assertThat(conflicts(check("村办法", chain))).extracting(Finding::law).contains("乡意见");
  }

  @Test
  void theProvincialStatuteBindsWithinTheLawAndYieldsToIt() {
    Draft stricter = province().asks("more", Set.of(Binding.AT_LEAST), number("船会.人数", Comparator.AT_LEAST, 5));
    assertThat(conflicts(check("村办法", law(), stricter, village().says("村数", size(4))))).extracting(Finding::rule).containsExactly("more");
    Draft against = province().asks("less", Set.of(), number("船会.人数", Comparator.AT_MOST, 2));
    CheckResult yields = check("村办法", law(), against, village().says("村数", size(4)));
    assertThat(conflicts(yields)).isEmpty();
    assertThat(of("B2131", yields)).hasSize(1);
  }

  @Test
  void anExceptionByNameFreesOnlyWhatItNames() {
    Formula open = new Formula.Says(words.slot("推举.匿名"), null);
    Draft except = Draft.statute(words, "海法").asks("least", Set.of(Binding.AT_LEAST), except(open, number("船会.人数", Comparator.AT_LEAST, 3)));
    assertThat(verdict(check("村办法", except, village().says("匿", secret(true)).says("数", size(2))), "least")).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(verdict(check("村办法", except, village().says("匿", secret(false)).says("数", size(2))), "least")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void gapsConflictsAndQuarrelsAboveHaveCodesOfTheirOwn() {
    Draft asks = Draft.statute(words, "海法").asks("secret", Set.of(), secret(true));
    assertThat(of("B2102", check("村办法", asks, lone().says("数", size(3))))).hasSize(1);
    assertThat(of("B2111", check("村办法", asks, lone().says("匿", secret(false))))).hasSize(1);
    Draft other = province().asks("open", Set.of(), secret(false));
    assertThat(of("B2131", check("村办法", asks, other, lone().says("匿", secret(true))))).hasSize(1);
    Draft same = Draft.statute(words, "山法").asks("open", Set.of(), secret(false));
    CheckResult quarrel = check("村办法", asks, same, lone().says("匿", secret(true)));
    Finding finding = of("B2135", quarrel).get(0);
    assertThat(finding.bases()).extracting(Basis::law).containsExactlyInAnyOrder("海法", "山法");
    assertThat(finding.verdict()).isEqualTo(Verdict.FOR_PERSON);
    assertThat(of("B2131", quarrel)).isEmpty();
    assertThat(of("B2135", check("村办法", asks, Draft.statute(words, "山法").asks("too", Set.of(), secret(true)), lone().says("匿", secret(true))))).isEmpty();
  }

  @Test
  void whatAnUnseenDocumentMaySettleIsNotDecided() {
    Draft asks = Draft.statute(words, "海法").asks("secret", Set.of(), secret(true)).asks("least", Set.of(Binding.AT_LEAST), number("船会.人数", Comparator.AT_LEAST, 3));
    CheckResult result = check("村办法", asks, village().says("数", size(2)));
    assertThat(verdict(result, "secret")).isEqualTo(Verdict.UNDECIDABLE);
    assertThat(verdict(result, "least")).as("against the law whatever the unseen opinion says").isEqualTo(Verdict.CONFLICTS);
    assertThat(of("B2136", result)).singleElement().satisfies(f -> assertThat(f.verdict()).isEqualTo(Verdict.UNDECIDABLE));
    assertThat(of("B2134", result)).singleElement().satisfies(f -> assertThat(f.rule()).isEqualTo("secret"));
    assertThat(of("B2102", result)).isEmpty();
    CheckResult seen = check("村办法", asks, town().says("乡数", size(3)), county(), village().says("数", size(3)));
    assertThat(of("B2136", seen)).isEmpty();
    assertThat(verdict(seen, "secret")).isEqualTo(Verdict.MISSING);
  }

  @Test
  void anUnseenDocumentFurtherUpOpensGapsToo() {
    Draft asks = Draft.statute(words, "海法").asks("secret", Set.of(), secret(true));
    CheckResult result = check("村办法", asks, town().says("乡数", size(3)), village().says("数", size(3)));
    assertThat(of("B2136", result)).hasSize(1);
    assertThat(verdict(result, "secret")).isEqualTo(Verdict.UNDECIDABLE);
  }

  @Test
  void anUnseenBasisLeavesGapsGaps() {
    Draft asks = Draft.statute(words, "海法").asks("secret", Set.of(), secret(true));
    Draft lone = Draft.method(words, "村办法").under("某法", "海法").issued("2017-05-01").says("数", size(3));
    CheckResult result = check("村办法", asks, lone);
    assertThat(of("B2136", result)).hasSize(1);
    assertThat(verdict(result, "secret")).isEqualTo(Verdict.MISSING);
    Draft full = Draft.method(words, "村办法").under("中华人民共和国海法").issued("2017-05-01").says("数", size(3));
    assertThat(of("B2136", check("村办法", asks, full))).as("known by its short title").isEmpty();
  }
}
