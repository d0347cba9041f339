package org.banfa.judgement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

class TimeWordingTest {
  private static final Anchor E = new Anchor.Day(Words.ELECTION_DAY);
  private static final Anchor P = new Anchor.Day(Words.PUBLISH);
  private final Wording zh = new Wording(Catalogue.of(Language.ZH));
  private final Wording en = new Wording(Catalogue.of(Language.EN));

  private static Bound from(Anchor anchor, long amount) {
    return new Bound(Side.NOT_EARLIER, anchor, amount, Unit.DAYS);
  }

  private static Bound to(Anchor anchor, long amount) {
    return new Bound(Side.NOT_LATER, anchor, amount, Unit.DAYS);
  }

  private static Anchor day(int month, int day) {
    return new Anchor.Date(LocalDate.of(2017, month, day));
  }

  private void says(String chinese, String english, Bound... bounds) {
    TimeValue time = new TimeValue(List.of(bounds));
    assertThat(zh.time(time)).isEqualTo(chinese);
    assertThat(en.time(time)).isEqualTo(english);
  }

  @Test
  void distancesFromADay() {
    says("选举日的20日前", "20 days or more before election day", to(E, -20));
    says("选举日前", "before election day", to(E, -1));
    says("选举日之前正好3日", "exactly 3 days before election day", from(E, -3), to(E, -3));
    says("选举日前3日内", "within 3 days before election day", from(E, -3), to(E, -1));
    says("选举日起30日内", "within 30 days from election day", from(E, 0), to(E, 30));
    says("公布选民名单后5日内", "within 5 days after publish the voter list", to(P, 5), from(P, 1));
    says("选举日当日", "on election day", from(E, 0), to(E, 0));
    says("选举日当日或者次日", "on election day or the day after", from(E, 0), to(E, 1));
    says("选举日的次日", "the day after election day", from(E, 1), to(E, 1));
    says("不迟于选举日", "not later than election day", to(E, 0));
    says("不早于选举日后2日", "not earlier than 2 days after election day", from(E, 2));
    says("选举日后", "after election day", from(E, 1));
  }

  @Test
  void dates() {
    says("2017年4月9日至4月11日", "9 April to 11 April 2017", from(day(4, 9), 0), to(day(4, 11), 0));
    says("2017年5月6日", "6 May 2017", from(day(5, 6), 0), to(day(5, 6), 0));
    says("不迟于2017年5月3日", "not later than 3 May 2017", to(day(5, 6), -3));
    Anchor next = new Anchor.Date(LocalDate.of(2018, 1, 2));
    says("2017年12月30日至2018年1月2日", "30 December 2017 to 2 January 2018", from(day(12, 30), 0), to(next, 0));
  }

  @Test
  void stagesAndSeveralBounds() {
    says("准备阶段内", "within the preparation",
        from(new Anchor.Edge(Words.STAGE, false), 0), to(new Anchor.Edge(Words.STAGE, true), 0));
    says("公布选民名单后，且选举日的20日前", "after publish the voter list, and 20 days or more before election day",
        from(P, 1), to(E, -20));
    says("任何时候", "any time");
  }

  @Test
  void otherUnits() {
    says("选举日起3个月内", "within 3 months from election day",
        from(E, 0), new Bound(Side.NOT_LATER, E, 3, Unit.MONTHS));
    says("不迟于选举日后1个工作日", "not later than 1 working day after election day",
        new Bound(Side.NOT_LATER, E, 1, Unit.WORKDAYS));
  }
}
