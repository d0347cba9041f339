package org.banfa.model.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.Script;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, shares and dates as people write them. */
class LiteralsTest {
  private static Formula formula(String text) {
    return ((Value.Formal) Script.of(text).clause().value()).formula();
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "２０, 20", "二十, 20", "两百, 200", "二百五, 250", "二百零五, 205", "十, 10", "一千二, 1200", "1万, 10000"})
  void wholeNumbers(String written, long value) {
    Formula.Comparison read = (Formula.Comparison) formula("村民委员会的人数应当为" + written + "人。");
    assertThat(read.right().constant()).isEqualTo(BigFraction.of(value));
  }

  @ParameterizedTest
  @CsvSource({"三分之一, 1, 3", "1/3, 1, 3", "１／３, 1, 3", "20%, 1, 5", "20％, 1, 5", "百分之二十, 1, 5", "千分之五, 1, 200", "七成, 7, 10", "半数, 1, 2",
      "一半, 1, 2", "三分之二, 2, 3"})
  void shares(String written, int above, int below) {
    Script script = Script.of("选举有效：参加投票人数不少于登记选民的" + written + "。");
    Formula.Comparison read = (Formula.Comparison) ((Value.Formal) script.clause().value()).formula();
    assertThat(read.comparator()).isEqualTo(Comparator.AT_LEAST);
    assertThat(read.right().coefficients()).containsExactly(java.util.Map.entry(script.slot(".登记选民"), BigFraction.of(above, below)));
  }

  @ParameterizedTest
  @CsvSource({"登记选民的三分之二以上, AT_LEAST, 2", "登记选民的过半数, GREATER, 1", "登记选民的三分之二以下, AT_MOST, 2"})
  void comparatorsBehindShares(String written, Comparator comparator, int above) {
    Formula.Comparison read = (Formula.Comparison) formula("选举有效：参加投票人数为" + written + "。");
    assertThat(read.comparator()).isEqualTo(comparator);
    assertThat(read.right().coefficients().values()).containsExactly(BigFraction.of(above, above + 1));
  }

  @ParameterizedTest
  @CsvSource({"5至9名", "5-9名", "5～9名", "５—９名", "五至九名", "5到9名", "5名至9名"})
  void ranges(String written) {
    assertThat(formula("村民委员会的人数应当为" + written + "。")).isEqualTo(formula("村民委员会的人数应当为5至9人。"));
  }

  @ParameterizedTest
  @CsvSource({"不少于5人, AT_LEAST", "至少5人, AT_LEAST", "不低于5人, AT_LEAST", "5人以上, AT_LEAST", "≥5人, AT_LEAST", "超过5人, GREATER", "多于5人, GREATER",
      "不超过5人, AT_MOST", "至多5人, AT_MOST", "5人以下, AT_MOST", "少于5人, LESS", "不足5人, LESS", "不满5人, LESS", "等于5人, EQUAL", "5人, EQUAL"})
  void comparisons(String written, Comparator comparator) {
    Formula.Comparison read = (Formula.Comparison) formula("村民委员会的人数：" + written + "。");
    assertThat(read.comparator()).isEqualTo(comparator);
    assertThat(read.right().constant()).isEqualTo(BigFraction.of(5));
  }

  @ParameterizedTest
  @CsvSource({"2017年5月6日, 2017-05-06, 2017-05-06", "2017-05-06, 2017-05-06, 2017-05-06", "二〇一七年五月六日, 2017-05-06, 2017-05-06",
      "2017年5月上旬, 2017-05-01, 2017-05-10", "2017年2月下旬, 2017-02-21, 2017-02-28", "2017年5月中旬, 2017-05-11, 2017-05-20", "2017年5月, 2017-05-01, 2017-05-31",
      "2017年, 2017-01-01, 2017-12-31", "2017年4月11日至4月24日, 2017-04-11, 2017-04-24", "2017年4月11日至24日, 2017-04-11, 2017-04-24"})
  void dates(String written, LocalDate first, LocalDate last) {
    TimeValue time = ((Value.When) Script.of("公布名单：" + written + "。").clause().value()).time();
    assertThat(time.bounds()).extracting(TimeValue.Bound::anchor)
        .isEqualTo(List.of(new Anchor.Date(first), new Anchor.Date(last)));
  }
}
