package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.at;
import static org.banfa.judgement.check.Draft.by;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.from;
import static org.banfa.judgement.check.Draft.on;
import static org.banfa.judgement.check.Draft.reason;
import static org.banfa.judgement.check.Draft.share;
import static org.banfa.judgement.check.Draft.soft;
import static org.banfa.judgement.check.Draft.than;
import static org.banfa.judgement.check.Draft.when;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Version;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** Runs a statute of invented words and numbers from its records to findings, one verdict and kind at a time. */
class InventedStatuteTest {
  private final Words words =
      new Words()
          .quantity("船员", Unit.PEOPLE)
          .quantity("到场船员", Unit.PEOPLE, "船员")
          .quantity("旗数", Unit.BALLOTS, "到场船员")
          .quantity("桨手数", Unit.PEOPLE)
          .kind("推举有效", Kind.CONDITION)
          .kind("当选", Kind.CONDITION)
          .kind("日子", Kind.TIME)
          .kind("匿名", Kind.FLAG)
          .kind("取舍", Kind.RANKING)
          .kind("品行", Kind.TEXT)
          .set("主持", false)
          .set("情形", true)
          .word("舵手").word("水手").word("亲属").word("夫妻", "亲属").word("兄弟", "亲属").word("本人").word("浪大")
          .kind("启航日", Kind.DAY)
          .kind("筹备段", Kind.STAGE)
          .body("船会", "桨手数")
          .act("推举", "日子", "推举有效", "当选", "匿名", "主持", "取舍", "品行")
          .act("张榜", "日子").act("申诉", "日子").act("答复", "日子").act("退出", "情形").act("补推", "日子").act("见面", "日子");

  private final Linear crew = Linear.of(words.slot(".船员"));
  private final Linear present = Linear.of(words.slot(".到场船员"));
  private final Linear flags = Linear.of(words.slot(".旗数"));
  private final Linear rowers = Linear.of(words.slot("船会.桨手数"));
  private final Anchor sailing = new Anchor.Day(words.term("启航日"));

  private Clause must(String slot, Value value) {
    return clause(words, slot, Op.IS, value, Modality.MUST);
  }

  private Clause set(String slot, Value value) {
    return clause(words, slot, Op.IS, value, Modality.STATED);
  }

  private Value members(String... ids) {
    return new Value.Members(words.all(ids));
  }

  private static Value formal(Formula formula) {
    return new Value.Formal(formula);
  }

  private static Value flag(boolean on) {
    return new Value.Flag(on);
  }

  private Draft statute() {
    return Draft.statute(words, "海船推举法");
  }

  private Draft method() {
    return Draft.method(words, "甲船推举办法").says("启航", set(".启航日", on("2017-05-06")));
  }

  private CheckResult check(Draft method, Draft... others) {
    List<LegalDocument> documents = new java.util.ArrayList<>();
    LegalDocument checked = method.done();
    documents.add(checked);
    for (Draft other : others) documents.add(other.done());
    return Rendered.readable(Check.of(new Library(words.vocabulary(), documents, List.of()), checked, null));
  }

  private static Verdict verdict(CheckResult result, String label) {
    List<Judgement> all = result.judgements().stream().filter(j -> j.rule().label().equals(label)).toList();
    assertThat(all).as(label).hasSize(1);
    return all.get(0).verdict();
  }

  private static Finding only(CheckResult result, String code) {
    List<Finding> all = result.findings().stream().filter(f -> f.code().equals(code)).toList();
    assertThat(all).as("%s in %s", code, result.findings().stream().map(Finding::code).toList()).hasSize(1);
    return all.get(0);
  }

  // quantities and conditions

  private final Clause lawQuorum = must("推举.推举有效", formal(than(present, Comparator.GREATER, share(crew, 3, 7))));

  private Clause quorum(Comparator comparator, int above, int below) {
    return set("推举.推举有效", formal(than(present, comparator, share(crew, above, below))));
  }

