package org.banfa.cli.report;

import java.util.List;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.review.Reviewed;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;

/**
 * What one run of the check has to show.
 *
 * @param results one per document, in the order checked
 * @param diagnostics problems of reading, by file and place
 * @param reviews what people said of the findings, one for each result
 */
public record CheckReport(List<CheckResult> results, List<Diagnostic> diagnostics, List<Reviewed> reviews) {
  /** A report nobody has reviewed. */
  public CheckReport(List<CheckResult> results, List<Diagnostic> diagnostics) {
    this(results, diagnostics, results.stream().map(Reviewed::none).toList());
  }

  /** What people said of the findings of a result. */
  Reviewed review(CheckResult result) {
    for (int i = 0; i < results.size(); i++) if (results.get(i) == result) return reviews.get(i);
    return Reviewed.none(result);
  }

  /** Number of findings and problems of this weight. */
  public long count(Severity severity) {
    return results.stream().flatMap(r -> r.findings().stream()).map(Finding::severity).filter(severity::equals).count()
        + diagnostics.stream().map(Diagnostic::severity).filter(severity::equals).count();
  }

  /** Whether a document could not be read. */
  public boolean unreadable() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
