package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Clauses for one of several ways, rules by a number that is not given, one end of a range, titles of their time, rounding. */
class WaysAndBandsTest {
  private static final Source WORDS = new Source("words", """
      术语「海词」
      设「船员」/"sailors"：数量；单位：人。
      设「桨数」/"oars"：数量；单位：人。
      设「在册船员」/"sailors on the roll"：数量；单位：人。
      设「到场船员」/"sailors present"：数量；单位：人；不多于在册船员；底数：在册船员。
      设「按船选举」/"by ship"：词。
      设「人人选举」/"by all"：词。
      设「到场船主」/"masters present"：数量；单位：人；不多于在册船员；底数：在册船员；关涉：按船选举。
      设「选法」/"way"：集合；用途：择一方式。
      设「人数」/"number"：数量；单位：人。
      设「推选有效」/"valid choice"：条件。
      设「船会」/"ship council"：机构；栏目：人数、选法。
      设「推举」/"choosing"：行为；栏目：推选有效。
      设「选举日」/"election day"：日。
      """);
  private static final String LAW =
      "法规「海法」\n代号：cn.sea。层级：法律。版本：「旧」自2000年1月1日起，《海上暂行规定》；「新」自2010年1月1日起。\n";
  private static final String METHOD = "办法「甲船办法」\n层级：村级办法。地域：北海/甲湾/甲村。\n选举日：2017年5月6日。\n";
  private static final String BY_SHIP = rule("按船", "船会的选法包括按船选举的，推举的推选有效应当：到场船主超过在册船员的二分之一。", "恰好");
  private static final String BY_ALL = rule("人人", "船会的选法包括人人选举的，推举的推选有效应当：到场船员超过在册船员的二分之一。", "恰好");
  private static final String BANDS =
      rule("小船", "船员不足20人的，船会的人数应当不少于3人。", "下限") + rule("大船", "船员不少于20人的，船会的人数应当不少于5人。", "下限");

  private static String rule(String label, String text, String binding) {
    return "〔" + label + "〕" + text + "\n条次：「旧」「新」第一条。证据：规则，全文。拘束：" + binding + "。\n";
  }

  private static CheckResult check(LocalDate lawAsOf, String... texts) {
    Diagnostics problems = new Diagnostics();
    List<Source> sources = new ArrayList<>(List.of(WORDS));
    for (String text : texts) sources.add(new Source("script" + sources.size(), text));
    Library library = new LibraryLoader(problems).load(sources);
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return Rendered.readable(Check.of(library, library.find("甲船办法").orElseThrow(), lawAsOf));
  }

  private static Verdict verdict(CheckResult result, String label) {
    return result.judgements().stream().filter(j -> j.rule().label().equals(label)).map(Judgement::verdict).findFirst().orElse(null);
  }

  private static List<String> codes(CheckResult result, String label) {
    return result.findings().stream().filter(f -> f.bases().stream().anyMatch(b -> b.label().equals(label))).map(Finding::code).toList();
  }

  @Test
  void aClauseForOneWayIsNotHeldAgainstARuleAboutAnother() {
    String both = METHOD + "船会的选法：按船选举、人人选举。\n船会的选法包括人人选举的，推举的推选有效：到场船员超过在册船员的三分之一。";
    CheckResult result = check(null, LAW + BY_SHIP + BY_ALL, both);
    assertThat(verdict(result, "按船")).isEqualTo(Verdict.MISSING);
    assertThat(codes(result, "按船")).containsExactly("B2102");
    assertThat(verdict(result, "人人")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aClauseForNoneInParticularSpeaksOfAWayOnlyByItsNumbers() {
    String loose = "推举的推选有效：到场船员超过在册船员的二分之一。";
    CheckResult several = check(null, LAW + BY_SHIP + BY_ALL, METHOD + "船会的选法：按船选举、人人选举。\n" + loose);
    assertThat(verdict(several, "按船")).isEqualTo(Verdict.MISSING);
    assertThat(verdict(several, "人人")).isEqualTo(Verdict.CONFORMS);
    CheckResult one = check(null, LAW + BY_SHIP + BY_ALL, METHOD + "船会的选法：按船选举。\n" + loose);
    assertThat(verdict(one, "按船")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void whatMustBeLaidDownMayBeAnything() {
    String law = LAW + "〔要写〕推举应当有推选有效。\n条次：「旧」「新」第一条。证据：规则，全文。\n";
    assertThat(verdict(check(null, law, METHOD + "推举的推选有效：到场船员不少于1人。"), "要写")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(check(null, law, METHOD + "船会的人数：3人。"), "要写")).isEqualTo(Verdict.MISSING);
  }

  @Test
  void aNumberThatIsNotGivenIsAskedForOnce() {
    CheckResult loose = check(null, LAW + BANDS, METHOD + "船会的人数：3人。");
    assertThat(verdict(loose, "小船")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(loose, "大船")).isEqualTo(Verdict.FOR_PERSON);
    assertThat(codes(loose, "大船")).containsExactly("B2145");
    CheckResult known = check(null, LAW + BANDS, METHOD + "船员：30人。\n船会的人数：3人。");
    assertThat(verdict(known, "大船")).isEqualTo(Verdict.CONFLICTS);
    CheckResult never = check(null, LAW + BANDS, METHOD + "船会的人数：2人。");
    assertThat(verdict(never, "大船")).isEqualTo(Verdict.CONFLICTS);
    assertThat(verdict(never, "小船")).isEqualTo(Verdict.CONFLICTS);
    CheckResult silent = check(null, LAW + BANDS, METHOD + "推举的推选有效：到场船员不少于1人。");
    assertThat(silent.findings()).filteredOn(f -> f.code().equals("B2144")).hasSize(1).first().extracting(f -> f.bases().size()).isEqualTo(2);
  }

  @Test
  void theOtherEndOfARangeIsAGap() {
    String law = LAW + rule("至多", "船会的人数不得超过9人。", "上限");
    CheckResult floor = check(null, law, METHOD + "船会的人数不少于3人。");
    assertThat(verdict(floor, "至多")).isEqualTo(Verdict.MISSING);
    assertThat(codes(floor, "至多")).containsExactly("B2121");
    assertThat(verdict(check(null, law, METHOD + "船会的人数：3至10人。"), "至多")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aLawIsCalledAsItWasCalledThen() {
    String law = LAW + rule("至多", "船会的人数不得超过9人。", "上限");
    String method = METHOD + "船会的人数：10人。";
    assertThat(check(null, law, method).findings()).extracting(Finding::law).contains("海法").doesNotContain("海上暂行规定");
    assertThat(check(LocalDate.of(2005, 1, 1), law, method).findings()).extracting(Finding::law).contains("海上暂行规定").doesNotContain("海法");
  }

  @Test
  void aFractionWantsARuleOfRounding() {
    CheckResult result = check(null, LAW, METHOD + "船会的人数：5人。\n桨数应当等于船会的人数的150%。");
    assertThat(result.findings()).filteredOn(f -> f.code().equals("B2205")).hasSize(1).first().extracting(Finding::severity).isEqualTo(Severity.WARNING);
    assertThat(result.findings()).extracting(Finding::code).doesNotContain("B2203");
  }
}
