package org.banfa.judgement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaWordingTest {
  private final Wording zh = new Wording(Catalogue.of(Language.ZH));
  private final Wording en = new Wording(Catalogue.of(Language.EN));

  @Test
  void saysSharesOfABase() {
    Formula quorum = Words.share(Words.VOTERS, Comparator.GREATER, Words.REGISTERED, 1, 2);
    assertThat(zh.formula(quorum)).isEqualTo("参加投票人数超过登记选民的二分之一");
    assertThat(en.formula(quorum)).isEqualTo("voters exceed one half of registered voters");
  }

  @Test
  void bringsScaledAndSubtractedFormsIntoTheSameWords() {
    Linear difference = Words.linear(0, Words.VOTERS, BigFraction.of(2), Words.REGISTERED, BigFraction.of(-1));
    Formula scaled = new Formula.Comparison(difference, Comparator.GREATER, Linear.ZERO);
    assertThat(zh.formula(scaled)).isEqualTo("参加投票人数超过登记选民的二分之一");
    Formula mirrored = new Formula.Comparison(Linear.constant(3), Comparator.LESS, Linear.of(Words.VOTERS));
    assertThat(zh.formula(mirrored)).isEqualTo("参加投票人数超过3人");
  }

  @Test
  void saysRangesInOnePhrase() {
    Formula range = new Formula.And(List.of(
        Words.compare(Words.COMMITTEE_SIZE, Comparator.AT_LEAST, 3), Words.compare(Words.COMMITTEE_SIZE, Comparator.AT_MOST, 7)));
    assertThat(zh.value(new Value.Formal(range))).isEqualTo("3至7名");
    assertThat(en.value(new Value.Formal(range))).isEqualTo("3 to 7");
    assertThat(zh.formula(range)).isEqualTo("村民委员会的人数为3至7名");
    assertThat(zh.value(new Value.Formal(Words.compare(Words.COMMITTEE_SIZE, Comparator.EQUAL, 5)))).isEqualTo("5名");
    assertThat(zh.value(new Value.Formal(Words.compare(Words.COMMITTEE_SIZE, Comparator.AT_LEAST, 5)))).isEqualTo("不少于5名");
    assertThat(en.value(new Value.Formal(Words.compare(Words.COMMITTEE_SIZE, Comparator.GREATER, 5)))).isEqualTo("more than 5");
  }

  @Test
  void namesOneSubjectOnce() {
    Formula rerun = new Formula.And(List.of(
        Words.share(Words.VOTES, Comparator.GREATER, Words.VOTERS, 1, 2), Words.compare(Words.VOTES, Comparator.AT_LEAST, 3)));
    assertThat(zh.formula(rerun)).isEqualTo("得票超过参加投票人数的二分之一，且不少于3票");
  }

  @Test
  void groupsWhatIsMixed() {
    Formula a = Words.compare(Words.VOTERS, Comparator.GREATER, 1);
    Formula b = Words.compare(Words.VOTES, Comparator.GREATER, 2);
    Formula mixed = new Formula.And(List.of(new Formula.Or(List.of(a, b)), b));
    assertThat(zh.formula(mixed)).isEqualTo("（参加投票人数超过1人，或者得票超过2票），且得票超过2票");
  }

  @Test
  void drawsNegationsInward() {
    Formula a = Words.compare(Words.VOTERS, Comparator.GREATER, 1);
    assertThat(zh.formula(new Formula.Not(a))).isEqualTo("参加投票人数不超过1人");
    assertThat(zh.formula(new Formula.Not(Words.compare(Words.VOTERS, Comparator.EQUAL, 1)))).isEqualTo("参加投票人数不等于1人");
    Formula shortfall = new Formula.Situation(Words.SHORTFALL);
    assertThat(zh.formula(new Formula.Not(shortfall))).isEqualTo("没有名额不足");
    assertThat(zh.formula(Formula.implies(shortfall, a))).isEqualTo("名额不足的，参加投票人数超过1人");
    assertThat(en.formula(Formula.implies(shortfall, a))).isEqualTo("if “shortfall” is the case: voters exceed 1");
  }

  @Test
  void saysWhatADocumentProvides() {
    Slot secret = new Slot(Words.VOTING, Words.SECRET);
    assertThat(zh.formula(new Formula.Says(secret, null))).isEqualTo("投票实行“无记名”");
    assertThat(zh.formula(new Formula.Not(new Formula.Says(new Slot(Words.PUBLISH, null), null)))).isEqualTo("未设“公布选民名单”");
    assertThat(zh.formula(new Formula.Says(new Slot(Words.VOTING, Words.CHAIR), Words.COMMITTEE))).isEqualTo("投票的主持包括村民委员会");
    assertThat(zh.formula(Formula.TRUE)).isEqualTo("任何情况");
  }

  @Test
  void addsAndSubtracts() {
    Linear sum = Words.linear(1, Words.VOTERS, BigFraction.ONE);
    Formula formula = new Formula.Comparison(Linear.of(Words.REGISTERED), Comparator.AT_LEAST, sum);
    assertThat(zh.formula(formula)).isEqualTo("登记选民不少于参加投票人数加1人");
    Linear two = Words.linear(0, Words.VOTERS, BigFraction.ONE, Words.VOTES, BigFraction.ONE);
    Formula total = new Formula.Comparison(two, Comparator.AT_MOST, Linear.of(Words.REGISTERED));
    assertThat(zh.formula(total)).isEqualTo("参加投票人数和得票之和不超过登记选民");
  }

  @ParameterizedTest
  @CsvSource({"1,2,二分之一", "2,3,三分之二", "3,7,七分之三", "4,5,五分之四", "3,2,1.5",
      "7,1,7", "11,20,二十分之十一", "37,97,九十七分之三十七", "1,250,二百五十分之一", "4,3,三分之四"})
  void writesNumbers(int numerator, int denominator, String words) {
    assertThat(zh.number(BigFraction.of(numerator, denominator))).isEqualTo(words);
  }

  @Test
  void saysPowersOfTenWithoutALeadingOne() {
    assertThat(zh.number(BigFraction.of(7, 100))).isEqualTo("百分之七");
    assertThat(zh.number(BigFraction.of(3, 1000))).isEqualTo("千分之三");
    assertThat(zh.number(BigFraction.of(3, 10))).isEqualTo("十分之三");
    assertThat(en.number(BigFraction.of(2, 3))).isEqualTo("two thirds");
    assertThat(en.number(BigFraction.of(7, 100))).isEqualTo("7/100");
  }

  @Test
  void listsAnElection() {
    TreeMap<Slot, BigInteger> election = new TreeMap<>();
    election.put(Words.REGISTERED, BigInteger.valueOf(4));
    election.put(Words.VOTERS, BigInteger.TWO);
    assertThat(zh.election(election)).isEqualTo("参加投票人数2人，登记选民4人");
    assertThat(en.election(election)).isEqualTo("voters = 2, registered voters = 4");
  }
}
