package org.banfa.model.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.model.Script;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows and distances; E is election day, P the day of publication, S the stage. */
class TimeFormsTest {
  /** Bounds in short: {@code E-20<=d} and so on, in order. */
  private static String bounds(String text) {
    TimeValue time = ((Value.When) Script.of(text).clauses().get(0).value()).time();
    List<String> all = new ArrayList<>();
    for (TimeValue.Bound bound : time.bounds()) {
      String anchor = anchor(bound.anchor()) + (bound.amount() == 0 ? "" : (bound.amount() > 0 ? "+" : "") + bound.amount())
          + (bound.amount() == 0 || bound.unit().name().equals("DAYS") ? "" : bound.unit().name().charAt(0));
      all.add(bound.side() == Side.NOT_LATER ? "d<=" + anchor : anchor + "<=d");
    }
    return String.join(" ", all);
  }

  private static String anchor(Anchor anchor) {
    if (anchor instanceof Anchor.Date date) return date.date().toString();
    if (anchor instanceof Anchor.Edge edge) return edge.end() ? "S1" : "S0";
    return ((Anchor.Day) anchor).term().id().equals("选举日") ? "E" : "P";
  }

  @ParameterizedTest
  @CsvSource({
    "选举日的20日前, d<=E-20", "选举日20日前, d<=E-20", "选举日前, d<=E-1", "选举日前3日, E-3<=d d<=E-3", "选举日前3日内, E-3<=d d<=E-1",
    "选举日起30日内, E<=d d<=E+30", "公布名单起5日内, P<=d d<=P+5", "选举日当日, E<=d d<=E", "选举日当日或者次日, E<=d d<=E+1", "选举日次日, E+1<=d d<=E+1",
    "选举日, E<=d d<=E", "2017年4月11日至4月24日, 2017-04-11<=d d<=2017-04-24", "不迟于选举日, d<=E", "不早于选举日, E<=d", "截止2017年5月6日, d<=2017-05-06",
    "截至2017年5月6日, d<=2017-05-06", "公布名单前, d<=P-1", "公布名单后, P+1<=d", "公布名单后3日内, P+1<=d d<=P+3", "选举日的3日以前, d<=E-3",
    "自公布名单起, P<=d", "选举日的3个工作日前, d<=E-3W", "选举日的2个月前, d<=E-2M", "不迟于选举日的20日前, d<=E-20", "2017年5月6日前, d<=2017-05-06",
    "2017年5月6日起10日内, 2017-05-06<=d d<=2017-05-06+10",
  })
  void timesOfAHead(String written, String expected) {
    assertThat(bounds("名单申诉：" + written + "。")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "在选举日当日或者次日, E<=d d<=E+1", "在选举日或者次日, E<=d d<=E+1", "在选举日的20日前, d<=E-20", "不迟于选举日的20日前, d<=E-20", "不早于公布名单, P<=d",
    "不早于公布名单且不迟于选举日, P<=d d<=E", "在公布名单起5日内, P<=d d<=P+5", "在选举日前3日内或者选举日当日, E-3<=d d<=E",
  })
  void timesOfAStatement(String written, String expected) {
    assertThat(bounds("名单申诉应当" + written + "。")).isEqualTo(expected);
    assertThat(bounds("名单申诉的时间应当" + written + "。")).isEqualTo(expected);
  }

  @Test
  void timesOfAStage() {
    String stage = "。\n设「准备阶段」：阶段；2017年4月9日至4月11日；包括：推选委员会、通过办法。";
    assertThat(bounds("名单申诉：准备阶段内" + stage)).isEqualTo("S0<=d d<=S1");
    assertThat(bounds("名单申诉：准备阶段后" + stage)).isEqualTo("S1+1<=d");
    assertThat(bounds("名单申诉：准备阶段前" + stage)).isEqualTo("d<=S0-1");
    var read = Script.of("名单申诉：准备阶段内" + stage).document().stages().get(0);
    assertThat(List.of(read.from(), read.to())).containsExactly(LocalDate.of(2017, 4, 9), LocalDate.of(2017, 4, 11));
  }

  @Test
  void theYearCarriesOverFromDateToDate() {
    Script script = Script.of("选举日：2017年5月6日。\n公布名单：4月16日。");
    assertThat(script.clauses()).hasSize(2);
    assertThat(((Value.When) script.clauses().get(1).value()).time().bounds().get(0).anchor()).isEqualTo(new Anchor.Date(LocalDate.of(2017, 4, 16)));
  }

  @Test
  void distancesAreExactForAnyNumber() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      int n = 1 + random.nextInt(400);
      assertThat(bounds("名单申诉：选举日的" + n + "日前。")).isEqualTo("d<=E-" + n);
      assertThat(bounds("名单申诉：选举日前" + n + "日。")).isEqualTo("E-" + n + "<=d d<=E-" + n);
      assertThat(bounds("名单申诉：选举日前" + n + "日内。")).isEqualTo("E-" + n + "<=d d<=E-1");
      assertThat(bounds("名单申诉：选举日起" + n + "日内。")).isEqualTo("E<=d d<=E+" + n);
    }
  }

  @Test
  void anyTwoDatesAreAWindowOrAnError() {
    Random random = new Random(11);
    for (int i = 0; i < 100; i++) {
      LocalDate a = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(900));
      LocalDate b = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(900));
      String text = "名单申诉：" + chinese(a) + "至" + chinese(b) + "。";
      if (a.isAfter(b)) assertThat(Script.of(text).complaints()).hasSize(1).first().asString().startsWith("B1331");
      else assertThat(bounds(text)).isEqualTo(a + "<=d d<=" + b);
    }
  }

  private static String chinese(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
