package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.input.TextFile;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.Problem;
import org.banfa.verifier.Verification;
import picocli.CommandLine.Parameters;

/** Recomputes a certified count from its ballots. */
final class VerifyCountCommand extends Command {
  @Parameters(index = "0", arity = "1", paramLabel = "CERTIFICATE")
  Path certificate;

  @Parameters(index = "1", arity = "1", paramLabel = "BALLOTS")
  Path ballots;

  @Override
  int run(Console console, Workbench workbench) {
    TextFile sealed = TextFile.read(certificate);
    TextFile box = TextFile.read(ballots);
    List<Diagnostic> unreadable = new ArrayList<>(sealed.diagnostics());
    unreadable.addAll(box.diagnostics());
    console.problems(unreadable);
    if (sealed.text() == null || box.text() == null) return UNREADABLE;
    Verification verification = CertificateVerifier.verify(sealed.text(), box.text());
    List<Diagnostic> problems = new ArrayList<>();
    for (Problem problem : verification.problems()) {
      Source none = new Source("", "");
      problems.add(Diagnostic.error(problem.code(), none, Span.NONE, problem.arguments().toArray(String[]::new)));
    }
    console.problems(problems);
    if (!verification.unit().isEmpty()) console.line("verify.unit", verification.unit());
    if (verification.agrees()) {
      console.line(verification.byBallots() ? "verify.agrees" : "verify.agrees-totals", Integer.toString(verification.read()), Integer.toString(verification.steps()));
      return FINE;
    }
    console.line("verify.differs", Integer.toString(problems.size()));
    return verification.steps() == 0 ? UNREADABLE : FAILED;
  }
}
