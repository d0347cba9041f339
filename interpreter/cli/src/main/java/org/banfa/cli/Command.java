package org.banfa.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.lex.WrittenDay;
import picocli.CommandLine.Option;

/** What every command has: a language, help, and an exit code. */
abstract class Command {
  static final int FINE = 0;
  static final int FAILED = 1;
  static final int UNREADABLE = 2;

  /** Read before parsing, so that problems of parsing speak it too. */
  @Option(names = "--lang", paramLabel = "zh|en")
  String lang = "zh";

  /** Runs the command and returns its exit code. */
  abstract int run(Console console, Workbench workbench) throws java.io.IOException;

  static Optional<LocalDate> date(String text) {
    if (text == null) return Optional.empty();
    return Optional.of(WrittenDay.of(text).orElseThrow(() -> new Refusal("B1003", text)));
  }

  static boolean anyError(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
