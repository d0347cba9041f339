package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law for villagers' committees binds the methods of the bodies around them by what it says of these bodies, and by nothing else. */
class OtherBodiesTest {
  private static CheckResult check(String organ, String place) {
    List<Source> all = new ArrayList<>(StandardLibrary.sources());
    all.add(
        new Source(
            "method.banfa", "办法「甲办法」 组织：%s。 地域：%s/乙村。\n第一条（总则）〔选举日〕选举日：2017年5月6日。\n".formatted(organ, place)));
    Library library = new LibraryLoader(new Diagnostics()).load(all);
    LegalDocument method = library.find("甲办法").orElseThrow();
    return Check.of(library, method, null);
  }

  private static Set<String> rows(CheckResult result) {
    return result.judgements().stream().map(j -> j.rule().row()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "村民代表会议, 浙江省, rep-allocation zj-rep-election zj-rep-min",
    "村民代表会议, 湖南省, rep-allocation hn-reps",
    "村民小组, 湖南省, group-quorum",
    "村务监督委员会, 浙江省, supervision-incompat zj-supervision zj-supervision-order",
  })
  void theRulesAboutTheBodyBind(String organ, String place, String rows) {
    Set<String> found = rows(check(organ, place));
    assertThat(found).contains(rows.split(" "));
    assertThat(found).doesNotContain("turnout-quorum", "vc-size", "list-publication", "ec-formation", "zj-booth", "rc-size");
  }

  @ParameterizedTest
  @CsvSource({"村民委员会", "村民代表会议、村民委员会"})
  void theLawOfTheBodyItselfBindsAsAWhole(String organ) {
    assertThat(rows(check(organ, "湖南省"))).contains("turnout-quorum", "rep-allocation", "supervision-incompat", "hn-ec-size");
  }
}
