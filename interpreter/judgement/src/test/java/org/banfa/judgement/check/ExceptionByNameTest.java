package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.order.Effective;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Rules that give way to a rule they name: by condition, version, document, and rules named in turn. */
class ExceptionByNameTest {
  private static final Source WORDS = new Source("words", """
      术语「海词」
      设「船员」/"sailors"：数量；单位：人。
      设「人数」/"number"：数量；单位：人。
      设「起航有效」/"valid sailing"：条件。
      设「匿名」/"anonymous"：是非。
      设「情形」：集合；开放。
      设「风暴」/"storm"：词。
      设「船会」/"ship council"：机构；栏目：人数。
      设「推举」/"choosing"：行为；栏目：匿名。
      设「起航」/"sailing"：行为；栏目：起航有效。
      设「返航」/"returning"：行为；栏目：情形。
      设「起航无效」/"the sailing is void"：后果；否定：起航有效。
      设「选举日」/"election day"：日。
      """);
  private static final String LAW = "法规「海法」\n代号：cn.sea。层级：法律。版本：「旧」自2000年1月1日起；「新」自2010年1月1日起。\n";
  private static final String METHOD = "办法「甲船办法」\n层级：村级办法。地域：北海/甲湾/甲村。\n选举日：2017年5月6日。\n";

  private final Diagnostics problems = new Diagnostics();

  private Library library(String... texts) {
    List<Source> sources = new ArrayList<>(List.of(WORDS));
    for (String text : texts) sources.add(new Source("script" + sources.size(), text));
    Library library = new LibraryLoader(problems).load(sources);
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return library;
  }

  private CheckResult check(LocalDate lawAsOf, String... texts) {
    Library library = library(texts);
    return Rendered.readable(Check.of(library, library.find("甲船办法").orElseThrow(), lawAsOf));
  }

  private static Verdict verdict(CheckResult result, String label) {
    return result.judgements().stream().filter(j -> j.rule().label().equals(label)).map(Judgement::verdict).findFirst().orElse(null);
  }

  private static Finding finding(CheckResult result, String label) {
    return result.findings().stream().filter(f -> f.rule().equals(label)).findFirst().orElseThrow();
  }

  private static String rule(String label, String text) {
    return "〔" + label + "〕" + text + "\n条次：「旧」「新」第一条。证据：规则，全文。拘束：下限。\n";
  }

  private static final String SMALL =
      rule("大船", "船会的人数应当不少于5人，但〔小船〕另有规定的除外。") + rule("小船", "船员不足20人的，船会的人数应当不少于3人。");

  @Test
  void aRuleGivesWayWhereTheOneItNamesSpeaks() {
    CheckResult result = check(null, LAW + SMALL, METHOD + "〔会〕船会的人数：3人。");
    assertThat(verdict(result, "小船")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(result, "大船")).isEqualTo(Verdict.CONFLICTS);
    // the smallest ship to which the exception does not reach
    assertThat(finding(result, "大船").counterexample()).containsValue(BigInteger.valueOf(20)).containsValue(BigInteger.valueOf(3));
    assertThat(finding(result, "大船").related()).extracting(r -> r.key() + " " + r.locus().label()).contains("related.exception 小船");
  }

