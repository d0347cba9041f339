package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.than;
import static org.banfa.judgement.check.Draft.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

/** Checks numbers of invented lookouts against the boats that send them. */
class SeatsTest {
  private final Words words =
      new Words()
          .quantity("人头", Unit.PEOPLE).role("人头", Roles.SIZE)
          .quantity("几船一人", Unit.HOUSEHOLDS).role("几船一人", Roles.HOUSEHOLDS_PER_SEAT)
          .quantity("船数", Unit.HOUSEHOLDS).quantity("浪高", Unit.COUNT)
          .set("合成", false).role("合成", Roles.UNION)
          .people("瞭望手", "人头").people("无数的人")
          .body("帆会", "人头").body("大会", "人头", "合成")
          .people("帆会的人").role("帆会的人", Roles.MEMBERS, "帆会")
          .act("选瞭望手", "几船一人").role("选瞭望手", null, "瞭望手", "船数")
          .quantity("队数", Unit.COUNT).role("队数", SeriesRoles.UNIT_NUMBER)
          .quantity("每队几人", Unit.PEOPLE).role("每队几人", SeriesRoles.UNIT_SEATS)
          .people("舵手", "人头").act("分队选舵手", "队数", "每队几人").role("分队选舵手", null, "舵手");

  private Clause number(String slot, Comparator comparator, long value) {
    return clause(words, slot, Op.IS, new Value.Formal(than(Linear.of(words.slot(slot)), comparator, Linear.constant(value))), Modality.MUST);
  }

  private CheckResult check(Clause... clauses) {
    Draft draft = Draft.method(words, "甲港办法").issued("2017-05-06");
    for (int i = 0; i < clauses.length; i++) draft.says("第" + (i + 1), clauses[i]);
    LegalDocument method = draft.done();
    return Rendered.readable(Check.of(new Library(words.vocabulary(), List.of(method)), method, null));
  }

