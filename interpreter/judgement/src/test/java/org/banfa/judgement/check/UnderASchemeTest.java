package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** What a scheme asks of the methods below it: days, numbers of posts, permissions, members of bodies. */
class UnderASchemeTest {
  private static final String WORDS = """
      术语「海词」
      设「船员」/"sailors"：数量；单位：人。
      设「桅数」/"masts"：数量；单位：个。
      设「验看数」/"sailors examined"：数量；单位：人；底数：船员。
      设「当选数」/"sailors elected"：数量；单位：人；底数：船员。
      设「人数」/"number"：数量；单位：人；用途：席位数。
      设「时间」/"time"：时间。
      设「人选」/"who may hold it"：集合；用途：任职人选。
      设「船会」/"ship council"：机构；栏目：人数、人选。
      设「帆会」/"sail council"：机构；栏目：人数。
      设「船长」/"captain"：职务；栏目：人数；用途：成员身份；关涉：船会。
      设「大副」/"mate"：职务；栏目：人数；用途：成员身份；关涉：船会。
      设「舵手」/"helmsman"：职务；栏目：人数；用途：成员身份；关涉：帆会。
      设「帆会成员」/"members of the sail council"：人员；用途：成员身份；关涉：帆会。
      设「船工」/"hands"：人员。
      设「桨手」/"rowers"：人员；属于：船工。
      设「缆手」/"rope hands"：人员；属于：船工。
      设「收帆」/"furling"：行为；栏目：时间。
      设「上岸」/"landing"：行为；栏目：时间。
      设「推举」/"choosing"：行为；栏目：时间。
      设「选举日」/"election day"：日。
      设「靠岸日」/"day in port"：日。
      """;
  private static final String LAW = "法规「海法」\n代号：cn.sea。层级：法律。版本：「新」自2010年1月1日起。\n";
  private static final String SCHEME = "办法「甲湾方案」\n层级：县级规范性文件。地域：北海/甲湾。约束：船会。\n";
  private static final String METHOD = "办法「甲村办法」\n层级：村级办法。地域：北海/甲湾/甲村。组织：船会。实施：《甲湾方案》。\n";

  private static String rule(String label, String text, String binding) {
    return "〔" + label + "〕" + text + "\n条次：「新」第一条。证据：规则，全文。拘束：" + binding + "。\n";
  }

  private static CheckResult check(String... texts) {
    Diagnostics problems = new Diagnostics();
    List<Source> sources = new ArrayList<>(List.of(new Source("words", WORDS)));
    for (String text : texts) sources.add(new Source("script" + sources.size(), text));
    Library library = new LibraryLoader(problems).load(sources);
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return Rendered.readable(Check.of(library, library.find("甲村办法").orElseThrow(), null));
  }

  private static Verdict verdict(CheckResult result, String label) {
    return result.judgements().stream().filter(j -> j.rule().label().equals(label)).map(Judgement::verdict).findFirst().orElse(null);
  }

