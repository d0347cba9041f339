package org.banfa.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out one script anew. */
final class FormatCommand extends Command {
  @Parameters(arity = "1", paramLabel = "FILE")
  Path file;

  @Option(names = "--write")
  boolean write;

  @Override
  int run(Console console, Workbench workbench) {
    Workbench.FormatOutcome outcome = workbench.format(file);
    console.problems(outcome.diagnostics());
    if (outcome.text() == null || anyError(outcome.diagnostics())) return UNREADABLE;
    if (!write) {
      console.print(outcome.text());
      return FINE;
    }
    boolean same = outcome.text().equals(outcome.source().text());
    if (!same) OutFile.replace(file, outcome.text().getBytes(StandardCharsets.UTF_8));
    console.line(same ? "format.same" : "format.written", file.toString());
    return FINE;
  }
}