  @Test
  void theSameShareConforms() {
    CheckResult result = check(method().says("有效", quorum(Comparator.GREATER, 3, 7)), statute().asks("quorum", Set.of(), lawQuorum));
    assertThat(verdict(result, "quorum")).isEqualTo(Verdict.CONFORMS);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void atLeastForMoreThanIsCaughtAtTheSmallestEqualElection() {
    CheckResult result = check(method().says("有效", quorum(Comparator.AT_LEAST, 3, 7)), statute().asks("quorum", Set.of(), lawQuorum));
    Finding finding = only(result, "B2101");
    assertThat(verdict(result, "quorum")).isEqualTo(Verdict.CONFLICTS);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.locus().label()).isEqualTo("有效");
    assertThat(finding.counterexample())
        .isEqualTo(Map.of(words.slot(".船员"), BigInteger.valueOf(7), words.slot(".到场船员"), BigInteger.valueOf(3)));
  }

  @Test
  void aHigherShareRobsThoseTheLawElects() {
    CheckResult result = check(method().says("有效", quorum(Comparator.GREATER, 4, 7)), statute().asks("quorum", Set.of(), lawQuorum));
    Finding finding = only(result, "B2113");
    assertThat(finding.counterexample().get(words.slot(".船员"))).isEqualTo(BigInteger.ONE.add(BigInteger.ONE));
    assertThat(check(method().says("有效", quorum(Comparator.GREATER, 4, 7)), statute().asks("quorum", Set.of(Binding.AT_LEAST), lawQuorum)).findings())
        .extracting(Finding::code).containsExactly("B2104");
  }

  @Test
  void lawsAboutOneConditionAreJoined() {
    Clause tally = must("推举.推举有效", formal(than(flags, Comparator.AT_MOST, present)));
    Clause lawTally = must("推举.推举有效", formal(than(flags, Comparator.AT_LEAST, share(present, 1, 2))));
    Clause own = set("推举.推举有效", formal(than(flags, Comparator.AT_LEAST, share(present, 1, 2))));
    CheckResult result =
        check(
            method().says("有效", quorum(Comparator.GREATER, 3, 7)).says("旗", own),
            statute().asks("quorum", Set.of(), lawQuorum).asks("tally", Set.of(), tally).asks("half", Set.of(), lawTally));
    assertThat(result.findings()).isEmpty();
    assertThat(result.judgements()).extracting(Judgement::verdict).containsOnly(Verdict.CONFORMS);
  }

  @Test
  void onlyTheRuleNearestToADeviatingClauseIsBroken() {
    Clause lawHalf = must("推举.推举有效", formal(than(flags, Comparator.AT_LEAST, share(present, 1, 2))));
    Clause own = set("推举.推举有效", formal(than(flags, Comparator.AT_LEAST, share(present, 2, 3))));
    CheckResult result =
        check(
            method().says("有效", quorum(Comparator.GREATER, 3, 7)).says("旗", own),
            statute().asks("quorum", Set.of(), lawQuorum).asks("half", Set.of(), lawHalf));
    assertThat(verdict(result, "quorum")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(result, "half")).isEqualTo(Verdict.CONFLICTS);
    assertThat(only(result, "B2113").locus().label()).isEqualTo("旗");
  }

  private Formula range(int low, int high) {
    return Formula.and(List.of(than(rowers, Comparator.AT_LEAST, Linear.constant(low)), than(rowers, Comparator.AT_MOST, Linear.constant(high))));
  }

  @Test
  void aNarrowerRangeIsStricterAndASoftOneIsReadWithinTheLaw() {
    Draft law = statute().asks("size", Set.of(Binding.AT_LEAST, Binding.AT_MOST), must("船会.桨手数", formal(range(3, 7))));
    CheckResult narrower = check(method().says("人数", set("船会.桨手数", formal(range(3, 5)))), law);
    assertThat(verdict(narrower, "size")).isEqualTo(Verdict.STRICTER);
    assertThat(only(narrower, "B2104").severity()).isEqualTo(Severity.NOTE);
    CheckResult flexible = check(method().says("人数", soft(set("船会.桨手数", formal(range(3, 5))))), law);
    assertThat(verdict(flexible, "size")).isEqualTo(Verdict.CONFORMS);
    assertThat(only(flexible, "B2114").severity()).isEqualTo(Severity.NOTE);
    CheckResult wider = check(method().says("人数", set("船会.桨手数", formal(range(2, 5)))), law);
    assertThat(only(wider, "B2101").counterexample()).containsEntry(words.slot("船会.桨手数"), BigInteger.TWO);
  }

