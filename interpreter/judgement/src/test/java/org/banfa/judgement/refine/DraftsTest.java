package org.banfa.judgement.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares drafts of an invented guild, read from text. */
class DraftsTest {
  private static final String WORDS =
      """
      术语「灯会的词」/"words"
      设「在册灯户」：数量；单位：户；释义：「名册上的灯户」。
      设「到场灯户」：数量；单位：户；不多于在册灯户；底数：在册灯户；释义：「到场的灯户」。
      设「灯票」：数量；单位：票；底数：到场灯户、在册灯户；不多于到场灯户；释义：「一人得到的灯票」。
      设「灯手人数」：数量；单位：人；释义：「灯手的人数」。
      设「推举成立」：条件；释义：「推举算数的条件」。
      设「入选」：条件；释义：「入选的条件」。
      设「举灯时间」：时间；释义：「何时办理」。
      设「举灯人」：集合；释义：「由谁办理」。
      设「先后」：次序；释义：「先后」。
      设「公开」：是非；释义：「公开办理」。
      设「灯长」：人员；释义：「灯会之长」。
      设「匠人」：人员；释义：「手艺人」。
      设「灯匠」：人员；属于：匠人；释义：「做灯的人」。
      设「扎匠」：人员；属于：匠人；释义：「扎灯的人」。
      设「雨天」：词；释义：「下雨」。
      设「灯会」：机构；栏目：灯手人数；释义：「灯户的组织」。
      设「推举灯长」：行为；栏目：举灯时间、举灯人、推举成立、入选、先后、公开；释义：「推举灯长」。
      设「张挂灯册」：行为；栏目：举灯时间；释义：「张挂名册」。
      设「灯节」：日；释义：「推举当晚」。
      设「选举日」：日；释义：「推举当晚」。
      """;
  private static final String STATUTE =
      """
      法规「灯会通则」
        代号：xx.lantern。 层级：法律。 地域：全国。 约束：灯会。
        版本：「初」自2001年1月1日起。
        核对：2026年11月22日。
      第一条（推举）
        〔quorum〕推举灯长的推举成立应当：到场灯户超过在册灯户的二分之一。
          条次：「初」第一条。 拘束：恰好。 证据：规则，全文。 缺省：从法。
      """;

  private static Draft draft(String clauses) {
    Diagnostics problems = new Diagnostics();
    String text = "办法「推举办法」\n  组织：灯会。\n  发布：2030年4月1日。\n第一条（推举）\n" + clauses;
    Library library = new LibraryLoader(problems).load(List.of(new Source("words", WORDS), new Source("law", STATUTE), new Source("m", text)));
    assertThat(problems.sorted()).isEmpty();
    LegalDocument method = library.documents().stream().filter(d -> d.kind() == DocumentKind.METHOD).findFirst().orElseThrow();
    return new Draft(library, method, null);
  }

  private static DraftComparison compare(String older, String newer) {
    return Drafts.compare(draft(older), draft(newer), SecondReader.SAME);
  }

