package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.report.CheckReport;
import org.banfa.cli.report.HtmlReport;
import org.banfa.cli.report.JsonReport;
import org.banfa.cli.report.TextReport;
import org.banfa.judgement.linear.Solver;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Severity;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks methods against the law above them. */
final class CheckCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "PATH")
  List<Path> paths = new ArrayList<>();

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--format", paramLabel = "text|json|html")
  String format = "text";

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  @Option(names = "--keep-drills", paramLabel = "DIR")
  Path keepDrills;

  @Option(names = "--verbose")
  boolean verbose;

  @Mixin SolverChoice solver;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    if (!List.of("text", "json", "html").contains(format)) throw new Refusal("B1005", "--format", format, "text / json / html");
    var day = date(lawAsOf);
    Solver chosen = solver.open();
    CheckReport checked = workbench.check(paths, day, chosen);
    CheckReport report = new CheckReport(checked.results(), solver.with(checked.diagnostics()), checked.reviews());
    String text = render(report, console.catalogue());
    if (out == null) {
      console.print(text);
    } else {
      write(text);
      console.line("cli.written", out.toString());
    }
    if (keepDrills != null && !report.unreadable()) new KeptCases(keepDrills).write(workbench.counterexamples(report.results()), beside(console));
    if (report.unreadable()) return UNREADABLE;
    return report.count(Severity.ERROR) > 0 ? FAILED : FINE;
  }

  /** What is said besides goes to the other stream where the report itself is data. */
  private Console beside(Console console) {
    boolean data = out == null && !format.equals("text");
    return data ? new Console(console.in(), console.err(), console.err(), console.catalogue()) : console;
  }

  private String render(CheckReport report, Catalogue catalogue) {
    return switch (format) {
      case "json" -> new JsonReport(catalogue).render(report);
      case "html" -> new HtmlReport(catalogue).render(report);
      default -> new TextReport(catalogue, verbose).render(report);
    };
  }

  private void write(String text) {
    OutFile.write(out, text);
  }
}
