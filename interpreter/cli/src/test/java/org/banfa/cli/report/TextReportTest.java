package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextReportTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void reportReadsAsTheGoldenFile(Language language) {
    Golden.check("report_" + language.id() + ".txt", new TextReport(Sample.catalogue(language), false).render(Sample.report()));
  }

  @Test
  void verboseListsEveryVerdict() {
    Golden.check("report_verbose_zh.txt", new TextReport(Sample.catalogue(Language.ZH), true).render(Sample.report()));
  }

  @Test
  void problemsOfReadingShowTheirPlace() {
    Source source = new Source("a.banfa", "办法「甲」\n投票有效：超过。\n");
    Diagnostic diagnostic = Diagnostic.error("B1012", source, new Span(9, 11), "a.banfa");
    String text = new TextReport(Sample.catalogue(Language.ZH), false).diagnostics(List.of(diagnostic));
    assertThat(text).startsWith("错误 B1012  文件的编码不能读取\n  a.banfa 2:4\n");
    assertThat(text).contains("     2 │ 投票有效：超过。\n       │       ~~~~\n");
  }

  @Test
  void saysWhichLawWasAppliedToAnUndatedDocument() {
    assertThat(new TextReport(Sample.catalogue(Language.ZH), false).render(Sample.undated()))
        .isEqualTo("结论  《甲社集会办法》  （按法规库中最新的法律检查）\n  错误0项，警告0项，提示0项\n");
  }

  @Test
  void isTheSameEveryTime() {
    TextReport report = new TextReport(Sample.catalogue(Language.EN), true);
    assertThat(report.render(Sample.report())).isEqualTo(report.render(Sample.report()));
  }
}
