package org.banfa.cli;

import java.util.List;
import org.banfa.cli.report.ComparisonReport;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.DraftComparison;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Proves of two drafts that they are equivalent, or in what one is stricter or looser, with an election that separates them. */
final class CompareCommand extends DraftsCommand<DraftComparison> {
  @Override
  DraftComparison told(Draft first, Draft second, DraftComparison comparison) {
    return comparison;
  }

  @Override
  String written(Catalogue catalogue, boolean json, List<DraftComparison> told, List<Diagnostic> diagnostics) {
    ComparisonReport report = new ComparisonReport(catalogue, verbose);
    return json ? report.json(told, diagnostics) : report.text(told, diagnostics);
  }
}
