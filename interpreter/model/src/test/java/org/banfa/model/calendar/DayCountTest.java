package org.banfa.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.banfa.model.vocabulary.Unit;
import org.junit.jupiter.api.Test;

class DayCountTest {
  /** Weekends off, and only one year known. */
  private static final Calendar WEEKDAYS = day -> day.getYear() != 2017
      ? Optional.empty()
      : Optional.of(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);

  private static Optional<LocalDate> from(String date, long amount, Unit unit) {
    return DayCount.from(LocalDate.parse(date), amount, unit, WEEKDAYS);
  }

  @Test
  void civilUnits() {
    assertThat(from("2017-05-06", -20, Unit.DAYS)).contains(LocalDate.parse("2017-04-16"));
    assertThat(from("2017-05-06", 2, Unit.WEEKS)).contains(LocalDate.parse("2017-05-20"));
    assertThat(from("2017-01-31", 1, Unit.MONTHS)).contains(LocalDate.parse("2017-02-28"));
    assertThat(from("2017-03-31", -1, Unit.MONTHS)).contains(LocalDate.parse("2017-02-28"));
    assertThat(from("2016-02-29", 5, Unit.YEARS)).contains(LocalDate.parse("2021-02-28"));
  }

  @Test
  void workdaysSkipHolidaysAndNeedAKnownYear() {
    assertThat(from("2017-05-05", 1, Unit.WORKDAYS)).contains(LocalDate.parse("2017-05-08"));
    assertThat(from("2017-05-06", -3, Unit.WORKDAYS)).contains(LocalDate.parse("2017-05-03"));
    assertThat(from("2017-05-06", 0, Unit.WORKDAYS)).contains(LocalDate.parse("2017-05-06"));
    assertThat(from("2017-12-29", 1, Unit.WORKDAYS)).isEmpty();
    assertThat(DayCount.from(LocalDate.parse("2017-05-06"), 1, Unit.WORKDAYS, Calendar.UNKNOWN)).isEmpty();
    assertThat(DayCount.from(LocalDate.parse("2017-05-06"), 1, Unit.WORKDAYS, day -> Optional.of(false))).isEmpty();
  }

  @Test
  void otherUnitsAndFarDates() {
    assertThat(from("2017-05-06", Long.MAX_VALUE, Unit.DAYS)).isEmpty();
    assertThat(DayCount.counts(Unit.WORKDAYS)).isTrue();
    assertThat(DayCount.counts(Unit.PEOPLE)).isFalse();
    assertThatThrownBy(() -> from("2017-05-06", 1, Unit.PEOPLE)).isInstanceOf(IllegalArgumentException.class);
  }
}
