package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static String[] lines(String text, int start, int end) {
    return Excerpt.of(new Source("x", text), new Span(start, end)).split("\n");
  }

  @Test
  void underlinesWideCharactersByTwoColumns() {
    String[] lines = lines("甲a乙丙。", 2, 4);
    assertThat(lines[0]).isEqualTo("     1 │ 甲a乙丙。");
    assertThat(lines[1]).isEqualTo("       │    ~~~~");
  }

  @Test
  void showsTheFirstLineOfALongerSpan() {
    String[] lines = lines("第一\r\n第二行\n第三", 4, 10);
    assertThat(lines).containsExactly("     2 │ 第二行", "       │ ~~~~~~");
  }

  @Test
  void marksAtLeastOneColumnAtTheEndOfTheText() {
    assertThat(lines("ab\n", 3, 3)[1]).endsWith("~");
    assertThat(lines("ab", 2, 2)).hasSize(2);
  }

  @Test
  void cutsAVeryLongLine() {
    String[] lines = lines("甲".repeat(100_000), 50_000, 50_002);
    assertThat(Columns.width(lines[0])).isLessThan(120);
    assertThat(lines[0]).contains("…");
    assertThat(lines[1].indexOf('~')).isEqualTo(9 + 1 + 80);
    assertThat(lines[1]).endsWith(" ~~~~");
  }

  @Test
  void hidesControlCharacters() {
    assertThat(lines("a\u001b[2Jb", 0, 1)[0]).doesNotContain("\u001b");
  }

  @Test
  void hasNothingToShowOfAnEmptySource() {
    assertThat(Excerpt.of(new Source("x", ""), Span.NONE)).isEmpty();
  }

  @Test
  void measuresColumns() {
    assertThat(Columns.width("村民委员会")).isEqualTo(10);
    assertThat(Columns.width("，：「」〔〕ａ")).isEqualTo(14);
    assertThat(Columns.width("a\u0301")).isEqualTo(1);
    assertThat(Columns.width("\uD87E\uDC04")).isEqualTo(2);
    assertThat(Columns.pad("甲", 4)).isEqualTo("甲  ");
  }
}
