package org.banfa.records.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {
  @ParameterizedTest
  @CsvSource({
    "1999-05-06, 1999-05-06, 1999-05-06", "1999/5/6, 1999-05-06, 1999-05-06", "1999.5.6, 1999-05-06, 1999-05-06", "１９９９年５月６日, 1999-05-06, 1999-05-06",
    "19990506, 1999-05-06, 1999-05-06", "1999年2月, 1999-02-01, 1999-02-28", "1999-12, 1999-12-01, 1999-12-31", "1999, 1999-01-01, 1999-12-31", "1999-05-06 00:00:00, 1999-05-06, 1999-05-06"
  })
  void readsDaysMonthsAndYears(String text, LocalDate from, LocalDate to) {
    assertThat(DayRange.read(text)).contains(new DayRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1999-02-29", "1999-13-01", "99-5-6", "昨天", "19990532", "1999-5-6-7"})
  void refusesWhatIsNoDay(String text) {
    assertThat(DayRange.read(text)).isEmpty();
  }

  @Test
  void aYearOfBirthLeavesTheAgeOpen() {
    DayRange year = DayRange.read("1999").orElseThrow();
    assertThat(year.fewestYears(LocalDate.of(2017, 5, 6))).isEqualTo(17);
    assertThat(year.mostYears(LocalDate.of(2017, 5, 6))).isEqualTo(18);
    DayRange leap = DayRange.read("2000-02-29").orElseThrow();
    assertThat(leap.fewestYears(LocalDate.of(2018, 2, 28))).isEqualTo(17);
    assertThat(leap.fewestYears(LocalDate.of(2018, 3, 1))).isEqualTo(18);
    assertThat(DayRange.read("2013-06-01").orElseThrow().mostYears(LocalDate.of(2013, 5, 1))).isLessThan(1);
  }
}