  @Test
  void aMethodThatFollowsBothConforms() {
    CheckResult result = check(null, LAW + SMALL, METHOD + "〔小〕船员不足20人的，船会的人数：3人。〔大〕船员不少于20人的，船会的人数：5人。");
    assertThat(verdict(result, "大船")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(result, "小船")).isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void aRuleThatIsNotInForceExceptsNothing() {
    String law = LAW + rule("大船", "船会的人数应当不少于5人，但〔小船〕的除外。")
        + "〔小船〕船会的人数应当不少于3人。\n条次：「新」第二条。证据：规则，全文。拘束：下限。\n";
    String method = METHOD + "〔会〕船会的人数：3人。";
    assertThat(verdict(check(null, law, method), "大船")).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(verdict(check(LocalDate.of(2005, 1, 1), law, method), "大船")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void aRuleForAnotherPlaceExceptsNothing() {
    String law = LAW + rule("大船", "船会的人数应当不少于5人，但《湾规》〔小船〕适用的除外。");
    String bay = "法规「湾规」\n代号：cn.bay。层级：地方性法规。地域：%s。\n〔小船〕船会的人数应当不少于3人。\n条次：第一条。证据：规则，全文。拘束：下限。\n";
    String method = METHOD + "〔会〕船会的人数：3人。";
    assertThat(verdict(check(null, law, bay.formatted("南海/乙湾"), method), "大船")).isEqualTo(Verdict.CONFLICTS);
    CheckResult own = check(null, law, bay.formatted("北海/甲湾"), method);
    assertThat(verdict(own, "大船")).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(verdict(own, "小船")).isEqualTo(Verdict.CONFORMS);
    // one of which the other makes an exception does not clash with it
    assertThat(own.findings()).extracting(Finding::code).doesNotContain("B2131", "B2135");
  }

  @Test
  void theMethodMayGiveWayToALawByName() {
    String law = LAW + "〔小船〕船员不足20人的，船会的人数应当不少于3人。\n条次：「旧」「新」第一条。证据：规则，全文。拘束：下限。缺省：从法。\n";
    CheckResult plain = check(null, law, METHOD + "〔会〕船会的人数：1人。");
    assertThat(verdict(plain, "小船")).isEqualTo(Verdict.CONFLICTS);
    String method = METHOD + "〔会〕船会的人数：1人，但《海法》〔小船〕另有规定的除外。";
    CheckResult yielding = check(null, law, method);
    assertThat(verdict(yielding, "小船")).isEqualTo(Verdict.CONFORMS);
    // what the law says there is carried out there
    Library library = library(law, method);
    Slot slot = new Slot(library.vocabulary().find("船会").orElseThrow(), library.vocabulary().find("人数").orElseThrow());
    assertThat(Effective.of(library, library.find("甲船办法").orElseThrow(), null).about(slot)).extracting(p -> p.document().title())
        .containsExactly("甲船办法", "海法");
  }

  @Test
  void effectsAndSituationsKeepTheirCondition() {
    String law = LAW + rule("有效", "船员少于3人的，起航无效。") + rule("风暴", "风暴的，应当返航。")
        + rule("匿名", "推举应当匿名，但〔有效〕、〔风暴〕的除外。");
    Library library = library(law, METHOD);
    Clause clause = clause(library, "匿名");
    Formula when = Clauses.guard(clause);
    Slot sailors = new Slot(null, library.vocabulary().find("船员").orElseThrow());
    Formula storm = new Formula.Situation(library.vocabulary().find("风暴").orElseThrow());
    assertThat(holds(when, sailors, 5)).isTrue();
    assertThat(holds(when, sailors, 2)).isFalse();
    assertThat(LinearArithmetic.holds(when, new TreeMap<>(java.util.Map.of(sailors, BigInteger.TEN)), java.util.Set.of(storm))).isFalse();
  }

  @Test
  void isWordedWithWhatItMeans() {
    Library library = library(LAW + SMALL, METHOD);
    assertThat(new Wording(Catalogue.of(Language.ZH)).clause(clause(library, "大船"))).endsWith("；但适用〔小船〕（船员少于20人时适用）的除外");
    assertThat(new Wording(Catalogue.of(Language.EN)).clause(clause(library, "大船")))
        .endsWith(", except if 〔小船〕 applies (it does if sailors are fewer than 20)");
    Clause written = library.find("海法").orElseThrow().rules().get(0).clauses().get(0);
    assertThat(new Wording(Catalogue.of(Language.ZH)).clause(written)).endsWith("；但适用〔小船〕的除外");
  }

  /** A tower of exceptions means what it says: each rule speaks when its condition is met and the one above it does not speak. */
  @Test
  void towersOfExceptionsAreReadFromTheTop() {
    Random random = new Random(20170506);
    for (int round = 0; round < 60; round++) {
      int height = 2 + random.nextInt(6);
      int[] limits = random.ints(height, 1, 40).toArray();
      boolean[] below = new boolean[height];
      StringBuilder law = new StringBuilder(LAW);
      for (int i = 0; i < height; i++) {
        below[i] = random.nextBoolean();
        String condition = (below[i] ? "船员不足" : "船员超过") + limits[i] + "人的，";
        law.append(rule("规" + i, condition + "船会的人数应当不少于3人" + (i + 1 < height ? "，但〔规" + (i + 1) + "〕的除外。" : "。")));
      }
      Library library = library(law.toString(), METHOD);
      Formula lowest = Clauses.guard(clause(library, "规0"));
      Slot sailors = new Slot(null, library.vocabulary().find("船员").orElseThrow());
      for (int n = 0; n <= 40; n++) {
        boolean speaks = false;
        for (int i = height - 1; i >= 0; i--) speaks = (below[i] ? n < limits[i] : n > limits[i]) && !speaks;
        assertThat(holds(lowest, sailors, n)).as("%s%n%d", law, n).isEqualTo(speaks);
      }
    }
  }

  private static boolean holds(Formula formula, Slot slot, int value) {
    return LinearArithmetic.holds(formula, new TreeMap<>(java.util.Map.of(slot, BigInteger.valueOf(value))), java.util.Set.of());
  }

  private static Clause clause(Library library, String label) {
    LegalDocument method = library.find("甲船办法").orElseThrow();
    LawDay day = new LawDay(Program.of(library, method), null);
    assertThat(Effective.of(library, method, null).slots()).isNotEmpty();
    for (InForce rule : new HigherDocuments(library).rules(method, day)) if (rule.rule().label().equals(label)) return rule.rule().clauses().get(0);
    throw new AssertionError(label);
  }
}
