package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.report.AnalysisReport;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.analysis.AnalysisResult;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.Draft;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks one question about every clause of some methods. */
final class AnalysisCommand extends Command {
  /** The question. */
  interface Question {
    AnalysisResult ask(Draft draft, SecondReader reader, Solver solver);
  }

  private final Question question;

  @Parameters(arity = "1..*", paramLabel = "PATH")
  List<Path> paths = new ArrayList<>();

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--verbose")
  boolean verbose;

  @Mixin ReportOptions report;
  @Mixin SolverChoice solver;

  AnalysisCommand(Question question) {
    this.question = question;
  }

  @Override
  int run(Console console, Workbench workbench) {
    boolean json = report.json();
    LocalDate day = date(lawAsOf).orElse(null);
    Reading reading = Reading.of(paths);
    Solver chosen = solver.open();
    List<AnalysisResult> results = new ArrayList<>();
    for (LegalDocument method : reading.methods())
      results.add(question.ask(new Draft(reading.collection().library(), method, day), Replay::holds, chosen));
    List<Diagnostic> diagnostics = solver.with(reading.diagnostics());
    AnalysisReport written = new AnalysisReport(console.catalogue(), verbose);
    report.deliver(json ? written.json(results, diagnostics) : written.text(results, diagnostics), console);
    if (anyError(diagnostics)) return UNREADABLE;
    boolean errors = results.stream().flatMap(r -> r.findings().stream()).anyMatch(f -> f.severity() == Severity.ERROR);
    return errors ? FAILED : FINE;
  }
}
