package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** What is said of one office about winning is held to the law about the vote. */
class OfficeThresholdTest {
  private static final Source WORDS = new Source("words", """
      术语「船词」
      设「船员」/"sailors"：数量；单位：人。
      设「票」：数量；单位：票；底数：船员；用途：得票量。
      设「得胜」/"winning"：条件；用途：当选门槛。
      设「本职得胜」/"winning of the office"：条件；用途：当选门槛。
      设「推举」/"choosing"：行为；栏目：得胜；用途：投票行为。
      设「船长」/"captain"：职务；栏目：本职得胜。
      设「选举日」/"election day"：日。
      """.replace("「票」", "「赞同票」"));
  private static final String LAW = """
      法规「海法」
      代号：cn.sea。层级：法律。版本：「旧」自2000年1月1日起。
      第一条
      〔half〕推举的得胜：赞同票应当超过船员的二分之一。
      条次：「旧」第一条。证据：规则，全文。拘束：下限。
      """;

  private static CheckResult check(String rules) {
    String method = "办法「甲船办法」\n层级：村级办法。地域：北海/甲湾/甲村。\n选举日：2017年5月6日。\n第一条\n推举的得胜：赞同票超过船员的二分之一。\n" + rules;
    Diagnostics problems = new Diagnostics();
    Library library = new LibraryLoader(problems).load(List.of(WORDS, new Source("law", LAW), new Source("method", method)));
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return Check.of(library, library.find("甲船办法").orElseThrow(), LocalDate.of(2017, 5, 6));
  }

  private static Verdict verdict(CheckResult result) {
    return result.judgements().stream().filter(j -> j.rule().label().equals("half")).map(Judgement::verdict).findFirst().orElseThrow();
  }

  @Test
  void anOfficeWithLessThanTheLawDemandsIsFound() {
    CheckResult result = check("船长的本职得胜：赞同票不少于船员的三分之一。\n");
    assertThat(verdict(result)).isEqualTo(Verdict.CONFLICTS);
    assertThat(result.findings()).filteredOn(f -> f.rule().equals("half")).extracting(Finding::code).containsExactly("B2101");
  }

  @Test
  void anOfficeWithAsMuchOrMoreIsNot() {
    assertThat(verdict(check("船长的本职得胜：赞同票超过船员的三分之二。\n"))).isEqualTo(Verdict.CONFORMS);
    assertThat(verdict(check(""))).isEqualTo(Verdict.CONFORMS);
  }
}
