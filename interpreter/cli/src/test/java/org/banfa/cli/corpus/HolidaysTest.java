package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.banfa.model.calendar.DayMark;
import org.banfa.model.calendar.HolidayCalendar;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.Mark;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** The holidays of the library against a second list, made from two published data sets that agree with one another. */
class HolidaysTest {
  private static final Library LIBRARY = new LibraryLoader(new Diagnostics()).load(StandardLibrary.sources());
  private static final HolidayCalendar CALENDAR = LIBRARY.calendar(List.of());
  private static final int FIRST = 2015;
  private static final int LAST = 2026;

  @Test
  void everyYearIsThereOnce() {
    assertThat(CALENDAR.years()).containsExactlyElementsOf(IntStream.rangeClosed(FIRST, LAST).boxed().toList());
  }

  @Test
  void everyNoticeSaysWhereItComesFrom() {
    assertThat(LIBRARY.notices()).hasSize(LAST - FIRST + 1 + 4).allSatisfy(n -> {
      assertThat(n.source()).isNotBlank();
      assertThat(n.code()).isNotBlank();
      assertThat(n.evidence()).isEqualTo(Mark.FULL);
      assertThat(n.verified()).isNotNull();
      if (n.year() != 0) assertThat(n.issued()).isNotNull();
    });
  }

  @Test
  void everyDayIsAsTheSecondListHasIt() throws IOException {
    TreeMap<LocalDate, Boolean> worked = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/calendar/second-list.txt"))) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] fields = line.split(" ");
      for (int i = 1; i < fields.length; i++) worked.put(LocalDate.parse(fields[i]), fields[0].equals("worked"));
    }
    List<String> different = new ArrayList<>();
    int off = 0;
    for (LocalDate day = LocalDate.of(FIRST, 1, 1); day.isBefore(LocalDate.of(LAST, 12, 26)); day = day.plusDays(1)) {
      boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      boolean expected = worked.getOrDefault(day, !weekend);
      if (!CALENDAR.isWorkday(day).equals(java.util.Optional.of(expected))) different.add(day + " " + CALENDAR.mark(day));
      if (!expected) off++;
    }
    assertThat(different).isEmpty();
    assertThat(off).isGreaterThan(1300);
  }

  @Test
  void madeUpDaysAreWeekendsAndNoHolidayIsWorked() {
    for (HolidayNotice notice : LIBRARY.notices()) {
      for (var stretch : notice.worked()) {
        assertThat(stretch.from()).as(notice.title()).isEqualTo(stretch.to());
        assertThat(stretch.from().getDayOfWeek()).as(stretch.toString()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(stretch.occasion()).isNotBlank();
      }
    }
  }

  @Test
  void aLaterNoticeChangesAnEarlierOne() {
    assertThat(CALENDAR.mark(LocalDate.of(2019, 5, 3))).isEqualTo(new DayMark(DayMark.Kind.HOLIDAY, "劳动节"));
    assertThat(CALENDAR.mark(LocalDate.of(2019, 4, 28))).isEqualTo(new DayMark(DayMark.Kind.MADE_UP, "劳动节"));
    assertThat(CALENDAR.mark(LocalDate.of(2020, 2, 1))).isEqualTo(new DayMark(DayMark.Kind.HOLIDAY, "春节"));
    assertThat(CALENDAR.mark(LocalDate.of(2018, 12, 31)).kind()).isEqualTo(DayMark.Kind.HOLIDAY);
    assertThat(CALENDAR.mark(LocalDate.of(2017, 5, 7))).isEqualTo(new DayMark(DayMark.Kind.REST, ""));
  }

  @Test
  void whatIsNotAnnouncedIsUnknown() {
    assertThat(CALENDAR.isWorkday(LocalDate.of(2026, 12, 25))).contains(true);
    assertThat(CALENDAR.isWorkday(LocalDate.of(2026, 12, 28))).isEmpty();
    assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 3, 3))).isEmpty();
    assertThat(CALENDAR.isWorkday(LocalDate.of(2014, 12, 31))).isEmpty();
    assertThat(CALENDAR.mark(LocalDate.of(2027, 3, 3)).kind()).isEqualTo(DayMark.Kind.UNKNOWN);
  }

  @Test
  void aPlaceWithoutNoticesOfItsOwnHasThoseOfTheCountry() {
    HolidayCalendar local = LIBRARY.calendar(List.of("浙江省", "舟山市"));
    assertThat(local.years()).isEqualTo(CALENDAR.years());
  }
}
