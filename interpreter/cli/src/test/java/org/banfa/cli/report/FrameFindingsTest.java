package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Schedule;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** The sample is the scheme here; below it stands a method that is told the scheme's findings, too. */
class FrameFindingsTest {
  private static CheckResult below(List<Finding> findings) {
    CheckResult above = Sample.result();
    Source source = new Source("甲/village.banfa", "办法「甲社一组集会办法」\n");
    LegalDocument method = new LegalDocument(
        DocumentKind.METHOD, "甲社一组集会办法", above.document().header(), List.of(), List.of(), List.of(), List.of(), source);
    return new CheckResult(method, above.lawAsOf(), "fedcba9876543210", findings, List.of(), Schedule.NONE);
  }

  private static String text(boolean verbose, CheckResult... results) {
    return new TextReport(Sample.catalogue(Language.ZH), verbose).render(new CheckReport(List.of(results), List.of()));
  }

  private static int times(String part, String text) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void whatTheSchemeGetsWrongByItselfIsToldOnce() {
    CheckResult scheme = Sample.result();
    String text = text(false, below(scheme.findings()), scheme);
    assertThat(text).contains("《甲社集会办法》自身的问题，见该文件的检查结果：B9002 没有写明（提示，〔公告〕）\n");
    assertThat(times("提示 B9002  没有写明\n", text)).isEqualTo(1);
    assertThat(times("错误 B9001  宽于上位规定\n", text)).as("a breach of law is told to both").isEqualTo(2);
    assertThat(times("提示 B9002  没有写明\n", text(true, below(scheme.findings()), scheme))).as("in full when all is asked for").isGreaterThan(2);
  }

  @Test
  void withoutTheSchemeOrWithoutTheSameFindingThereNothingIsShortened() {
    CheckResult scheme = Sample.result();
    List<Finding> others = new ArrayList<>(scheme.findings());
    others.remove(2);
    CheckResult silent = new CheckResult(scheme.document(), scheme.lawAsOf(), scheme.semanticHash(), others, scheme.judgements(), scheme.schedule());
    assertThat(text(false, below(scheme.findings()))).contains("提示 B9002  没有写明\n").doesNotContain("自身的问题");
    assertThat(text(false, below(scheme.findings()), silent)).contains("提示 B9002  没有写明\n").doesNotContain("自身的问题");
  }

  @Test
  void pagesAndDataAgree() throws IOException {
    CheckResult scheme = Sample.result();
    CheckReport report = new CheckReport(List.of(below(scheme.findings()), scheme), List.of());
    String page = new HtmlReport(Sample.catalogue(Language.EN)).render(report);
    assertThat(times("itself, told in full under it: B9002", page)).isEqualTo(1);
    JsonNode documents = new ObjectMapper().readTree(new JsonReport(Sample.catalogue(Language.ZH)).render(report)).get("documents");
    assertThat(documents.get(0).get("findings")).hasSameSizeAs(documents.get(1).get("findings"));
    assertThat(documents.get(0).get("findings").get(2).get("toldUnder").asText()).isEqualTo(scheme.document().source().name());
    assertThat(documents.get(0).get("findings").get(0).has("toldUnder")).isFalse();
    documents.get(1).get("findings").forEach(f -> assertThat(f.has("toldUnder")).isFalse());
  }
}