  private static List<Finding> of(String code, CheckResult result) {
    return result.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  private static List<String> labels(Finding finding) {
    List<String> labels = new ArrayList<>(List.of(finding.locus().label()));
    finding.related().forEach(r -> labels.add(r.locus().label()));
    return labels;
  }

  private List<Finding> households(Clause... clauses) {
    return of("B2212", check(clauses));
  }

  @Test
  void threeTeamsOfFifteenDoNotMakeFifty() {
    Clause fifty = number("舵手.人头", Comparator.EQUAL, 50);
    Clause fifteen = number("分队选舵手.每队几人", Comparator.EQUAL, 15);
    List<Finding> found = of("B2215", check(fifty, number("分队选舵手.队数", Comparator.EQUAL, 3), fifteen));
    assertThat(found).hasSize(1);
    assertThat(labels(found.get(0))).containsExactlyInAnyOrder("第1", "第2", "第3");
    assertThat(new Wording(Catalogue.of(Language.ZH)).message(found.get(0))).contains("50人", "45人");
    assertThat(of("B2215", check(number("舵手.人头", Comparator.EQUAL, 45), number("分队选舵手.队数", Comparator.EQUAL, 3), fifteen))).isEmpty();
    assertThat(of("B2215", check(fifty, fifteen))).as("the number of teams is open").isEmpty();
    assertThat(of("B2215", check(fifty, number("分队选舵手.队数", Comparator.EQUAL, 3), number("分队选舵手.每队几人", Comparator.AT_LEAST, 10)))).isEmpty();
  }

  @Test
  void fiftyAtOneForThirtyOfSevenHundredIsTooMany() {
    List<Finding> found =
        households(number("瞭望手.人头", Comparator.AT_LEAST, 50), number("选瞭望手.几船一人", Comparator.EQUAL, 30), number(".船数", Comparator.AT_MOST, 700));
    assertThat(found).hasSize(1);
    assertThat(labels(found.get(0))).containsExactly("第1", "第2", "第3");
    Wording wording = new Wording(Catalogue.of(Language.ZH));
    assertThat(wording.message(found.get(0))).contains("要求至少50人，按户数至多24人");
    assertThat(wording.arguments(found.get(0).reasoning())).anyMatch(s -> s.contains("700÷30") && s.contains("至多24人"));
    assertThat(wording.argument(found.get(0).remedy())).contains("不超过24人", "不超过14户", "不少于1471户");
  }

  @Test
  void theRemediesAreTheVeryEdges() {
    Clause least = number("瞭望手.人头", Comparator.AT_LEAST, 50);
    Clause each = number("选瞭望手.几船一人", Comparator.EQUAL, 30);
    Clause most = number(".船数", Comparator.AT_MOST, 700);
    assertThat(households(number("瞭望手.人头", Comparator.AT_LEAST, 24), each, most)).isEmpty();
    assertThat(households(number("瞭望手.人头", Comparator.AT_LEAST, 25), each, most)).hasSize(1);
    assertThat(households(least, number("选瞭望手.几船一人", Comparator.EQUAL, 14), most)).isEmpty();
    assertThat(households(least, number("选瞭望手.几船一人", Comparator.EQUAL, 15), most)).hasSize(1);
    assertThat(households(least, each, number(".船数", Comparator.AT_MOST, 1471))).isEmpty();
    assertThat(households(least, each, number(".船数", Comparator.AT_MOST, 1470))).hasSize(1);
  }

  @Test
  void tooFewSeatsForAllHouseholdsAreFound() {
    Clause each = number("选瞭望手.几船一人", Comparator.AT_MOST, 15);
    List<Finding> found = households(number("瞭望手.人头", Comparator.AT_MOST, 20), each, number(".船数", Comparator.EQUAL, 800));
    assertThat(found).hasSize(1);
    assertThat(new Wording(Catalogue.of(Language.ZH)).message(found.get(0))).contains("要求至多20人，按户数至少53人");
    assertThat(households(number("瞭望手.人头", Comparator.AT_MOST, 53), each, number(".船数", Comparator.EQUAL, 800))).isEmpty();
  }

  @Test
  void withoutAnyOneOfTheThreeNothingIsFound() {
    Clause least = number("瞭望手.人头", Comparator.AT_LEAST, 50);
    Clause each = number("选瞭望手.几船一人", Comparator.EQUAL, 30);
    Clause most = number(".船数", Comparator.AT_MOST, 700);
    assertThat(households(least, each)).isEmpty();
    assertThat(households(least, most)).isEmpty();
    assertThat(households(each, most)).isEmpty();
  }

  @Test
  void aNumberAskedForOnlyInSomeSituationCounts() {
    Formula high = than(Linear.of(words.slot(".浪高")), Comparator.AT_LEAST, Linear.constant(3));
    Clause each = number("选瞭望手.几船一人", Comparator.EQUAL, 30);
    Clause most = number(".船数", Comparator.AT_MOST, 700);
    assertThat(households(when(high, number("瞭望手.人头", Comparator.AT_LEAST, 50)), each, most)).hasSize(1);
    Clause low = when(Formula.not(high), most);
    assertThat(households(when(high, number("瞭望手.人头", Comparator.AT_LEAST, 50)), each, low)).isEmpty();
  }

  @Test
  void itIsFoundExactlyWhenNoWholeNumbersFit() {
    Random random = new Random(20170506);
    int apart = 0;
    for (int i = 0; i < 300; i++) {
      int[] seats = range(random, 12);
      int[] each = range(random, 6);
      int[] all = range(random, 40);
      boolean fits = fits(seats, each, all);
      List<Finding> found = households(between("瞭望手.人头", seats, true), between("瞭望手.人头", seats, false), between("选瞭望手.几船一人", each, true),
          between("选瞭望手.几船一人", each, false), between(".船数", all, true), between(".船数", all, false));
      assertThat(found.isEmpty()).as("%s %s %s", List.of(seats[0], seats[1]), List.of(each[0], each[1]), List.of(all[0], all[1])).isEqualTo(fits);
      if (!fits) apart++;
    }
    assertThat(apart).isBetween(50, 280);
  }

  private static int[] range(Random random, int most) {
    int low = 1 + random.nextInt(most);
    return new int[] {low, low + random.nextInt(3)};
  }

  private Clause between(String slot, int[] range, boolean low) {
    return number(slot, low ? Comparator.AT_LEAST : Comparator.AT_MOST, range[low ? 0 : 1]);
  }

  /** Tries all numbers: groups of {@code each} boats or so choose one each; the rest of a group may, or may join the others. */
  private static boolean fits(int[] seats, int[] each, int[] all) {
    for (int n = seats[0]; n <= seats[1]; n++)
      for (int h = all[0]; h <= all[1]; h++) {
        boolean notTooMany = (h + each[0] - 1) / each[0] >= n;
        boolean notTooFew = h / each[1] <= n;
        if (notTooMany && notTooFew) return true;
      }
    return false;
  }

  @Test
  void aBodyOfCommitteesHasNoMoreMembersThanTheyHave() {
    Clause union = clause(words, "大会.合成", Op.IS, new Value.Members(words.all("帆会的人", "瞭望手")), Modality.MUST);
    Clause few = number("帆会.人头", Comparator.EQUAL, 5);
    Clause some = number("瞭望手.人头", Comparator.AT_MOST, 40);
    Finding finding = of("B2213", check(union, few, some, number("大会.人头", Comparator.AT_LEAST, 60))).get(0);
    assertThat(labels(finding)).containsExactly("第1", "第2", "第3", "第4");
    assertThat(new Wording(Catalogue.of(Language.ZH)).arguments(finding.reasoning())).contains("各方面合计至多45人");
    assertThat(of("B2213", check(union, few, some, number("大会.人头", Comparator.AT_LEAST, 45)))).isEmpty();
    assertThat(of("B2213", check(union, few, some, number("大会.人头", Comparator.AT_MOST, 4)))).hasSize(1);
    Clause open = clause(words, "大会.合成", Op.IS, new Value.Members(words.all("帆会的人", "无数的人")), Modality.MUST);
    assertThat(of("B2213", check(open, few, number("大会.人头", Comparator.AT_LEAST, 60)))).isEmpty();
  }

  private Clause range(String slot, long low, long high) {
    Linear of = Linear.of(words.slot(slot));
    Formula both = Formula.and(List.of(than(of, Comparator.AT_LEAST, Linear.constant(low)), than(of, Comparator.AT_MOST, Linear.constant(high))));
    return clause(words, slot, Op.IS, new Value.Formal(both), Modality.MUST);
  }

  @Test
  void aRangeWhoseLowestNumbersAreFewerThanOnePartIsTold() {
    Clause union = clause(words, "大会.合成", Op.IS, new Value.Members(words.all("帆会的人", "瞭望手")), Modality.MUST);
    Finding finding = of("B2214", check(range("大会.人头", 3, 7), union, range("帆会.人头", 5, 9))).get(0);
    assertThat(labels(finding)).containsExactly("第1", "第2", "第3");
    assertThat(finding.severity()).isEqualTo(org.banfa.syntax.diagnostic.Severity.WARNING);
    assertThat(new Wording(Catalogue.of(Language.ZH)).message(finding)).contains("只有3人", "至少5人");
    assertThat(of("B2214", check(range("大会.人头", 4, 7), union, range("帆会.人头", 5, 9)))).hasSize(1);
    assertThat(of("B2214", check(range("大会.人头", 5, 7), union, range("帆会.人头", 5, 9)))).as("each number fits").isEmpty();
    assertThat(of("B2214", check(range("大会.人头", 3, 7), union))).as("nothing known of the parts").isEmpty();
    assertThat(of("B2214", check(number("大会.人头", Comparator.AT_LEAST, 3), union, range("帆会.人头", 5, 9)))).as("a floor alone fixes no number").isEmpty();
    assertThat(of("B2214", check(range("大会.人头", 3, 7), number("大会.人头", Comparator.AT_LEAST, 5), union, range("帆会.人头", 5, 9)))).as("another clause raises it").isEmpty();
    CheckResult none = check(range("大会.人头", 3, 4), union, range("帆会.人头", 5, 9));
    assertThat(of("B2214", none)).isEmpty();
    assertThat(of("B2213", none)).as("no number fits").hasSize(1);
  }

  @Test
  void theNumbersAreExact() {
    Finding finding =
        households(number("瞭望手.人头", Comparator.GREATER, 50), number("选瞭望手.几船一人", Comparator.EQUAL, 30), number(".船数", Comparator.LESS, 700)).get(0);
    assertThat(finding.arguments().get(1)).isInstanceOf(Argument.Sentence.class);
  }
}
