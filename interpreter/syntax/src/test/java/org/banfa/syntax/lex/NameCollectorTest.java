package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

class NameCollectorTest {
  private static List<String> names(String text) {
    return NameCollector.collect(new Source("test", text)).stream().map(n -> n.chinese() + "=" + n.english()).toList();
  }

  @Test
  void collectsDeclaredNames() {
    assertThat(names("办法「甲村办法」\n设「监督小组」：机构。设“人数”/\"number\"：数量。设 「日子」 / “day”：日。\ndeclare \"seat\"/「名额」: quantity."))
        .containsExactly("监督小组=", "人数=number", "日子=day", "名额=seat");
  }

  @Test
  void passesOverOtherQuotations() {
    assertThat(names("待定「甲」。定「乙」。建设「丙」。说明「设「丁」」。注：设「戊」\n// 设「己」\n/* 设「庚」 */ 设「辛")).isEmpty();
    assertThat(names("备注：设「甲甲」")).containsExactly("甲甲=");
  }

  @Test
  void staysLinear() {
    assertThat(names("「".repeat(1_000_000))).isEmpty();
  }
}
