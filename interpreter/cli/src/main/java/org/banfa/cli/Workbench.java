package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.report.CheckReport;
import org.banfa.judgement.finding.Argument;
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
   */
  record CaseOutcome(String title, Locus locus, List<Argument> differences) {
    public boolean passed() {
      return differences.isEmpty();
    }
  }

  /** A file laid out anew; {@code text} is null when the file could not be read. */
  record FormatOutcome(Source source, String text, List<Diagnostic> diagnostics) {}
}