  @Test
  void aRuleThatHoldsInOneCaseOnlyIsComparedInThatCase() {
    Formula small = than(crew, Comparator.LESS, Linear.constant(50));
    Clause lawSmall = when(small, must("船会.桨手数", formal(than(rowers, Comparator.AT_LEAST, Linear.constant(4)))));
    Clause lawBig = when(Formula.not(small), must("船会.桨手数", formal(than(rowers, Comparator.AT_LEAST, Linear.constant(6)))));
    Draft law = statute().asks("steps", Set.of(Binding.AT_LEAST), lawSmall, lawBig);
    Clause ownSmall = when(small, set("船会.桨手数", formal(than(rowers, Comparator.AT_LEAST, Linear.constant(4)))));
    Clause ownBig = when(Formula.not(small), set("船会.桨手数", formal(than(rowers, Comparator.AT_LEAST, Linear.constant(5)))));
    CheckResult result = check(method().says("小船", ownSmall).says("大船", ownBig), law);
    assertThat(verdict(result, "steps")).isEqualTo(Verdict.CONFLICTS);
    Finding finding = only(result, "B2101");
    assertThat(finding.counterexample())
        .isEqualTo(Map.of(words.slot(".船员"), BigInteger.valueOf(50), words.slot("船会.桨手数"), BigInteger.valueOf(5)));
  }

  // sets, rankings, flags, presence, words

  @Test
  void aSetIsWithinTheLawWhenEveryMemberFallsUnderIt() {
    Draft law = statute().asks("host", Set.of(), must("推举.主持", members("亲属")));
    assertThat(verdict(check(method().says("主持", set("推举.主持", members("夫妻"))), law), "host")).isEqualTo(Verdict.CONFORMS);
    CheckResult wrong = check(method().says("主持", set("推举.主持", members("夫妻", "水手"))), law);
    assertThat(only(wrong, "B2107").arguments()).contains(new Argument.Words(words.all("水手")));
  }