  private static SlotComparison only(String older, String newer) {
    List<SlotComparison> found = compare(older, newer).differences();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "推举灯长的入选：灯票超过到场灯户的二分之一。 | 推举灯长的入选：灯票超过到场灯户的二分之一。 | EQUIVALENT",
    "推举灯长的入选：灯票超过到场灯户的二分之一。 | 推举灯长的入选：灯票不少于到场灯户的二分之一。 | LOOSER",
    "推举灯长的入选：灯票不少于到场灯户的二分之一。 | 推举灯长的入选：灯票超过到场灯户的二分之一。 | STRICTER",
    "推举灯长的入选：灯票超过到场灯户的二分之一。 | 推举灯长的入选：灯票超过在册灯户的三分之一。 | INCOMPARABLE",
    "灯会的灯手人数：3至5人。 | 灯会的灯手人数：3至7人。 | LOOSER",
    "灯会的灯手人数：3至5人。 | 灯会的灯手人数：4至7人。 | INCOMPARABLE",
    "灯会的灯手人数：3至5人。 | 灯会的灯手人数一般为3至5人。 | LOOSER",
    "推举灯长的举灯人：灯匠。 | 推举灯长的举灯人：匠人。 | LOOSER",
    "推举灯长的举灯人：灯匠、扎匠。 | 推举灯长的举灯人：匠人。 | EQUIVALENT",
    "推举灯长的举灯人：灯匠。 | 推举灯长的举灯人：灯长。 | INCOMPARABLE",
    "推举灯长应当公开。 | 推举灯长不得公开。 | INCOMPARABLE",
    "推举灯长的先后：依次灯匠。 | 推举灯长的先后：依次灯匠、灯长。 | STRICTER",
    "应当先推举灯长，再张挂灯册。 | 应当先张挂灯册，再推举灯长。 | INCOMPARABLE",
    "张挂灯册：灯节的20日前。 | 张挂灯册：灯节的15日前。 | LOOSER",
    "张挂灯册：灯节前3日内。 | 张挂灯册：灯节前5日内。 | LOOSER",
    "张挂灯册：灯节前3日内。 | 张挂灯册：灯节前3日。 | STRICTER",
    "张挂灯册：灯节起3个月内。 | 张挂灯册：灯节起2个月内。 | STRICTER",
    "灯会的灯手人数：3人。 | 推举灯长应当公开。 | INCOMPARABLE",
    "灯会的灯手人数应当「从宽」。 | 灯会的灯手人数应当「从严」。 | FOR_PERSON",
    "灯会的灯手人数：3人。 推举灯长应当公开。 | 灯会的灯手人数：3人。 | LOOSER",
  })
  void relatesTwoClauses(String older, String newer, Relation relation) {
    assertThat(compare(older, newer).relation()).isEqualTo(relation);
  }

  @Test
  void aClauseThatRepeatsTheLawChangesNothing() {
    DraftComparison comparison =
        compare("灯会的灯手人数：3人。", "灯会的灯手人数：3人。 推举灯长的推举成立：到场灯户超过在册灯户的二分之一。");
    assertThat(comparison.relation()).isEqualTo(Relation.EQUIVALENT);
    assertThat(comparison.slots()).hasSize(2);
  }

  @Test
  void theSmallestElectionSeparates() {
    SlotCase one = only("推举灯长的入选：灯票超过到场灯户的二分之一。", "推举灯长的入选：灯票不少于到场灯户的二分之一。").cases().get(0);
    assertThat(one.onlyOlder()).isNull();
    assertThat(election(one.onlyNewer())).isEqualTo(Map.of("到场灯户", 2L, "灯票", 1L));
  }

  @Test
  void incomparableDraftsAreSeparatedBothWays() {
    SlotCase one = only("推举灯长的入选：灯票超过到场灯户的二分之一。", "推举灯长的入选：灯票超过在册灯户的三分之一。").cases().get(0);
    assertThat(election(one.onlyOlder())).isEqualTo(Map.of("在册灯户", 3L, "到场灯户", 1L, "灯票", 1L));
    assertThat(election(one.onlyNewer())).isEqualTo(Map.of("在册灯户", 2L, "到场灯户", 2L, "灯票", 1L));
  }

  @Test
  void situationsAreToldApart() {
    SlotComparison found = only(
        "在册灯户不足100户的，灯会的灯手人数不少于3人。 在册灯户不少于100户的，灯会的灯手人数不少于5人。",
        "在册灯户不足100户的，灯会的灯手人数不少于3人。 在册灯户不少于100户的，灯会的灯手人数不少于7人。");
    assertThat(found.cases()).extracting(SlotCase::relation).containsExactlyInAnyOrder(Relation.EQUIVALENT, Relation.STRICTER);
    SlotCase stricter = found.cases().stream().filter(c -> c.relation() == Relation.STRICTER).findFirst().orElseThrow();
    assertThat(election(stricter.onlyOlder())).isEqualTo(Map.of("在册灯户", 100L, "灯会.灯手人数", 5L));
  }

  @Test
  void aSituationOfTheNightIsNamed() {
    SlotComparison found = only("雨天的，灯会的灯手人数不少于3人。", "雨天的，灯会的灯手人数不少于4人。");
    Separation.Election election = (Separation.Election) found.cases().get(0).onlyOlder();
    assertThat(election.situations()).hasSize(1);
    assertThat(election(election)).isEqualTo(Map.of("灯会.灯手人数", 3L));
  }

  @Test
  void daysAreSeparatedByTheNearestDay() {
    SlotCase one = only("张挂灯册：灯节的20日前。", "张挂灯册：灯节的15日前。").cases().get(0);
    assertThat(((Separation.Day) one.onlyNewer()).day().bounds()).extracting(b -> b.amount()).containsOnly(-19L);
  }

  @Test
  void datesAndDistancesMeetOnTheDayOfTheFestival() {
    assertThat(compare("选举日：2030年5月6日。 张挂灯册：2030年4月16日。", "选举日：2030年5月6日。 张挂灯册：选举日的20日前。").relation())
        .isEqualTo(Relation.LOOSER);
  }

  @Test
  void stagesAreCompared() {
    SlotComparison found = only(
        "设「初段」：阶段；2030年4月1日至4月9日；包括：张挂灯册。 灯会的灯手人数：3人。",
        "设「初段」：阶段；2030年4月1日至4月11日；包括：张挂灯册。 灯会的灯手人数：3人。");
    assertThat(found.matter()).isEqualTo(Matter.DAYS);
    assertThat(found.relation()).isEqualTo(Relation.LOOSER);
  }

  private static Map<String, Long> election(Separation separation) {
    return ((Separation.Election) separation).values().entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().key(), e -> ((BigInteger) e.getValue()).longValueExact()));
  }
}
