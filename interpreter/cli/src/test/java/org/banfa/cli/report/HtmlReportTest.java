package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.cli.golden.Golden;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static String html(Language language) {
    return new HtmlReport(Sample.catalogue(language)).render(Sample.report());
  }

  @Test
  void reportReadsAsTheGoldenFile() {
    Golden.check("report_zh.html", html(Language.ZH));
  }

  @Test
  void escapesWhatScriptsSay() {
    assertThat(html(Language.ZH)).contains("&lt;无效&gt;").doesNotContain("<无效>");
  }

  @Test
  void needsNothingElse() {
    assertThat(html(Language.EN).replace("url(#", "")).startsWith("<!DOCTYPE html>").doesNotContain("http:", "https:", "src=", "<script", "@import", "url(");
    assertThat(html(Language.EN)).contains("@media print", "lang=\"en\"", "charset=\"utf-8\"");
  }

  @Test
  void putsFindingsBeforeVerdictsCalendarAndWhatWasNotJudged() {
    String page = html(Language.ZH);
    List<Integer> places = List.of(
        page.indexOf(">发现的问题<"), page.indexOf(">逐条结论<"), page.indexOf(">日程<"), page.indexOf(">没有由程序判断的内容<"));
    assertThat(places).isSorted().doesNotContain(-1);
  }

  @Test
  void showsAnEmptyReport() {
    assertThat(new HtmlReport(Sample.catalogue(Language.ZH)).render(Sample.undated())).contains("没有发现问题", "最新的法律");
    assertThat(new HtmlReport(Sample.catalogue(Language.ZH)).render(new CheckReport(List.of(), List.of()))).contains("</html>");
  }
}
