package org.banfa.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.syntax.diagnostic.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns one script into the other language. */
final class TranslateCommand extends Command {
  @Parameters(arity = "1", paramLabel = "FILE")
  Path file;

  @Option(names = "--to", required = true, paramLabel = "zh|en")
  String to;

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  @Override
  int run(Console console, Workbench workbench) {
    Language target = Language.of(to).orElseThrow(() -> new Refusal("B1005", "--to", to, "zh / en"));
    Workbench.FormatOutcome outcome = workbench.translate(file, target);
    console.problems(outcome.diagnostics());
    if (outcome.text() == null || anyError(outcome.diagnostics())) return UNREADABLE;
    if (out == null) {
      console.print(outcome.text());
    } else {
      // a translation may be made anew, but never in the place of what it translates
      if (Files.exists(out) && out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) throw new Refusal("B1025", out.toString());
      OutFile.replace(out, outcome.text().getBytes(StandardCharsets.UTF_8));
      console.line("cli.written", out.toString());
    }
    return FINE;
  }
}