  private static List<Finding> of(CheckResult result, String code) {
    return result.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  private static LocalDate latest(CheckResult result, String act) {
    return result.timetable().stream().filter(r -> r.act().id().equals(act)).findFirst().orElseThrow().latest();
  }

  @Test
  void aDeadlineOfTheSchemeIsNotPutOffBelow() {
    String scheme = SCHEME + "〔靠岸〕靠岸日：2017年5月20日。\n收帆：时间：不迟于靠岸日。";
    CheckResult late = check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n〔自定〕靠岸日：2017年6月1日。");
    assertThat(verdict(late, "靠岸")).isEqualTo(Verdict.CONFLICTS);
    assertThat(of(late, "B2112")).singleElement().extracting(f -> f.locus().label()).isEqualTo("自定");
    assertThat(latest(late, "收帆")).isEqualTo(LocalDate.of(2017, 5, 20));
    CheckResult early = check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n靠岸日：2017年5月15日。");
    assertThat(verdict(early, "靠岸")).isNotEqualTo(Verdict.CONFLICTS);
    assertThat(latest(early, "收帆")).isEqualTo(LocalDate.of(2017, 5, 15));
  }

  @Test
  void aDayFromWhichOthersAreCountedMayNotComeEarlierEither() {
    String scheme = SCHEME + "〔靠岸〕靠岸日：2017年5月20日。\n收帆：时间：靠岸日起3日内。";
    assertThat(verdict(check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n靠岸日：2017年5月15日。"), "靠岸")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void whatOneDateMakesTooLateIsToldOnceWithTheDateThatFits() {
    String scheme = SCHEME + "〔选举〕船会的选举日：不迟于2017年5月10日。\n设「航期」：阶段；2017年4月1日至5月12日；包括：推举、上岸。\n推举：时间：选举日当日。\n上岸：时间：选举日当日。";
    CheckResult late = check(LAW, scheme, METHOD + "〔自定〕选举日：2017年5月20日。");
    Finding one = of(late, "B2301").get(0);
    assertThat(of(late, "B2301")).hasSize(1);
    assertThat(one.locus().label()).isEqualTo("自定");
    assertThat(one.reasoning()).hasSize(5);
    assertThat(one.remedy()).isEqualTo(new Argument.Sentence("remedy.day-at-latest", ((Argument.Sentence) one.remedy()).arguments()));
    assertThat(((Argument.Sentence) one.remedy()).arguments().get(1)).isEqualTo(new Argument.Date(LocalDate.of(2017, 5, 10)));
    assertThat(of(check(LAW, scheme, METHOD + "选举日：2017年5月10日。"), "B2301")).isEmpty();
  }

  @Test
  void anElectionDayThatTheSchemeFixesIsToldInTheSameSlotToo() {
    String scheme = SCHEME + "选举日：2017年5月10日。";
    Finding early = of(check(LAW, scheme, METHOD + "选举日：2017年5月6日。"), "B2301").get(0);
    assertThat(((Argument.Sentence) early.remedy()).key()).isEqualTo("remedy.day-exactly");
    assertThat(of(check(LAW, SCHEME + "选举日一般为2017年5月10日。", METHOD + "选举日：2017年5月6日。"), "B2301")).isEmpty();
  }

  @Test
  void postsThatMakeALawfulNumberTogetherArePartOfIt() {
    String law = LAW + rule("几人", "船会的人数应当为3至5人。", "下限、上限");
    String scheme = SCHEME + "船会的人数：2人。\n〔船长〕船长的人数：1名。\n〔大副〕大副的人数：1名。";
    CheckResult lawful = check(law, scheme, METHOD + "选举日：2017年5月6日。\n船会的人数：3人。船长的人数：1名。大副的人数：2名。");
    assertThat(verdict(lawful, "大副")).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(of(lawful, "B2132")).hasSize(2);
    CheckResult kept = check(law, scheme.replace("2人", "3人").replace("大副的人数：1名", "大副的人数：2名"), METHOD + "选举日：2017年5月6日。\n船会的人数：3人。船长的人数：2名。大副的人数：1名。");
    assertThat(verdict(kept, "大副")).isEqualTo(Verdict.CONFLICTS);
    assertThat(verdict(kept, "船长")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aPermissionWeighs() {
    String scheme = SCHEME + "〔小〕船员不足20人的，船会的人数：3人。\n〔大〕船员不少于20人的，船会的人数：5人。\n〔准〕船员不少于50人且桅数不少于3个的，船会的人数可以为6至7人。";
    String method = METHOD + "选举日：2017年5月6日。\n";
    CheckResult open = check(LAW, scheme, method + "船会的人数：6人。");
    assertThat(verdict(open, "大")).isEqualTo(Verdict.FOR_PERSON);
    assertThat(of(open, "B2148")).singleElement().extracting(f -> f.bases().size()).isEqualTo(2);
    CheckResult allowed = check(LAW, scheme, method + "船员：60人。桅数：4个。船会的人数：6人。");
    assertThat(verdict(allowed, "大")).isEqualTo(Verdict.CONFORMS);
    CheckResult never = check(LAW, scheme, method + "船会的人数：9人。");
    assertThat(verdict(never, "大")).isEqualTo(Verdict.CONFLICTS);
    assertThat(of(never, "B2101")).singleElement().extracting(f -> f.bases().size()).isEqualTo(2);
    assertThat(keys(of(never, "B2101").get(0))).endsWith("step.band-also", "step.band-not-permitted");
  }

  private static List<String> keys(Finding finding) {
    return finding.reasoning().stream().map(a -> ((Argument.Sentence) a).key()).toList();
  }

  @Test
  void whetherAPermissionAppliesMayBeForAPerson() {
    String scheme = SCHEME + "设「大船」：词。\n〔一般〕船会的人数：3至5人。\n〔准〕大船的，船会的人数可以为6至7人。";
    String method = METHOD + "选举日：2017年5月6日。\n";
    CheckResult open = check(LAW, scheme, method + "船会的人数：6人。");
    assertThat(verdict(open, "一般")).isEqualTo(Verdict.FOR_PERSON);
    assertThat(of(open, "B2148")).singleElement().extracting(f -> f.arguments().size()).isEqualTo(4);
    CheckResult never = check(LAW, scheme, method + "船会的人数：8人。");
    assertThat(verdict(never, "一般")).isEqualTo(Verdict.CONFLICTS);
    assertThat(of(never, "B2101")).hasSize(1);
  }

  @Test
  void theClauseThatBoundsTheSameEndIsToBlame() {
    String scheme = SCHEME + "〔差额〕验看数应当不少于当选数加当选数的20%。";
    CheckResult result = check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n〔上限〕验看数应当不多于船员加2人。\n〔下限〕验看数应当不少于当选数加当选数的10%。");
    assertThat(of(result, "B2101")).singleElement().extracting(f -> f.locus().label()).isEqualTo("下限");
  }

  @Test
  void whoHoldsAPostOfABodyIsAmongItsMembers() {
    String law = LAW + rule("成员", "船会的人选应当为帆会成员。", "上限");
    assertThat(verdict(check(law, METHOD.replace("实施：《甲湾方案》。", "") + "选举日：2017年5月6日。\n船会的人选：舵手。"), "成员")).isIn(Verdict.CONFORMS, Verdict.STRICTER);
    assertThat(verdict(check(law, METHOD.replace("实施：《甲湾方案》。", "") + "选举日：2017年5月6日。\n船会的人选：大副。"), "成员")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aPeriodOfTheSchemeThatTheLawForbidsGivesWay() {
    String law = LAW + rule("收帆", "收帆应当在选举日起10日内。", "上限");
    String scheme = SCHEME + "〔方案收帆〕收帆：时间：选举日起20日内。";
    CheckResult result = check(law, scheme, METHOD + "选举日：2017年5月6日。\n收帆：时间：选举日起30日内。");
    assertThat(verdict(result, "收帆")).isEqualTo(Verdict.CONFLICTS);
    assertThat(verdict(result, "方案收帆")).isNull();
    CheckResult lawful = check(law, scheme.replace("20日", "8日"), METHOD + "选举日：2017年5月6日。\n收帆：时间：选举日起30日内。");
    assertThat(verdict(lawful, "方案收帆")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aLawReadInPartOrUnderAConditionSetsNothingAside() {
    String scheme = SCHEME + "〔三人〕船会的人数：3人。";
    String method = METHOD + "选举日：2017年5月6日。\n船会的人数：2人。";
    String whole = LAW + rule("几人", "船会的人数应当不少于5人。", "下限");
    assertThat(verdict(check(whole, scheme, method), "三人")).isNull();
    assertThat(verdict(check(whole.replace("规则，全文", "规则，部分"), scheme, method), "三人")).isEqualTo(Verdict.CONFLICTS);
    String banded = LAW + rule("几人", "船员不少于20人的，船会的人数应当不少于5人。", "下限");
    assertThat(verdict(check(banded, scheme, method), "三人")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aPeriodThatRunsPastTheSchemesLastDayIsTold() {
    String scheme = SCHEME + "〔靠岸〕靠岸日：2017年5月20日。\n〔限〕上岸：时间：不迟于靠岸日。\n收帆：时间：选举日起2日内。";
    CheckResult late = check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n收帆：时间：选举日起5日内。\n〔自定〕上岸：时间：收帆起15日内。");
    assertThat(verdict(late, "限")).isEqualTo(Verdict.CONFLICTS);
    assertThat(of(late, "B2112")).extracting(Finding::label).contains("限");
    CheckResult soon = check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n收帆：时间：选举日起2日内。\n〔自定〕上岸：时间：收帆起12日内。");
    assertThat(verdict(soon, "限")).isNotEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aUsualLastDayOfTheSchemeIsNoHardOne() {
    String scheme = SCHEME + "〔靠岸〕靠岸日一般为2017年5月20日。\n收帆：时间：不迟于靠岸日。";
    CheckResult late = check(LAW, scheme, METHOD + "选举日：2017年5月6日。\n靠岸日：2017年6月1日。");
    assertThat(of(late, "B2112")).singleElement().extracting(Finding::severity).isEqualTo(Severity.WARNING);
    assertThat(latest(late, "收帆")).isEqualTo(LocalDate.of(2017, 6, 1));
  }

  @Test
  void datesThatClashInTheSchemeAloneAreMendedThere() {
    String clash = "〔始〕推举：时间：不早于2017年5月11日。\n〔终〕推举：时间：不迟于收帆。\n〔限〕收帆：时间：不迟于2017年5月10日。";
    Finding below = of(check(LAW, SCHEME + clash, METHOD + "选举日：2017年5月6日。"), "B2301").get(0);
    assertThat(below.severity()).isEqualTo(Severity.WARNING);
    assertThat(((Argument.Sentence) below.remedy()).key()).isEqualTo("remedy.above");
    Finding own = of(check(LAW, SCHEME, METHOD + "选举日：2017年5月6日。\n" + clash), "B2301").get(0);
    assertThat(own.severity()).isEqualTo(Severity.ERROR);
    Argument.Sentence either = (Argument.Sentence) own.remedy();
    assertThat(either.key()).isEqualTo("remedy.either");
    assertThat(either.arguments().stream().map(a -> ((Argument.Sentence) a).arguments().get(1)))
        .containsExactlyInAnyOrder(new Argument.Date(LocalDate.of(2017, 5, 11)), new Argument.Date(LocalDate.of(2017, 5, 10)));
  }

  @Test
  void theFewerWordsOfTheSchemeAreTheRemedy() {
    String law = LAW + rule("谁", "船会的人选应当为船长、大副。", "上限");
    CheckResult result = check(law, SCHEME + "船会的人选：船长。", METHOD + "选举日：2017年5月6日。\n船会的人选：舵手。");
    Finding one = of(result, "B2107").get(0);
    assertThat(one.bases()).hasSize(2);
    assertThat(((Argument.Sentence) one.remedy()).key()).isEqualTo("remedy.narrower");
  }

  @Test
  void aWordNamedInPartReadsAsIfItWereAll() {
    String law = LAW + rule("谁", "船会的人选应当包括船工。", "下限").stripTrailing() + "缺省：从法。\n";
    CheckResult part = check(law, SCHEME, METHOD + "选举日：2017年5月6日。\n船会的人选包括桨手。");
    assertThat(verdict(part, "谁")).isEqualTo(Verdict.MISSING);
    assertThat(of(part, "B2121")).singleElement().extracting(Finding::severity).isEqualTo(Severity.WARNING);
    CheckResult none = check(law, SCHEME, METHOD + "选举日：2017年5月6日。\n船会的人选包括船长。");
    assertThat(verdict(none, "谁")).isEqualTo(Verdict.BY_LAW);
  }
}
