package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.order.Above;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Schemes and opinions that bind a method by rank, place, bodies and year, though it does not name them. */
class BindingByPlaceTest {
  private static final String WORDS = """
      术语「海词」
      设「人数」/"number"：数量；单位：人。
      设「任期」/"term"：数量；单位：年。
      设「匿名」/"anonymous"：是非。
      设「船会」/"ship council"：机构；栏目：人数、任期。
      设「帆会」/"sail council"：机构；栏目：人数。
      设「推举」/"choosing"：行为；栏目：匿名。
      设「选举日」/"election day"：日。
      """;
  private static final String VILLAGE = "办法「甲村办法」\n层级：村级办法。地域：北海/甲湾/甲镇/甲村。组织：船会。\n选举日：2017年5月6日。\n";
  private static final String THREE = "〔数〕船会的人数：3人。";

  private static String scheme(String title, String rank, String place, String body, String text) {
    return "办法「" + title + "」\n层级：" + rank + "。地域：" + place + "。约束：" + body + "。\n" + text;
  }

  private static String county(String text) {
    return scheme("甲湾方案", "县级规范性文件", "北海/甲湾", "船会", text);
  }

  private static String town(String text) {
    return scheme("甲镇意见", "乡镇规范性文件", "北海/甲湾/甲镇", "船会", text);
  }

  private static Library library(String... texts) {
    Diagnostics problems = new Diagnostics();
    List<Source> sources = new ArrayList<>(List.of(new Source("words", WORDS)));
    for (String text : texts) sources.add(new Source("script" + sources.size(), text));
    Library library = new LibraryLoader(problems).load(sources);
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    return library;
  }

  private static CheckResult check(String... texts) {
    Library library = library(texts);
    return Rendered.readable(Check.of(library, library.find("甲村办法").orElseThrow(), null));
  }

  private static List<String> above(CheckResult result) {
    return result.above().stream().map(a -> a.document().title() + " " + a.relation().id()).toList();
  }

  private static List<Verdict> verdicts(CheckResult result, String title) {
    return result.judgements().stream().filter(j -> j.law().title().equals(title)).map(Judgement::verdict).toList();
  }

  @Test
  void aSchemeForThePlaceJudgesTheMethodBelow() {
    CheckResult result = check(county("〔数〕船会的人数：5人。"), VILLAGE + THREE);
    assertThat(above(result)).containsExactly("甲湾方案 place");
    assertThat(verdicts(result, "甲湾方案")).containsExactly(Verdict.CONFLICTS);
    assertThat(result.findings()).extracting(f -> f.code()).contains("B2101");
  }

  @Test
  void whatTheMethodLeavesOutIsTakenFromTheNearest() {
    Library library = library(county("〔期〕船会的任期：5年。〔数〕船会的人数：3人。"), town("〔期〕船会的任期：3年。"), VILLAGE + THREE);
    Effective effective = Effective.of(library, library.find("甲村办法").orElseThrow(), null);
    Slot term = new Slot(library.vocabulary().find("船会").orElseThrow(), library.vocabulary().find("任期").orElseThrow());
    assertThat(effective.about(term)).extracting(p -> p.document().title()).containsExactly("甲镇意见");
    assertThat(above(check(county(""), town(""), VILLAGE + THREE))).containsExactly("甲镇意见 place", "甲湾方案 place");
  }

  @Test
  void theNameComesBeforeThePlace() {
    CheckResult result = check(county(THREE), VILLAGE.replace("组织：船会。", "组织：船会。实施：《甲湾方案》。") + THREE);
    assertThat(above(result)).containsExactly("甲湾方案 carries-out");
    // a nearer document that is not named stands before a farther one that is
    CheckResult both = check(county(THREE), town(THREE), VILLAGE.replace("组织：船会。", "组织：船会。实施：《甲湾方案》。") + THREE);
    assertThat(above(both)).containsExactly("甲镇意见 place", "甲湾方案 carries-out");
  }

  @Test
  void otherPlacesBodiesRanksAndYearsDoNotBind() {
    assertThat(above(check(scheme("乙湾方案", "县级规范性文件", "北海/乙湾", "船会", THREE), VILLAGE + THREE))).isEmpty();
    assertThat(above(check(scheme("甲湾方案", "县级规范性文件", "北海/甲湾", "帆会", "〔数〕帆会的人数：5人。"), VILLAGE + THREE))).isEmpty();
    assertThat(above(check(scheme("乙村办法", "村级办法", "北海/甲湾/甲镇/甲村", "船会", THREE), VILLAGE + THREE))).isEmpty();
    assertThat(above(check(county("选举日：2014年5月6日。" + THREE), VILLAGE + THREE))).isEmpty();
    assertThat(above(check(county("选举日：2017年6月6日。" + THREE), VILLAGE + THREE))).containsExactly("甲湾方案 place");
    String nowhere = "办法「无地方案」\n层级：县级规范性文件。约束：船会。\n" + THREE;
    assertThat(above(check(nowhere, VILLAGE + THREE))).isEmpty();
  }

  @Test
  void aSchemeIsJudgedByTheOneAboveIt() {
    Library library = library(county("〔数〕船会的人数：5人。"), town(THREE), VILLAGE);
    CheckResult town = Rendered.readable(Check.of(library, library.find("甲镇意见").orElseThrow(), null));
    assertThat(town.above()).extracting(Above::relation).containsExactly(Above.Relation.PLACE);
    assertThat(verdicts(town, "甲湾方案")).containsExactly(Verdict.CONFLICTS);
    assertThat(Check.of(library, library.find("甲湾方案").orElseThrow(), null).above()).isEmpty();
  }
}
