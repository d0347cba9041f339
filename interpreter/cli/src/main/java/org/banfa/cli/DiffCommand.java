package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.report.DiffReport;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.change.Revising;
import org.banfa.judgement.change.Revision;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.Drafts;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Diagnostic;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a newer draft changes, sentence by sentence: how, for whom, and in which election it shows. */
final class DiffCommand extends Command {
  @Parameters(index = "0", arity = "1", paramLabel = "OLD")
  Path older;

  @Parameters(index = "1", arity = "1", paramLabel = "NEW")
  Path newer;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--verbose")
  boolean verbose;

  @Mixin ReportOptions report;
  @Mixin SolverChoice solver;

  @Override
  int run(Console console, Workbench workbench) {
    boolean json = report.json();
    LocalDate day = date(lawAsOf).orElse(null);
    Reading before = Reading.of(List.of(older));
    Reading after = Reading.of(List.of(newer));
    Solver chosen = solver.open();
    List<Revision> revisions = new ArrayList<>();
    for (LegalDocument method : after.methods()) {
      Optional<LegalDocument> partner = CompareCommand.partner(method, before.methods(), after.methods().size());
      if (partner.isEmpty()) continue;
      Draft first = new Draft(before.collection().library(), partner.get(), day);
      Draft second = new Draft(after.collection().library(), method, day);
      revisions.add(Revising.of(first, second, Drafts.compare(first, second, Replay::holds, chosen)));
    }
    List<Diagnostic> read = new ArrayList<>(before.diagnostics());
    read.addAll(after.diagnostics());
    List<Diagnostic> diagnostics = solver.with(read);
    if (revisions.isEmpty() && !anyError(diagnostics)) throw new Refusal("B1032", older.toString(), newer.toString());
    DiffReport written = new DiffReport(console.catalogue(), verbose);
    report.deliver(json ? written.json(revisions, diagnostics) : written.text(revisions, diagnostics), console);
    return anyError(diagnostics) ? UNREADABLE : FINE;
  }
}
