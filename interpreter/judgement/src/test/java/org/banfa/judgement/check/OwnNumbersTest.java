package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** What a method's own numbers do to one another: ages and dates of birth, winning and the order of a surplus, numbers of another way of voting. */
class OwnNumbersTest {
  private static final Source WORDS = new Source("words", """
      术语「海词」
      设「年龄」/"age"：数量；单位：岁；用途：年龄条件。
      设「生日」/"birth"：时间；用途：出生日期条件。
      设「水手」/"sailors"：人员；栏目：年龄、生日。
      设「到场」/"present"：数量；单位：人。
      设「到场老手」/"old hands present"：数量；单位：人；关涉：老手推举。
      设「得旗」/"flags"：数量；单位：票；底数：到场、到场老手；用途：得票量。
      设「入选」/"winning"：条件；用途：当选门槛。
      设「先后」/"order"：次序；用途：当选顺序。
      设「旗多者」/"most flags"：词；用途：多票者。
      设「推法」/"ways"：词。
      设「全船推举」/"all choose"：词；属于：推法。
      设「老手推举」/"old hands choose"：词；属于：推法。
      设「怎样推」/"how"：集合。
      设「船会」/"ship council"：机构；栏目：怎样推。
      设「推举」/"choosing"：行为；栏目：入选、先后；用途：投票行为。
      设「选举日」/"election day"：日。
      """);
  private static final String METHOD = "办法「甲船办法」\n层级：村级办法。地域：北海/甲湾/甲村。\n选举日：%s。\n";

  private static List<Finding> found(String code, String day, String text) {
    Diagnostics problems = new Diagnostics();
    Library library = new LibraryLoader(problems).load(List.of(WORDS, new Source("method", METHOD.formatted(day) + text)));
    assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
    CheckResult result = Rendered.readable(Check.of(library, library.find("甲船办法").orElseThrow(), null));
    return result.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  private static LocalDate date(Finding finding, int argument) {
    return ((Argument.Date) finding.arguments().get(argument)).date();
  }

  /** Every day of birth around the two limits, held against both clauses, one by one. */
  @Test
  void exactlyThosePeopleAreNamedWhoMeetOneOfTheTwo() {
    Random random = new Random(19600101);
    for (int round = 0; round < 80; round++) {
      LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(365));
      int years = 18 + random.nextInt(50);
      boolean upper = random.nextBoolean();
      LocalDate born = day.minusYears(years).plusDays(random.nextInt(900) - 500);
      String age = upper ? "水手的年龄不超过" + years + "岁。" : "水手的年龄不少于" + years + "岁。";
      String birth = (upper ? "水手的生日不早于" : "水手的生日不迟于") + chinese(born) + "。";
      List<Finding> found = found("B2223", chinese(day), "〔年龄〕" + age + "〔生日〕" + birth);
      LocalDate first = null;
      LocalDate last = null;
      for (LocalDate each = day.minusYears(years + 4L); each.isBefore(day.minusYears(years - 4L)); each = each.plusDays(1)) {
        int full = Period.between(each, day).getYears();
        boolean byAge = upper ? full <= years : full >= years;
        boolean byBirth = upper ? !each.isBefore(born) : !each.isAfter(born);
        if (byAge == byBirth) continue;
        if (first == null) first = each;
        last = each;
      }
      if (isLeapCorner(day, born)) continue;
      assertThat(found).as(age + birth + day).hasSize(first == null ? 0 : 1);
      if (first == null) continue;
      assertThat(date(found.get(0), 2)).as(age + birth + day).isEqualTo(first);
      assertThat(date(found.get(0), 3)).as(age + birth + day).isEqualTo(last);
      assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    }
  }

  /** Whoever is born on the last day of February in a leap year has his birthday, in other years, by convention only. */
  private static boolean isLeapCorner(LocalDate... days) {
    for (LocalDate day : days) if (day.getMonthValue() == 2 && day.getDayOfMonth() >= 28 || day.getMonthValue() == 3 && day.getDayOfMonth() == 1) return true;
    return false;
  }

  private static String chinese(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** The order of a surplus must reach everybody who wins; tried on all small votes. */
  @Test
  void whoWinsAndIsNotReachedByTheOrderIsFound() {
    String[] words = {"不少于", "超过"};
    int[][] shares = {{1, 2}, {1, 3}, {2, 3}};
    for (String wins : words)
      for (int[] a : shares)
        for (String orders : words)
          for (int[] b : shares) {
            String text = "〔入选〕推举的入选：得旗" + wins + "到场的" + a[0] + "/" + a[1] + "。〔超额〕得旗" + orders + "到场的" + b[0] + "/" + b[1] + "的，推举的先后：依次旗多者。";
            boolean gap = false;
            for (int base = 1; base <= 12; base++)
              for (int flags = 0; flags <= base; flags++) gap |= reaches(wins, flags, base, a) && !reaches(orders, flags, base, b);
            List<Finding> found = found("B2222", "2017年5月6日", text);
            assertThat(found).as(text).hasSize(gap ? 1 : 0);
            if (gap) assertThat(found.get(0).counterexample().values()).as(text).doesNotContain(BigInteger.valueOf(-1)).isNotEmpty();
          }
  }

  private static boolean reaches(String word, int flags, int base, int[] share) {
    return word.equals("超过") ? flags * share[1] > base * share[0] : flags * share[1] >= base * share[0];
  }

  @Test
  void anOrderForEverybodyLeavesNobodyOut() {
    assertThat(found("B2222", "2017年5月6日", "〔入选〕推举的入选：得旗不少于到场的1/2。〔超额〕推举的先后：依次旗多者。")).isEmpty();
  }

  @Test
  void aNumberOfOneWayIsNotThereInTheOthers() {
    String wins = "推举的入选：得旗超过到场老手的1/2。";
    String both = "〔方式〕船会的怎样推：全船推举、老手推举。";
    Finding finding = found("B2221", "2017年5月6日", both + "〔入选〕" + wins).get(0);
    assertThat(finding.locus().label()).isEqualTo("入选");
    assertThat(finding.arguments().get(2)).isInstanceOfSatisfying(Argument.Words.class, w -> assertThat(w.terms()).extracting(t -> t.id()).containsExactly("全船推举"));
    assertThat(found("B2221", "2017年5月6日", both + "〔入选〕船会的怎样推包括老手推举的，" + wins)).isEmpty();
    assertThat(found("B2221", "2017年5月6日", "〔方式〕船会的怎样推：老手推举。〔入选〕" + wins)).isEmpty();
    assertThat(found("B2221", "2017年5月6日", "〔方式〕船会的怎样推：全船推举。〔入选〕" + wins)).hasSize(1);
    assertThat(found("B2221", "2017年5月6日", both + "〔入选〕推举的入选：得旗超过到场的1/2。")).isEmpty();
  }
}
