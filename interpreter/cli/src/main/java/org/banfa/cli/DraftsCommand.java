package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.DraftComparison;
import org.banfa.judgement.refine.Drafts;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about two drafts, or two folders of drafts: each newer method is held against its older one, and R is what is told of a pair. */
abstract class DraftsCommand<R> extends Command {
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

  /** What is told of a pair of drafts whose comparison is proved. */
  abstract R told(Draft first, Draft second, DraftComparison comparison);

  /** The report on all pairs, as text or as JSON. */
  abstract String written(Catalogue catalogue, boolean json, List<R> told, List<Diagnostic> diagnostics);

  @Override
  final int run(Console console, Workbench workbench) {
    boolean json = report.json();
    LocalDate day = date(lawAsOf).orElse(null);
    Reading before = Reading.of(List.of(older));
    Reading after = Reading.of(List.of(newer));
    Solver chosen = solver.open();
    List<R> told = new ArrayList<>();
    for (LegalDocument method : after.methods()) {
      Optional<LegalDocument> partner = partner(method, before.methods(), after.methods().size());
      if (partner.isEmpty()) continue;
      Draft first = new Draft(before.collection().library(), partner.get(), day);
      Draft second = new Draft(after.collection().library(), method, day);
      told.add(told(first, second, Drafts.compare(first, second, Replay::holds, chosen)));
    }
    List<Diagnostic> read = new ArrayList<>(before.diagnostics());
    read.addAll(after.diagnostics());
    List<Diagnostic> diagnostics = solver.with(read);
    if (told.isEmpty() && !anyError(diagnostics)) throw new Refusal("B1032", older.toString(), newer.toString());
    report.deliver(written(console.catalogue(), json, told, diagnostics), console);
    return anyError(diagnostics) ? UNREADABLE : FINE;
  }

  /** The older document of the same title; of single documents, the other one whatever its title. */
  private static Optional<LegalDocument> partner(LegalDocument method, List<LegalDocument> before, int methods) {
    if (before.size() == 1 && methods == 1) return Optional.of(before.get(0));
    return before.stream().filter(d -> d.title().equals(method.title())).findFirst();
  }
}
