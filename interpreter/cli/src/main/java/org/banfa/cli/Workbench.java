package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.report.CheckReport;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Locus;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;

/** Offers the commands everything they do with documents. Problems are returned as data, never thrown. */
public interface Workbench {
  /** Checks every method found under the paths; without a day, by the law of each document's own time. */
  default CheckReport check(List<Path> paths, Optional<LocalDate> lawAsOf) {
    return check(paths, lawAsOf, Solver.PURE);
  }

  /** The same, decided by {@code solver}. */
  CheckReport check(List<Path> paths, Optional<LocalDate> lawAsOf, Solver solver);

  /** Runs every case found under the paths. */
  TestOutcome test(List<Path> paths);

  /** The elections in which methods this has checked and the rules above them differ, as cases to be kept. */
  List<KeptCase> counterexamples(List<CheckResult> results);

  /** Lays out one file anew. */
  FormatOutcome format(Path file);

  /** Turns one file into a language; the text is null when that would lose something. */
  FormatOutcome translate(Path file, Language target);

  /** The library with its vocabulary, the statutes of higher rank first. */
  Library library();

  /** The outcome of running cases. */
  record TestOutcome(List<CaseOutcome> cases, List<Diagnostic> diagnostics) {}

  /**
   * One case.
   *
   * @param differences what was expected and did not come, or came and was not expected; empty when it passed
   * @param remarks what a reader should know besides, such as that a document has changed since the case was kept
   */
  record CaseOutcome(String title, Locus locus, List<Argument> differences, List<Argument> remarks) {
    /** An outcome without remarks. */
    public CaseOutcome(String title, Locus locus, List<Argument> differences) {
      this(title, locus, differences, List.of());
    }

    public boolean passed() {
      return differences.isEmpty();
    }
  }

  /**
   * A case to be kept.
   *
   * @param fileName telling, unique, fit for a file; empty where the election cannot be kept
   * @param title what it is about
   */
  record KeptCase(String fileName, String title, String text) {}

  /** A file laid out anew; {@code text} is null when the file could not be read. */
  record FormatOutcome(Source source, String text, List<Diagnostic> diagnostics) {}
}
