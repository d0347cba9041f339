package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.cli.report.AllowanceReport;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.AllowanceUse;
import org.banfa.judgement.refine.Allowances;
import org.banfa.judgement.refine.Draft;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Diagnostic;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how far methods use what the law permits. */
final class AllowancesCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "PATH")
  List<Path> paths = new ArrayList<>();

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Mixin ReportOptions report;
  @Mixin SolverChoice solver;

  @Override
  int run(Console console, Workbench workbench) {
    boolean json = report.json();
    LocalDate day = date(lawAsOf).orElse(null);
    Reading reading = Reading.of(paths);
    Solver chosen = solver.open();
    Map<LegalDocument, List<AllowanceUse>> uses = new LinkedHashMap<>();
    for (LegalDocument method : reading.methods())
      uses.put(method, Allowances.of(new Draft(reading.collection().library(), method, day), Replay::holds, chosen));
    List<Diagnostic> diagnostics = solver.with(reading.diagnostics());
    AllowanceReport written = new AllowanceReport(console.catalogue());
    report.deliver(json ? written.json(uses, diagnostics) : written.text(uses, diagnostics), console);
    return anyError(diagnostics) ? UNREADABLE : FINE;
  }
}
