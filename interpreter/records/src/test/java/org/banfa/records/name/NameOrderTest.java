package org.banfa.records.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOrderTest {
  @ParameterizedTest
  @CsvSource({"李, 7", "张, 7", "陈, 7", "王, 4", "刘, 6", "一, 1", "乙, 1", "马, 3", "鬱, 29", "䶮, 9", "𠅤, 11", "\uE863, 0", "a, 0"})
  void knowsTheNumberOfStrokes(String character, int strokes) {
    assertThat(NameOrder.strokes(character.codePointAt(0))).isEqualTo(strokes);
  }

  @Test
  void surnamesStandByNumberThenKindsOfStrokes() {
    List<String> order = List.of("丁甲", "马甲", "王甲", "田甲", "刘甲", "李甲", "杨甲", "吴甲", "汪甲", "张甲", "陈甲", "林甲", "周甲", "赵甲", "黄甲");
    List<String> names = new ArrayList<>(order);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(names, new Random(seed));
      names.sort(new NameOrder());
      assertThat(names).containsExactlyElementsOf(order);
    }
  }

  @Test
  void aShortGivenNameGoesBeforeALongOneAndThenItsStrokesDecide() {
    List<String> names = new ArrayList<>(List.of("王永明", "王丙", "王一鸣", "王乙", "欧阳一", "欧甲", "王一"));
    names.sort(new NameOrder());
    assertThat(names).containsExactly("王一", "王乙", "王丙", "王一鸣", "王永明", "欧甲", "欧阳一");
  }

  @Test
  void theOrderIsTotal() {
    Random random = new Random(7);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder name = new StringBuilder();
      for (int c = 0; c < 2 + random.nextInt(2); c++) name.appendCodePoint(random.nextInt(10) == 0 ? 0x20000 + random.nextInt(0xA6D0) : random.nextInt(20) == 0 ? 0xE000 + random.nextInt(90) : 0x4E00 + random.nextInt(0x5100));
      names.add(name.toString());
    }
    NameOrder order = new NameOrder();
    for (String a : names.subList(0, 60)) for (String b : names) {
      assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
      for (String c : names.subList(0, 60)) if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void saysWhenOnlyTheNumberIsKnown() {
    assertThat(NameOrder.isSure("李明")).isTrue();
    assertThat(NameOrder.isSure("李𪚥")).isFalse();
    assertThat(NameOrder.isSure("张\uE863")).isFalse();
  }
}
