package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** A method that says thousands of things of one matter, and documents that name themselves as those above, are checked to the end. */
class ManyClausesTest {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private static String method(String title, String header, String clauses) {
    return "办法「" + title + "」/\"" + title.hashCode() + "\"\n  层级：村级办法。\n  地域：浙江省/甲市/甲县/甲镇/甲村。\n  组织：村民委员会。\n" + header
        + "\n第一条（总则）\n  〔选举日〕选举日：2026年5月20日。\n" + clauses;
  }

  private static CheckResult check(String... documents) {
    List<Source> sources = new java.util.ArrayList<>();
    for (String document : documents) sources.add(new Source("m" + sources.size() + ".banfa", document));
    Library library = new LibraryLoader(new Diagnostics()).withStandard(sources);
    return Check.of(library, library.documents().stream().filter(d -> d.source() == sources.get(0)).findFirst().orElseThrow(), null, Replay::holds);
  }

  private static CheckResult many(int number, IntFunction<String> clause) {
    StringBuilder clauses = new StringBuilder();
    for (int i = 0; i < number; i++) clauses.append("  〔条").append(i).append("〕").append(clause.apply(i)).append("\n");
    return check(method("甲村选举办法", "", clauses.toString()));
  }

  private static List<Finding> of(CheckResult result, String code) {
    return result.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  @Test
  void contradictionsOfEachWithEachAreListedUpToABound() {
    assertTimeoutPreemptively(LONGEST, () -> {
      CheckResult numbers = many(3000, i -> "村民委员会的人数：" + (3 + i) + "名。");
      assertThat(of(numbers, "B2203")).hasSize(100);
      assertThat(of(numbers, "B2206")).singleElement().satisfies(f -> assertThat(f.locus().label()).isEqualTo("条0"));
      CheckResult flags = many(3000, i -> i % 2 == 0 ? "投票应当无记名。" : "投票不得无记名。");
      assertThat(of(flags, "B2201")).hasSize(100);
      assertThat(of(flags, "B2206")).hasSize(1);
    });
  }

  @Test
  void numbersThatRestOnOneAnotherAreComparedUpToABound() {
    assertTimeoutPreemptively(LONGEST, () -> {
      CheckResult shares = many(3000, i -> i % 2 == 0 ? "村民委员会的人数不少于村民代表的人数的" + "二三四五六七八".charAt(i / 2 % 7) + "分之一。" : "村民代表的人数：" + (20 + i / 2 % 50) + "人。");
      assertThat(of(shares, "B2206")).hasSize(1);
      assertThat(of(shares, "B2203")).hasSize(100);
    });
  }

  @Test
  void theWholeIsToldWhereItCanBe() {
    CheckResult few = many(14, i -> "村民委员会的人数：" + (3 + i) + "名。");
    assertThat(of(few, "B2203")).hasSize(91);
    assertThat(of(few, "B2206")).isEmpty();
    assertThat(of(many(3000, i -> "村民委员会的人数：5名。"), "B2206")).isEmpty();
  }

  @Test
  void differentDaysOfOneActAreSettled() {
    assertTimeoutPreemptively(LONGEST, () -> {
      CheckResult days = many(3000, i -> "公布选民名单：时间：2026年4月" + (1 + i % 28) + "日。");
      assertThat(of(days, "B2204")).hasSize(20);
      assertThat(days.schedule().gaveWay()).hasSizeGreaterThan(2800);
    });
  }

  private static List<String> told(CheckResult result) {
    return result.findings().stream().filter(f -> !f.code().equals("B2149") && !f.code().equals("B2150")).map(f -> f.code() + f.rule()).sorted().toList();
  }

  @Test
  void aDocumentThatNamesItselfIsCheckedAsIfItDidNot() {
    CheckResult plain = check(method("甲村选举办法", "", "  〔职数〕村民委员会的人数：8名。\n"));
    for (String header : List.of("  隶属：《甲村选举办法》。\n", "  实施：《甲村选举办法》。\n")) {
      CheckResult itself = check(method("甲村选举办法", header, "  〔职数〕村民委员会的人数：8名。\n"));
      assertThat(told(itself)).isEqualTo(told(plain));
      assertThat(of(itself, "B2149")).singleElement().satisfies(f -> assertThat(f.locus().line()).isEqualTo(5));
    }
  }

  @Test
  void documentsInACircleAreCheckedAsIfNoneWasAboveTheOthers() {
    CheckResult plain = check(method("甲村选举办法", "", "  〔职数〕村民委员会的人数：8名。\n"), method("乙村选举办法", "", "  〔主任〕主任：1名。\n"));
    CheckResult circle = check(
        method("甲村选举办法", "  隶属：《乙村选举办法》。\n", "  〔职数〕村民委员会的人数：8名。\n"),
        method("乙村选举办法", "  实施：《甲村选举办法》。\n", "  〔主任〕主任：1名。\n"));
    assertThat(told(circle)).isEqualTo(told(plain));
    assertThat(of(circle, "B2150")).hasSize(1);
  }
}
