package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.wording.Wording;
import picocli.CommandLine.Parameters;

/** Runs the cases beside a method, kept counterexamples and practices among them. */
final class TestCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "PATH")
  List<Path> paths = new ArrayList<>();

  @Override
  int run(Console console, Workbench workbench) {
    Workbench.TestOutcome outcome = workbench.test(paths);
    console.problems(outcome.diagnostics());
    Wording wording = new Wording(console.catalogue());
    int failed = 0;
    for (Workbench.CaseOutcome one : outcome.cases()) {
      if (!one.passed()) failed++;
      String position = one.locus().source().name() + " " + one.locus().line() + ":" + one.locus().column();
      console.line(one.passed() ? "test.passed" : "test.failed", one.title(), position);
      for (Argument difference : one.differences()) console.print("    " + wording.argument(difference) + "\n");
      for (Argument remark : one.remarks()) console.line("test.remark", wording.argument(remark));
    }
    if (outcome.cases().isEmpty() && !anyError(outcome.diagnostics())) {
      console.line("test.none", String.join(console.catalogue().text("run.and"), paths.stream().map(Path::toString).toList()));
      return FINE;
    }
    String total = Integer.toString(outcome.cases().size());
    console.line("test.summary", total, Integer.toString(failed));
    if (anyError(outcome.diagnostics())) return UNREADABLE;
    return failed > 0 ? FAILED : FINE;
  }
}
