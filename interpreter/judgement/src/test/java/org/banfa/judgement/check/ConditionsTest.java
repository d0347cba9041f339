package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Clauses on days, sets and features under conditions are held against rules where both can apply, as those on numbers are. */
class ConditionsTest {
  private static final Source WORDS = new Source("words", """
      术语「海词」
      设「船员」/"sailors"：数量；单位：人。
      设「匿名」/"secret"：是非。
      设「主持」/"presiding"：集合。
      设「日子」/"day"：时间。
      设「舵手」/"helmsman"：词。
      设「水手」/"deckhand"：词。
      设「厨子」/"cook"：词。
      设「风浪」/"storm"：词。
      设「推举」/"choosing"：行为；栏目：匿名、主持、日子。
      设「张榜」/"posting"：行为；栏目：日子。
      设「选举日」/"election day"：日。
      """);
  private static final String LAW = "法规「海法」\n代号：cn.sea。层级：法律。版本：「旧」自2000年1月1日起。\n";
  private static final String METHOD = "办法「甲船办法」\n层级：村级办法。地域：北海/甲湾/甲村。\n选举日：2017年5月6日。\n";

  private static CheckResult check(String law, String method) {
    Diagnostics problems = new Diagnostics();
    Library library = new LibraryLoader(problems).load(List.of(WORDS, new Source("law", LAW + law), new Source("method", METHOD + method)));
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return Rendered.readable(Check.of(library, library.find("甲船办法").orElseThrow(), null));
  }

  private static String rule(String label, String text) {
    return "〔" + label + "〕" + text + "\n条次：「旧」第一条。证据：规则，全文。\n";
  }

  private static Verdict verdict(CheckResult result, String label) {
    return result.judgements().stream().filter(j -> j.rule().label().equals(label)).map(Judgement::verdict).findFirst().orElse(null);
  }

  private static List<String> codes(CheckResult result) {
    return result.findings().stream().map(Finding::code).filter(c -> c.compareTo("B2100") > 0 && !c.equals("B2103")).sorted().toList();
  }

  @Test
  void aFeatureUnderTheContraryConditionIsNoConflict() {
    String law = rule("大船", "船员不少于20人的，推举应当匿名。");
    assertThat(verdict(check(law, "〔小〕船员不足20人的，推举不得匿名。"), "大船")).isEqualTo(Verdict.MISSING);
    assertThat(verdict(check(law, "〔小〕船员不足20人的，推举不得匿名。〔大〕船员不少于20人的，推举应当匿名。"), "大船")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(check(law, "〔小〕船员不足21人的，推举不得匿名。"), "大船")).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void whatIsSaidForSomeSituationsOnlyIsAGapInTheOthers() {
    CheckResult result = check(rule("主持", "推举的主持应当为舵手。"), "〔大〕船员不少于20人的，推举的主持：舵手。");
    assertThat(verdict(result, "主持")).isEqualTo(Verdict.MISSING);
    assertThat(codes(result)).contains("B2121");
    CheckResult storm = check(rule("风浪", "风浪的，推举的主持应当为水手。") + rule("平时", "推举的主持应当为水手或者舵手。"), "〔平时〕推举的主持：舵手，但风浪的除外。〔风浪〕风浪的，推举的主持：水手。");
    assertThat(verdict(storm, "风浪")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(storm, "平时")).isEqualTo(Verdict.CONFORMS);
  }

  @Test
  void daysUnderConditionsThatCannotMeetDoNotClash() {
    String apart = "〔小〕船员不足20人的，张榜应当在选举日的5日前。〔大〕船员不少于20人的，张榜应当在选举日前3日内。";
    assertThat(codes(check("", apart))).doesNotContain("B2204", "B2301");
    assertThat(codes(check("", apart.replace("不少于20人", "不少于19人")))).containsAnyOf("B2204", "B2301");
    String law = rule("大船", "船员不少于20人的，张榜应当在选举日的10日前。");
    assertThat(verdict(check(law, "〔小〕船员不足20人的，张榜应当在选举日的5日前。〔大〕船员不少于20人的，张榜应当在选举日的10日前。"), "大船")).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(check(law, "〔小〕船员不足21人的，张榜应当在选举日的5日前。〔大〕船员不少于21人的，张榜应当在选举日的10日前。"), "大船")).isEqualTo(Verdict.CONFLICTS);
  }

  /** Random bands of crews with a word each, held against a rule for a band: tried for every number of the crew. */
  @Test
  void setsAreComparedAsEverySingleCrewWould() {
    Random random = new Random(20260506);
    String[] words = {"舵手", "水手", "厨子"};
    for (int round = 0; round < 120; round++) {
      int[] from = new int[1 + random.nextInt(3)];
      int[] to = new int[from.length];
      int[] word = new int[from.length];
      StringBuilder method = new StringBuilder();
      for (int i = 0; i < from.length; i++) {
        from[i] = random.nextInt(12);
        to[i] = from[i] + random.nextInt(8);
        word[i] = random.nextInt(3);
        method.append("〔条%d〕船员不少于%d人且船员不超过%d人的，推举的主持：%s。".formatted(i, from[i], to[i], words[word[i]]));
      }
      int low = random.nextInt(10);
      int high = low + random.nextInt(8);
      Set<Integer> allowed = new TreeSet<>(List.of(random.nextInt(3), random.nextInt(3)));
      List<String> names = new ArrayList<>();
      allowed.forEach(a -> names.add(words[a]));
      String law = rule("法", "船员不少于%d人且船员不超过%d人的，推举的主持应当为%s。".formatted(low, high, String.join("或者", names)));
      boolean broken = false;
      boolean silent = false;
      for (int crew = low; crew <= high; crew++) {
        boolean said = false;
        for (int i = 0; i < from.length; i++)
          if (crew >= from[i] && crew <= to[i]) {
            said = true;
            broken |= !allowed.contains(word[i]);
          }
        silent |= !said;
      }
      Verdict expected = broken ? Verdict.CONFLICTS : silent ? Verdict.MISSING : Verdict.CONFORMS;
      assertThat(verdict(check(law, method.toString()), "法")).as("%s%n%s", law, method).isEqualTo(expected);
    }
  }
}
