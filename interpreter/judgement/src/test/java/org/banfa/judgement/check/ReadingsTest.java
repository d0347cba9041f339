package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer to a question of interpretation may give way to a rule it names, and binds whoever carries the method out. */
class ReadingsTest {
  private static final Source WORDS = new Source("words", """
      术语「海词」
      设「船员」/"sailors"：数量；单位：人。
      设「人数」/"number"：数量；单位：人。
      设「船会」/"ship council"：机构；栏目：人数。
      设「选举日」/"election day"：日。
      """);
  private static final String LAW = "法规「海法」\n代号：cn.sea。层级：法律。版本：「旧」自2000年1月1日起。\n";
  private static final String METHOD = "办法「甲船办法」\n层级：村级办法。地域：北海/甲湾/甲村。\n选举日：2017年5月6日。\n";
  private static final String SMALL = rule("小船", "船员不足20人的，船会的人数应当不少于3人。");
  private static final String READ = rule("大船", "船会的人数应当不少于5人。") + SMALL
      + "解释「小船算不算」：关于〔大船〕；甲：船会的人数应当不少于5人，但〔小船〕另有规定的除外；乙：「小船也要五人」；采用：%s；依据：「通行读法」。\n";

  private final Diagnostics problems = new Diagnostics();

  private static String rule(String label, String text) {
    return "〔" + label + "〕" + text + "\n条次：「旧」第一条。证据：规则，全文。拘束：下限。缺省：从法。\n";
  }

  private Library library(String... texts) {
    List<Source> sources = new ArrayList<>(List.of(WORDS));
    for (String text : texts) sources.add(new Source("script" + sources.size(), text));
    return new LibraryLoader(problems).load(sources);
  }

  private CheckResult check(String law, String method) {
    Library library = library(law, method);
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return Rendered.readable(Check.of(library, library.find("甲船办法").orElseThrow(), null));
  }

  private static Verdict verdict(CheckResult result, String label) {
    return result.judgements().stream().filter(j -> j.rule().label().equals(label)).map(Judgement::verdict).findFirst().orElse(null);
  }

  @ParameterizedTest
  @CsvSource({"甲, CONFORMS", "乙, CONFLICTS", "未定, FOR_PERSON"})
  void theAdoptedAnswerSaysWhetherTheNamedRuleGoesFirst(String adopted, Verdict verdict) {
    String both = METHOD + "〔小〕船员不足20人的，船会的人数：3人。〔大〕船员不少于20人的，船会的人数：5人。";
    CheckResult result = check(LAW + READ.formatted(adopted), both);
    assertThat(verdict(result, "大船")).isEqualTo(verdict);
    assertThat(verdict(result, "小船")).isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void whatItGivesWayToIsShownAndItsReachReckoned() {
    CheckResult result = check(LAW + READ.formatted("甲"), METHOD + "〔会〕船会的人数：3人。");
    Finding finding = result.findings().stream().filter(f -> f.rule().equals("大船")).findFirst().orElseThrow();
    assertThat(finding.counterexample()).containsValue(BigInteger.valueOf(20)).containsValue(BigInteger.valueOf(3));
    assertThat(finding.related()).extracting(r -> r.key() + " " + r.locus().label()).contains("related.exception 小船");
  }

  @Test
  void aWrongNameInAnAnswerIsTold() {
    library(LAW + READ.formatted("甲").replace("但〔小船〕", "但〔巨船〕"), METHOD);
    assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly("B1326");
  }

  /** A tower of exceptions above an answer: what is carried out speaks exactly where the answer does, and as the check takes it. */
  @Test
  void carriedOutAndCheckedAlike() {
    Random random = new Random(20260506);
    for (int round = 0; round < 60; round++) {
      int height = 1 + random.nextInt(5);
      int[] limits = random.ints(height, 1, 40).toArray();
      boolean[] below = new boolean[height];
      StringBuilder law = new StringBuilder(LAW + rule("底", "船会的人数应当不少于9人。"));
      for (int i = 0; i < height; i++) {
        below[i] = random.nextBoolean();
        String condition = (below[i] ? "船员不足" : "船员超过") + limits[i] + "人的，";
        law.append(rule("规" + i, condition + "船会的人数应当不少于3人" + (i + 1 < height ? "，但〔规" + (i + 1) + "〕的除外。" : "。")));
      }
      law.append("解释「底」：关于〔底〕；甲：船会的人数应当不少于7人，但〔规0〕的除外；乙：「照写的办」；采用：甲；依据：「通行读法」。\n");
      Library library = library(law.toString(), METHOD);
      Slot sailors = new Slot(null, library.vocabulary().find("船员").orElseThrow());
      LegalDocument method = library.find("甲船办法").orElseThrow();
      Slot size = new Slot(library.vocabulary().find("船会").orElseThrow(), library.vocabulary().find("人数").orElseThrow());
      List<Effective.Provided> carried = Effective.of(library, method, null).about(size).stream().filter(p -> p.rule().label().equals("底")).toList();
      assertThat(carried).hasSize(1);
      for (int n = 0; n <= 40; n++) {
        Map<Slot, BigInteger> given = Map.of(sailors, BigInteger.valueOf(n));
        boolean spoken = LinearArithmetic.holds(Clauses.guard(carried.get(0).clause()), new TreeMap<>(given), Set.of());
        assertThat(spoken).as("%s%n%d", law, n).isEqualTo(speaks(n, limits, below));
      }
      boolean ever = java.util.stream.IntStream.rangeClosed(0, 41).anyMatch(n -> speaks(n, limits, below));
      Verdict found = verdict(check(law.toString(), METHOD + "〔会〕船会的人数：5人。"), "底");
      assertThat(found).as(law.toString()).isEqualTo(ever ? Verdict.CONFLICTS : Verdict.NOT_APPLICABLE);
    }
  }

  /** Whether the answer speaks of a ship with {@code n} sailors: the lowest of the rules above it does not. */
  private static boolean speaks(int n, int[] limits, boolean[] below) {
    boolean above = false;
    for (int i = limits.length - 1; i >= 0; i--) above = (below[i] ? n < limits[i] : n > limits[i]) && !above;
    return !above;
  }
}
