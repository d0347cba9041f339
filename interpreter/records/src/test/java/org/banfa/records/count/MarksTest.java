package org.banfa.records.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0", "640, 640", "１２, 12", "'1,203', 1203", "1203张, 1203", "〇, 0", "正, 5", "正正丄, 12", "正 正 正止, 19", "上, 3", "一, 1", "正丅, 7", "正下, 8", "𝍶𝍶𝍳, 12", "𝍠, 1",
    "正正𠄠, 12", "正正丄（12）, 12", "正正丄=12票, 12", "正、正、一, 11"
  })
  void readsDigitsAndStrokes(String text, long number) {
    assertThat(Marks.read(text)).isEqualTo(OptionalLong.of(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "3.5", "三百", "12a34", "正X", "1e3", "12,34", "99999999999999999999", "﹣5", "#REF!", "=1+1"})
  void refusesEverythingElse(String text) {
    assertThat(Marks.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"正正丄（13）", "正=4"})
  void tellsStrokesAndDigitsThatDiffer(String text) {
    assertThat(Marks.read(text)).isEqualTo(Marks.CONTRADICTION);
  }
}