  @Test
  void aMissingMemberIsSilenceInAnOpenSetAndADenialInAClosedOne() {
    Clause lawExit = clause(words, "退出.情形", Op.INCLUDES, members("本人", "亲属"), Modality.MUST);
    CheckResult open = check(method().says("退", set("退出.情形", members("本人", "夫妻"))), statute().asks("exit", Set.of(), lawExit));
    assertThat(verdict(open, "exit")).isEqualTo(Verdict.MISSING);
    assertThat(only(open, "B2121").arguments()).contains(new Argument.Words(words.all("兄弟")));
    CheckResult byLaw = check(method().says("退", set("退出.情形", members("本人"))), statute().fallsBack("exit", lawExit));
    assertThat(verdict(byLaw, "exit")).isEqualTo(Verdict.BY_LAW);
    Clause lawHost = clause(words, "推举.主持", Op.INCLUDES, members("舵手"), Modality.MUST);
    CheckResult closed = check(method().says("主持", set("推举.主持", members("水手"))), statute().asks("host", Set.of(), lawHost));
    assertThat(only(closed, "B2108").verdict()).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aBannedMemberConflicts() {
    Clause ban = clause(words, "推举.主持", Op.INCLUDES, members("亲属"), Modality.MUST_NOT);
    CheckResult result = check(method().says("主持", set("推举.主持", members("兄弟"))), statute().asks("ban", Set.of(), ban));
    assertThat(only(result, "B2109").verdict()).isEqualTo(Verdict.CONFLICTS);
    assertThat(verdict(check(method().says("主持", set("推举.主持", members("水手"))), statute().asks("ban", Set.of(), ban)), "ban"))
        .isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void aRankingMustBeTheSameAndItsTailMayBeSilent() {
    Value lawOrder = new Value.Ranking(List.of(words.all("舵手"), words.all("水手")));
    Draft law = statute().asks("keep", Set.of(), must("推举.取舍", lawOrder));
    assertThat(verdict(check(method().says("舍", set("推举.取舍", lawOrder)), law), "keep")).isEqualTo(Verdict.CONFORMS);
    CheckResult tail = check(method().says("舍", set("推举.取舍", new Value.Ranking(List.of(words.all("舵手"))))), law);
    assertThat(verdict(tail, "keep")).isEqualTo(Verdict.MISSING);
    CheckResult turned =
        check(method().says("舍", set("推举.取舍", new Value.Ranking(List.of(words.all("水手"), words.all("舵手"))))), law);
    assertThat(only(turned, "B2110").verdict()).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void anOrderOfActsIsComparedItemByItem() {
    Value lawOrder = new Value.Ranking(List.of(words.all("张榜"), words.all("推举")));
    Draft law = statute().asks("order", Set.of(), clause(words, "推举", Op.ORDER, lawOrder, Modality.MUST));
    Value good = new Value.Ranking(List.of(words.all("见面"), words.all("张榜"), words.all("申诉"), words.all("推举")));
    assertThat(verdict(check(method().says("次", clause(words, "推举", Op.ORDER, good, Modality.STATED)), law), "order")).isEqualTo(Verdict.CONFORMS);
    Value bad = new Value.Ranking(List.of(words.all("推举"), words.all("张榜")));
    CheckResult turned = check(method().says("次", clause(words, "推举", Op.ORDER, bad, Modality.STATED)), law);
    assertThat(only(turned, "B2120").verdict()).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aFlagIsTheSameOrTheOpposite() {
    Draft law = statute().asks("secret", Set.of(), must("推举.匿名", flag(true)));
    assertThat(verdict(check(method().says("匿", set("推举.匿名", flag(true))), law), "secret")).isEqualTo(Verdict.CONFORMS);
    assertThat(only(check(method().says("匿", set("推举.匿名", flag(false))), law), "B2111").severity()).isEqualTo(Severity.ERROR);
    CheckResult silent = check(method().says("主", set("推举.主持", members("水手"))), law);
    assertThat(verdict(silent, "secret")).isEqualTo(Verdict.MISSING);
    assertThat(only(silent, "B2102").nearest().label()).isEqualTo("主");
  }

  @Test
  void anActMustExist() {
    Clause meet = clause(words, "见面", Op.EXISTS, new Value.Present(), Modality.MUST);
    Draft law = statute().asks("meet", Set.of(), meet);
    assertThat(verdict(check(method().says("见", set("见面.日子", on("2017-05-01"))), law), "meet")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(check(method(), law), "meet")).isEqualTo(Verdict.MISSING);
    Clause none = clause(words, "见面", Op.EXISTS, new Value.Present(), Modality.MUST_NOT);
    assertThat(only(check(method().says("不见", none), law), "B2118").verdict()).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aPermissionInWordsAsksNothing() {
    Clause may = clause(words, "推举.品行", Op.IS, new Value.Words("另订细则"), Modality.MAY);
    assertThat(verdict(check(method(), statute().asks("detail", Set.of(), may)), "detail")).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void wordsAreForAPerson() {
    CheckResult result = check(method().says("匿", set("推举.匿名", flag(true))), statute().asks("virtue", Set.of(), must("推举.品行", new Value.Words("品行端正"))));
    assertThat(verdict(result, "virtue")).isEqualTo(Verdict.FOR_PERSON);
    assertThat(only(result, "B2105").severity()).isEqualTo(Severity.NOTE);
  }

  // conditions of rules

  @Test
  void aGuardThatIsDeniedOrAboutAnAbsentActDoesNotApplyAndAnOpenOneIsUndecided() {
    Formula anonymous = new Formula.Says(words.slot("推举.匿名"), null);
    Draft law = statute().asks("guarded", Set.of(), when(anonymous, must("推举.主持", members("舵手"))));
    Draft denied = method().says("匿", set("推举.匿名", flag(false))).says("主", set("推举.主持", members("水手")));
    assertThat(verdict(check(denied, law), "guarded")).isEqualTo(Verdict.NOT_APPLICABLE);
    Draft said = method().says("匿", set("推举.匿名", flag(true))).says("主", set("推举.主持", members("水手")));
    assertThat(only(check(said, law), "B2107").related()).extracting(r -> r.locus().label()).containsExactly("匿");
    Draft open = method().says("主", set("推举.主持", members("水手")));
    assertThat(only(check(open, law), "B2106").verdict()).isEqualTo(Verdict.UNDECIDABLE);
    assertThat(verdict(check(method(), law), "guarded")).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  // modality and evidence

  @Test
  void modalityAndEvidenceCapTheSeverity() {
    Clause no = set("推举.匿名", flag(false));
    Clause normally = clause(words, "推举.匿名", Op.IS, flag(true), Modality.NORMALLY);
    assertThat(only(check(method().says("匿", no), statute().asks("n", Set.of(), normally)), "B2111").severity()).isEqualTo(Severity.WARNING);
    assertThat(only(check(method().says("匿", reason("风大", no)), statute().asks("n", Set.of(), normally)), "B2111").severity()).isEqualTo(Severity.NOTE);
    Clause may = clause(words, "推举.匿名", Op.IS, flag(true), Modality.MAY);
    assertThat(only(check(method().says("匿", no), statute().asks("m", Set.of(), may)), "B2125").verdict()).isEqualTo(Verdict.STRICTER);
    Evidence memory = new Evidence(Mark.MEMORY, Mark.FULL, Mark.FULL, Map.of());
    Evidence derived = new Evidence(Mark.FULL, Mark.FULL, Mark.DERIVED, Map.of());
    Clause hard = must("推举.匿名", flag(true));
    assertThat(only(check(method().says("匿", no), statute().rule("e", Set.of(), false, memory, hard)), "B2111").severity()).isEqualTo(Severity.NOTE);
    assertThat(only(check(method().says("匿", no), statute().rule("e", Set.of(), false, derived, hard)), "B2111").severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void theVersionOfTheElectionDayCounts() {
    Version first = new Version("旧", LocalDate.parse("2010-01-01"), LocalDate.parse("2017-05-07"), Mark.FULL);
    Version second = new Version("新", LocalDate.parse("2017-05-07"), null, Mark.FULL);
    Draft law =
        statute().versions(first, second)
            .rule("secret", Set.of(), false, Evidence.FULL, Map.of("旧", "第三条", "新", "第四条"), must("推举.匿名", flag(true)))
            .rule("meet", Set.of(), false, Evidence.FULL, Map.of("新", "第五条"), clause(words, "见面", Op.EXISTS, new Value.Present(), Modality.MUST));
    CheckResult then = check(method(), law);
    assertThat(then.judgements()).extracting(j -> j.rule().label()).containsExactly("secret");
    assertThat(only(then, "B2102").lawArticle()).isEqualTo("第三条");
    LegalDocument checked = method().done();
    CheckResult later = Check.of(new Library(words.vocabulary(), List.of(checked, law.done()), List.of()), checked, LocalDate.parse("2020-01-01"));
    assertThat(later.judgements()).extracting(j -> j.rule().label()).containsExactly("secret", "meet");
    assertThat(only(check(Draft.method(words, "无日办法"), law), "B2127").findingClass()).isEqualTo(FindingClass.INPUT);
  }

  @Test
  void onlyDocumentsOfTheTerritoryAndOrganBind() {
    Draft other = Draft.statute(words, "乙海条例").rank(Rank.PROVINCIAL_STATUTE).in("乙海").asks("b", Set.of(), must("推举.匿名", flag(true)));
    Draft same = Draft.statute(words, "甲海条例").rank(Rank.PROVINCIAL_STATUTE).in("甲海").asks("a", Set.of(), must("推举.匿名", flag(true)));
    CheckResult result = check(method().in("甲海", "甲港"), other, same);
    assertThat(result.judgements()).extracting(j -> j.rule().label()).containsExactly("a");
  }

  // readings

  @Test
  void theAdoptedReadingCountsAndAnOpenOneIsForAPerson() {
    Clause wide = clause(words, "退出.情形", Op.INCLUDES, members("本人", "兄弟"), Modality.MUST);
    Clause plain = clause(words, "退出.情形", Op.INCLUDES, members("本人"), Modality.MUST);
    var broad = new Interpretation.Reading("甲", List.of(wide), "连同兄弟");
    var narrow = new Interpretation.Reading("乙", List.of(), "只限本人");
    Draft says = method().says("退", set("退出.情形", members("本人")));
    CheckResult adopted = check(says, statute().asks("exit", Set.of(), plain).reads("exit", "甲", broad, narrow));
    assertThat(verdict(adopted, "exit")).isEqualTo(Verdict.MISSING);
    assertThat(only(adopted, "B2121").reasoning()).hasSize(1);
    CheckResult open = check(says, statute().asks("exit", Set.of(), plain).reads("exit", "", broad, narrow));
    assertThat(verdict(open, "exit")).isEqualTo(Verdict.FOR_PERSON);
    assertThat(only(open, "B2128").reasoning()).hasSize(2);
    assertThat(only(open, "B2128").arguments().get(1))
        .isInstanceOfSatisfying(Argument.Says.class, said -> assertThat(said.clause().value()).isEqualTo(members("本人")));
  }

  @Test
  void aReadingThatWouldDecideOtherwiseIsTold() {
    Draft law =
        statute().asks("list", Set.of(Binding.AT_MOST), must("张榜.日子", at(by(sailing, -13))))
            .reads("list", "甲", new Interpretation.Reading("甲", List.of(must("张榜.日子", at(by(sailing, -13)))), "隔十三日"),
                new Interpretation.Reading("乙", List.of(must("张榜.日子", at(by(sailing, -14)))), "满十三日"));
    CheckResult tight = check(method().says("榜", set("张榜.日子", at(by(sailing, -13)))), law);
    assertThat(verdict(tight, "list")).isEqualTo(Verdict.CONFORMS);
    assertThat(only(tight, "B2129").severity()).isEqualTo(Severity.NOTE);
    assertThat(check(method().says("榜", set("张榜.日子", at(by(sailing, -14)))), law).findings()).extracting(Finding::code).containsExactly("B2115");
  }

  @Test
  void silenceOfAFrameIsLeftToItsParts() {
    Draft law = statute().asks("secret", Set.of(), must("推举.匿名", flag(true)));
    Draft part = Draft.method(words, "分办法").partOf("总框架");
    assertThat(check(Draft.method(words, "总框架").issued("2017-01-01"), law, part).judgements()).isEmpty();
  }

  @Test
  void whatTheLawFillsInIsToldOnlyOfActsTheMethodHasToDoWith() {
    Draft law =
        statute().fallsBack("objection", must("申诉.日子", at(by(new Anchor.Day(words.term("张榜")), 5))))
            .fallsBack("rerun", must("补推.日子", at(by(sailing, 30))));
    CheckResult result = check(method().says("榜", set("张榜.日子", on("2017-04-01"))), law);
    assertThat(result.judgements()).extracting(Judgement::verdict).containsOnly(Verdict.BY_LAW);
    assertThat(result.findings()).extracting(Finding::rule).containsExactly("objection");
    assertThat(result.findings().get(0).nearest().label()).isEqualTo("榜");
  }

  // higher methods, drafting norms, the method against itself

  @Test
  void aSchemeBindsTheVillageThatCarriesItOut() {
    Draft scheme = Draft.method(words, "总方案").rank(Rank.TOWNSHIP_DOCUMENT).says("人数", set("船会.桨手数", formal(range(3, 5)))).says("匿", set("推举.匿名", flag(true)));
    CheckResult good = check(method().carriesOut("总方案").says("定人数", set("船会.桨手数", formal(than(rowers, Comparator.EQUAL, Linear.constant(4))))), scheme);
    assertThat(good.findings()).filteredOn(f -> f.severity() != Severity.NOTE).isEmpty();
    CheckResult bad = check(method().carriesOut("总方案").says("定人数", set("船会.桨手数", formal(than(rowers, Comparator.EQUAL, Linear.constant(6))))), scheme);
    Finding finding = only(bad, "B2101");
    assertThat(finding.law()).isEqualTo("总方案");
    assertThat(finding.rule()).isEqualTo("人数");
    Draft law = statute().asks("secret", Set.of(), must("推举.匿名", flag(true)));
    assertThat(verdict(check(method().carriesOut("总方案"), scheme, law), "secret")).isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void aDraftingNormIsNotLaw() {
    Draft norm = Draft.statute(words, "起草要求").rank(Rank.DRAFTING_NORM).findingClass("internal")
        .asks("successor", Set.of(), when(new Formula.Says(words.slot("退出.情形"), words.term("本人")), must("推举.主持", members("舵手"))));
    CheckResult result = check(method().says("退", set("退出.情形", members("本人"))), norm);
    Finding finding = only(result, "B2401");
    assertThat(finding.findingClass()).isEqualTo(FindingClass.INTERNAL);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.locus().label()).isEqualTo("退");
  }

  @Test
  void contradictionsInsideAProgramNameBothClauses() {
    Draft frame = Draft.method(words, "总框架").says("乙", set("推举.匿名", flag(false)));
    CheckResult flags = check(method().partOf("总框架").says("甲", set("推举.匿名", flag(true))), frame);
    assertThat(only(flags, "B2201").locus().label()).isEqualTo("乙");
    assertThat(only(flags, "B2201").speaker()).isEqualTo(Speaker.FRAME);
    assertThat(only(flags, "B2201").severity()).isEqualTo(Severity.ERROR);
    assertThat(only(flags, "B2201").related()).extracting(r -> r.locus().label()).containsExactly("甲");
    CheckResult sets = check(method().says("甲", set("推举.主持", members("舵手"))).says("乙", set("推举.主持", members("水手"))));
    assertThat(only(sets, "B2202").findingClass()).isEqualTo(FindingClass.INTERNAL);
    CheckResult numbers = check(method().says("甲", set("船会.桨手数", formal(range(3, 5)))).says("乙", set("船会.桨手数", formal(range(6, 7)))));
    assertThat(only(numbers, "B2203").severity()).isEqualTo(Severity.ERROR);
    CheckResult dates = check(method().says("甲", set("推举.日子", on("2017-05-06"))).says("乙", set("推举.日子", on("2017-05-10"))));
    assertThat(only(dates, "B2204").findingClass()).isEqualTo(FindingClass.INTERNAL);
  }

  @Test
  void theHashIsBlindToPlaceAndNotToMeaning() {
    String one = SemanticHash.of(method().says("匿", set("推举.匿名", flag(true))).done());
    assertThat(SemanticHash.of(method().says("匿", set("推举.匿名", flag(true))).done())).isEqualTo(one).hasSize(64);
    assertThat(SemanticHash.of(method().says("匿", set("推举.匿名", flag(false))).done())).isNotEqualTo(one);
  }

  // time

  @Test
  void deadlinesAreComparedWithAndWithoutDates() {
    Draft law = statute().asks("list", Set.of(Binding.AT_MOST), must("张榜.日子", at(by(sailing, -13))));
    assertThat(verdict(check(method().says("榜", set("张榜.日子", at(by(sailing, -13)))), law), "list")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(check(method().says("榜", set("张榜.日子", on("2017-04-22"))), law), "list")).isEqualTo(Verdict.STRICTER);
    assertThat(verdict(check(method().says("榜", set("张榜.日子", on("2017-04-23"))), law), "list")).isEqualTo(Verdict.CONFORMS);
    assertThat(only(check(method().says("榜", set("张榜.日子", on("2017-04-24"))), law), "B2112").verdict()).isEqualTo(Verdict.CONFLICTS);
    assertThat(only(check(method().says("榜", set("张榜.日子", at(by(sailing, -12)))), law), "B2112").severity()).isEqualTo(Severity.ERROR);
    Draft undated = Draft.method(words, "无日办法").says("榜", set("张榜.日子", at(by(sailing, -12))));
    assertThat(only(check(undated, law), "B2112").verdict()).isEqualTo(Verdict.CONFLICTS);
    assertThat(verdict(check(method(), law), "list")).isEqualTo(Verdict.MISSING);
  }

  @Test
  void aGrantedPeriodMayNotBeShortened() {
    Anchor list = new Anchor.Day(words.term("张榜"));
    Draft law = statute().asks("objection", Set.of(Binding.MUST_GRANT), must("申诉.日子", at(from(list, 0), by(list, 5))));
    assertThat(only(check(method().says("诉", set("申诉.日子", at(from(list, 0), by(list, 3)))), law), "B2116").verdict()).isEqualTo(Verdict.CONFLICTS);
    assertThat(verdict(check(method().says("诉", set("申诉.日子", at(from(list, 0), by(list, 5)))), law), "objection")).isEqualTo(Verdict.CONFORMS);
  }
}
