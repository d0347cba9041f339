package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "2026-12-01", "2026年12月1日", "2026/12/1", "2026.12.1", "20261201", "２０２６年１２月１日", "二〇二六年十二月一日", "二零二六年十二月一日",
    " 2026年12月1日（星期二） ", "2026 年 12 月 1 日", "2026年12月1日星期二", "2026-12-01 00:00:00", "2026年12月1号",
  })
  void readsADayAsPeopleTypeIt(String text) {
    assertThat(WrittenDay.of(text)).contains(LocalDate.of(2026, 12, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "12月1日", "2026年12月", "46368", "选举日", "2026-12-01至2026-12-03", "1/12/2026", "20261301", "99999年1月1日"})
  void readsNothingElse(String text) {
    assertThat(WrittenDay.of(text)).isEmpty();
  }
}
