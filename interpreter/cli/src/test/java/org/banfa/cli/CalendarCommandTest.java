package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banfa.cli.golden.Golden;
import org.banfa.cli.report.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class CalendarCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  private static final String METHOD = FOLDER.resolve("villagers-committee.banfa").toString();
  private static final String VILLAGE = FOLDER.resolve("example-village.banfa").toString();

  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    out = done.out();
    err = done.err();
    assertThat(out + err).doesNotContain("Exception", "\tat ", "B1099");
    return done.code();
  }

  private String file(String name, String... args) throws IOException {
    Path file = folder.resolve(name);
    String option = name.endsWith("ics") ? "--ics" : "--svg";
    String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.stream.Stream.of(option, file.toString())).toArray(String[]::new);
    assertThat(run(all)).isLessThan(2);
    assertThat(out).contains(file.toString());
    return Files.readString(file);
  }

  private static ICalendar parsed(String text) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
    return calendar;
  }

  @Test
  void writesACalendarFile() throws IOException {
    String text = file("a.ics", "calendar", VILLAGE);
    Golden.check("calendar/example-village.ics", text.replace("\r\n", "\n"));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    for (String line : text.split("\r\n")) assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    List<VEvent> events = parsed(text).getEvents();
    assertThat(events).hasSizeGreaterThan(40).allSatisfy(e -> {
      assertThat(e.getDateStart().getValue().hasTime()).isFalse();
      assertThat(e.getDateEnd().getValue()).isAfter(e.getDateStart().getValue());
      assertThat(e.getSummary().getValue()).isNotBlank();
    });
    assertThat(events.stream().map(e -> e.getUid().getValue())).doesNotHaveDuplicates();
  }

  @Test
  void anActKeepsItsIdentityWhenItsDaysChange() throws IOException {
    Map<String, String> before = starts(file("a.ics", "calendar", METHOD));
    Map<String, String> after = starts(file("b.ics", "calendar", METHOD, "--shift", "7"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after).isNotEqualTo(before);
  }

  private static Map<String, String> starts(String text) {
    return parsed(text).getEvents().stream()
        .collect(Collectors.toMap(e -> e.getUid().getValue(), e -> e.getDateStart().getValue().getRawComponents().toString(), (a, b) -> a, TreeMap::new));
  }

  @Test
  void drawsAChart() throws Exception {
    String svg = file("a.svg", "calendar", VILLAGE);
    Golden.check("calendar/example-village.svg", svg);
    var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getTextContent()).contains("甲村村民委员会选举办法", "选举日 5月6日 周六", "公布选民名单", "劳动节", "清明节");
    Golden.check("calendar/example-village.en.svg", file("b.svg", "calendar", VILLAGE, "--lang", "en"));
  }

  @Test
  void theSameBytesWhateverTheMachine() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    String ics = file("a.ics", "calendar", VILLAGE);
    String svg = file("a.svg", "calendar", VILLAGE);
    try {
      for (String other : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Shanghai", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        assertThat(file("b.ics", "calendar", VILLAGE)).isEqualTo(ics);
        assertThat(file("b.svg", "calendar", VILLAGE)).isEqualTo(svg);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  /** Moved by so many days, every act that hangs on the election day alone moves as many. */
  @ParameterizedTest
  @CsvSource({"-40", "-1", "1", "5", "33"})
  void actsThatHangOnTheElectionDayMoveWithIt(int days) {
    LocalDate day = LocalDate.of(2017, 5, 6).plusDays(days);
    assertThat(run("calendar", VILLAGE, "--shift=" + days, "--format", "json")).isLessThan(2);
    String byShift = out;
    assertThat(run("calendar", VILLAGE, "--election-day", day.toString(), "--format", "json")).isLessThan(2);
    assertThat(out).isEqualTo(byShift);
    assertThat(out).contains("\"electionDay\" : \"" + day + "\"");
    for (String act : List.of("投票", "停止竞选", "计算选民年龄")) {
      String row = out.substring(out.indexOf("\"act\" : \"" + act + "\""));
      assertThat(row.substring(0, row.indexOf("slackDays"))).contains("\"earliest\" : \"" + day + "\"", "\"latest\" : \"" + day + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"VILLAGE", "METHOD --shift 7 --lang en", "METHOD --from 2026-12-01", "VILLAGE --election-day 2017-05-14"})
  void keepsTheSchema(String line) throws IOException {
    assertThat(run(("calendar " + line + " --format json").replace("VILLAGE", VILLAGE).replace("METHOD", METHOD).split(" "))).isLessThan(2);
    ObjectMapper mapper = new ObjectMapper();
    try (var in = CalendarCommand.class.getResourceAsStream("/org/banfa/cli/calendar-schema-1.json")) {
      JsonNode schema = mapper.readTree(in);
      Schema.conforms(mapper.readTree(out), schema, schema, "$");
    }
  }

  @Test
  void notMovedIsAsWritten() {
    assertThat(run("calendar", METHOD, "--shift", "0")).isZero();
    assertThat(out).contains("与办法原来定的2017年5月6日是同一天", "（0项；");
  }

  /** The minimum that can be reckoned by hand: two notices of three days, then twenty days of the published list. */
  @ParameterizedTest
  @CsvSource({"2017-03-01, 2017-03-27", "2026-11-22, 2026-12-18", "2024-02-20, 2024-03-17"})
  void theEarliestDayIsTheOneReckonedByHand(String from, String day) {
    assertThat(run("calendar", METHOD, "--from", from, "--format", "json")).isZero();
    assertThat(out).contains("\"day\" : \"" + day + "\"");
  }

  @Test
  void aYearNotAnnouncedIsSaidToBeUnknown() throws IOException {
    Path method = Files.writeString(folder.resolve("甲.banfa"), """
        办法「甲村选举办法」
          层级：村级办法。 地域：浙江省/舟山市/定海区/昌国街道/甲村。 组织：村民委员会。
          〔选举日〕选举日：2026年12月30日。
          〔移交〕移交：时间：产生新一届起3个工作日内。
          〔公布〕公布当选名单：选举日当日。
        """);
    assertThat(run("calendar", method.toString())).isLessThan(2);
    assertThat(out).contains("B2311", "放假安排没有公布", "不早于2027年1月2日，最迟到哪一日还不能确定");
    assertThat(run("calendar", method.toString(), "--election-day", "2025-12-25")).isLessThan(2);
    assertThat(out).doesNotContain("B2311");
    assertThat(out).contains("移交").contains("12月30日 周二");
  }

  @Test
  void theLastDayMovesPastAHoliday() throws IOException {
    Path method = Files.writeString(folder.resolve("甲.banfa"), """
        办法「甲村选举办法」
          层级：村级办法。 地域：浙江省/舟山市/定海区/昌国街道/甲村。 组织：村民委员会。
          〔选举日〕选举日：2017年5月20日。
          〔名单〕公布选民名单：2017年4月25日。
          〔申诉〕名单申诉：时间：公布选民名单起5日内。
        """);
    assertThat(run("calendar", method.toString())).isLessThan(2);
    assertThat(out).contains("4月25日 周二  5月2日 周二").contains("申诉期末日是休假日", "名单申诉：4月25日 周二～5月2日 周二 → 4月25日 周二～4月30日 周日");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "B1041 | METHOD2",
    "B1042 | METHOD --shift week",
    "B1042 | METHOD --shift 99999999999999999999",
    "B1042 | METHOD --shift=-3661",
    "B1043 | SCHEME --election-day 2017-05-13",
    "B1043 | SCHEME --from 2017-01-01",
    "B1044 | METHOD --shift 3 --from 2017-01-01",
    "B1045 | METHOD --election-day 0001-01-01",
    "B1045 | METHOD --from 9999-12-31",
    "B1045 | METHOD --election-day 2151-01-01",
    "B1046 | METHOD --from 2017-01-01 --law-as-of 2017-01-01",
    "B1003 | METHOD --election-day 2017-02-30",
    "B1003 | METHOD --from yesterday",
    "B1005 | METHOD --format pdf",
    "B1010 | nowhere.banfa",
    "B4001 | FOLDER",
    "B1016 | METHOD --svg METHOD/a.svg",
  })
  void refusesWhatCannotBe(String code, String line) throws IOException {
    Path empty = Files.writeString(folder.resolve("乙.banfa"), "办法「乙村选举办法」\n  层级：村级办法。 组织：村民委员会。\n  〔主任〕主任的人数：1名。\n");
    String[] args = ("calendar " + line.strip()).replace("METHOD2", empty.toString()).replace("METHOD", METHOD)
        .replace("SCHEME", FOLDER.resolve("scheme.banfa").toString()).replace("FOLDER", FOLDER.toString()).split(" ");
    assertThat(run(args)).isEqualTo(2);
    assertThat(err).contains(code.strip());
    String[] english = java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.stream.Stream.of("--lang", "en")).toArray(String[]::new);
    assertThat(run(english)).isEqualTo(2);
    assertThat(err).contains(code.strip());
  }

  @Test
  void aMethodWithoutAnElectionDayCanBeGivenOne() throws IOException {
    Path method = Files.writeString(folder.resolve("乙.banfa"), """
        办法「乙村选举办法」
          层级：村级办法。 地域：浙江省/舟山市/定海区/昌国街道/乙村。 组织：村民委员会。
          〔公布名单〕公布选民名单：选举日的20日前。
          〔投票〕投票：选举日当日。
        """);
    assertThat(run("calendar", method.toString(), "--election-day", "2026-05-16")).isZero();
    assertThat(out).contains("选举日：2026年5月16日（周六，休息日）", "4月26日 周日");
  }

  @Test
  void absurdPeriodsDoNoHarm() throws IOException {
    Path method = Files.writeString(folder.resolve("乙.banfa"), """
        办法「乙村选举办法」
          层级：村级办法。 地域：浙江省/舟山市/定海区/昌国街道/乙村。 组织：村民委员会。
          〔选举日〕选举日：2026年5月16日。
          〔公布名单〕公布选民名单：选举日的999999个工作日前。
          〔移交〕移交：时间：产生新一届起99999999个月内。
          〔申诉〕名单申诉：时间：公布选民名单起30000个工作日内。
        """);
    assertThat(run("calendar", method.toString(), "--svg", folder.resolve("a.svg").toString(), "--ics", folder.resolve("a.ics").toString())).isLessThan(3);
  }

  @Test
  void aSchemeMovesAllItsElectionDaysTogether() {
    assertThat(run("calendar", FOLDER.resolve("scheme.banfa").toString(), "--shift", "3")).isLessThan(2);
    assertThat(out).contains("推迟3日");
  }
}
