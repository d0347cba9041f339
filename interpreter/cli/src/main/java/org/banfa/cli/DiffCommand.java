package org.banfa.cli;

import java.util.List;
import org.banfa.cli.report.DiffReport;
import org.banfa.judgement.change.Revising;
import org.banfa.judgement.change.Revision;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.DraftComparison;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Tells what a newer draft changes, sentence by sentence: how, for whom, and in which election it shows. */
final class DiffCommand extends DraftsCommand<Revision> {
  @Override
  Revision told(Draft first, Draft second, DraftComparison comparison) {
    return Revising.of(first, second, comparison);
  }

  @Override
  String written(Catalogue catalogue, boolean json, List<Revision> told, List<Diagnostic> diagnostics) {
    DiffReport report = new DiffReport(catalogue, verbose);
    return json ? report.json(told, diagnostics) : report.text(told, diagnostics);
  }
}
