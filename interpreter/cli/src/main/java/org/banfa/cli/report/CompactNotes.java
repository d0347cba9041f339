package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Verdict;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Severity;

/** Gathers the notes that ask for nothing, a line each under their code and law, so that they do not hide the rest. */
final class CompactNotes {
  private final Catalogue catalogue;
  private final FindingText words;

  CompactNotes(Catalogue catalogue, FindingText words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  /** Whether a finding only says that the method is stricter than the law or leaves a matter to it. */
  static boolean quiet(Finding finding) {
    boolean settled = finding.verdict() == Verdict.BY_LAW || finding.verdict() == Verdict.STRICTER
        || finding.verdict() == Verdict.CONFORMS || finding.verdict() == Verdict.NOT_APPLICABLE;
    return finding.severity() == Severity.NOTE && finding.findingClass() == FindingClass.LAW && settled;
  }

  void write(CheckResult result, StringBuilder out) {
    Map<String, Map<String, List<Finding>>> byCode = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      if (!quiet(finding)) continue;
      byCode.computeIfAbsent(finding.code(), c -> new LinkedHashMap<>())
          .computeIfAbsent(finding.law(), l -> new ArrayList<>()).add(finding);
    }
    byCode.forEach((code, byLaw) -> {
      int count = byLaw.values().stream().mapToInt(List::size).sum();
      String severity = catalogue.text("severity." + Severity.NOTE.id());
      String title = catalogue.text(code + ".title");
      out.append(catalogue.text("report.notes", severity, code, title, Integer.toString(count))).append('\n');
      byLaw.forEach((law, findings) -> {
        Basis first = findings.get(0).bases().get(0);
        out.append("  ").append(words.title(first)).append('\n');
        for (Finding finding : findings) line(finding, out);
      });
      out.append('\n');
    });
  }

  /** The further laws that ask the same. */
  private String also(Finding finding) {
    StringBuilder also = new StringBuilder();
    for (Basis basis : finding.bases())
      if (basis != finding.bases().get(0)) also.append(catalogue.text("report.also", words.lawAndArticle(basis), basis.label()));
    return also.toString();
  }

  private void line(Finding finding, StringBuilder out) {
    String text = words.cited(finding.bases().get(0)) + also(finding) + "  " + words.message(finding);
    text.strip().lines().forEach(line -> out.append("    ").append(line).append('\n'));
  }
}
