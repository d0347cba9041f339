package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.banfa.cli.golden.Golden;
import org.banfa.documents.conformity.ConformityReport;
import org.banfa.documents.conformity.ReportFiles;
import org.banfa.documents.conformity.Reporting;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

class ConformityReportTest {
  private static ConformityReport report(Language language) {
    CheckResult result = Sample.result();
    Library library = new Library(Vocabulary.of(List.of()), List.of(result.judgements().get(0).law(), result.document()));
    return Reporting.of(library, result, Sample.catalogue(language));
  }

  private static Map<String, byte[]> files(Language language) {
    return ReportFiles.of(report(language), Sample.catalogue(language));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void readsAsTheGoldenFiles() throws IOException {
    Map<String, byte[]> files = files(Language.ZH);
    assertThat(files.keySet()).containsExactly("docx", "html", "json", "md");
    Golden.check("conformity_zh.html", text(files.get("html")));
    Golden.check("conformity_zh.json", text(files.get("json")));
    Golden.check("conformity_zh.md", text(files.get("md")));
    Golden.check("conformity_zh.docx.txt", words(files.get("docx")));
    Golden.check("conformity_en.md", text(files(Language.EN).get("md")));
  }

  @Test
  void everyVerdictHasARowAndEveryBreachAnEntry() {
    ConformityReport report = report(Language.ZH);
    CheckResult result = Sample.result();
    int lines = report.comparison().stream().mapToInt(s -> s.lines().size()).sum();
    assertThat(lines).isEqualTo(result.judgements().size());
    assertThat(report.conflicts()).singleElement().satisfies(e -> {
      assertThat(e.code()).isEqualTo("B9001");
      assertThat(e.election()).contains("3", "7");
      assertThat(e.bases()).singleElement().satisfies(b -> assertThat(b.requirement()).contains("3/7"));
    });
    assertThat(report.comparison().get(0).lines().get(0).refers()).isEqualTo("conflicts-1");
    assertThat(report.flaws()).hasSize(2);
  }

  /** The words of the document's paragraphs, one a line. */
  private static String words(byte[] docx) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals("word/document.xml")) continue;
        String xml = text(in.readAllBytes());
        return xml.replace("</w:p>", "\n").replaceAll("<[^>]*>", "").strip() + "\n";
      }
    }
    throw new IOException("no document");
  }
}
