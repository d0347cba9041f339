package org.banfa.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.banfa.cli.report.LawReport;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Browses the rules of the library by word, article, organ and day. */
final class LawCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "TERM")
  String term = "";

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Override
  int run(Console console, Workbench workbench) {
    Optional<LocalDate> day = date(lawAsOf);
    String text = new LawReport(console.catalogue()).render(workbench.library(), term, day);
    if (text.isEmpty()) throw new Refusal("B1021", term);
    console.print(text);
    return FINE;
  }
}
