package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.cli.input.TextFile;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.Problem;
import org.banfa.verifier.ResultVerifier;
import org.banfa.verifier.Verification;
import org.banfa.verifier.WholeVerifier;
import picocli.CommandLine.Parameters;

/** Recomputes a certified count from its ballots or totals, or a certified result from the counts in a folder. */
final class VerifyCountCommand extends Command {
  @Parameters(index = "0", arity = "1", paramLabel = "CERTIFICATE")
  Path certificate;

  @Parameters(index = "1", arity = "1", paramLabel = "BALLOTS")
  Path ballots;

  @Override
  int run(Console console, Workbench workbench) {
    Texts texts = new Texts(console);
    String sealed = texts.read(certificate);
    if (sealed == null) return UNREADABLE;
    if (WholeVerifier.isWhole(sealed)) return whole(console, texts, sealed);
    if (ResultVerifier.isResult(sealed)) return results(console, texts, sealed, new TreeSet<>());
    String box = texts.read(ballots);
    if (box == null) return UNREADABLE;
    Verification verification = CertificateVerifier.verify(sealed, box);
    return told(console, verification, verification.byBallots() ? "verify.agrees" : "verify.agrees-totals");
  }

  /** Every count in the folder that a result rests on, and the result. */
  private Verification result(Texts texts, String sealed) {
    List<String> certificates = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (int number : ResultVerifier.counts(sealed)) {
      Path single = ballots.resolve("ballots-" + number + ".csv");
      String count = texts.read(ballots.resolve("count-" + number + ".json"));
      String table = texts.read(Files.exists(single) ? single : ballots.resolve("totals-" + number + ".csv"));
      certificates.add(count == null ? "" : count);
      tables.add(table == null ? "" : table);
    }
    return ResultVerifier.verify(sealed, certificates, tables, earlier(texts, sealed));
  }

  /** The results of earlier votes from which people stand or vote, each with its first count. */
  private List<ResultVerifier.Earlier> earlier(Texts texts, String sealed) {
    List<ResultVerifier.Earlier> earlier = new ArrayList<>();
    for (int number : ResultVerifier.earlier(sealed)) {
      String result = texts.read(ballots.resolve("result-" + number + ".json"));
      List<Integer> counts = result == null ? List.of() : ResultVerifier.counts(result);
      String count = counts.isEmpty() ? null : texts.read(ballots.resolve("count-" + counts.get(0) + ".json"));
      earlier.add(new ResultVerifier.Earlier(result == null ? "" : result, count == null ? "" : count));
    }
    return earlier;
  }

  /** A result, after those it rests on. */
  private int results(Console console, Texts texts, String sealed, Set<Integer> seen) {
    int worst = FINE;
    for (int number : ResultVerifier.earlier(sealed)) {
      String result = seen.add(number) ? texts.read(ballots.resolve("result-" + number + ".json")) : null;
      if (result != null) worst = Math.max(worst, results(console, texts, result, seen));
    }
    return Math.max(worst, told(console, result(texts, sealed), "verify.agrees-result"));
  }

  /** Every result in the folder that a vote of units rests on, with its counts, and the whole. */
  private int whole(Console console, Texts texts, String sealed) {
    List<String> results = new ArrayList<>();
    int worst = FINE;
    Set<Integer> seen = new TreeSet<>();
    for (int number : WholeVerifier.results(sealed)) {
      String result = texts.read(ballots.resolve("result-" + number + ".json"));
      results.add(result == null ? "" : result);
      if (result != null) worst = Math.max(worst, results(console, texts, result, seen));
    }
    return Math.max(worst, told(console, WholeVerifier.verify(sealed, results), "verify.agrees-whole"));
  }

  private static int told(Console console, Verification verification, String agrees) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Problem problem : verification.problems()) {
      Source none = new Source("", "");
      problems.add(Diagnostic.error(problem.code(), none, Span.NONE, problem.arguments().toArray(String[]::new)));
    }
    console.problems(problems);
    if (!verification.unit().isEmpty()) console.line(agrees.equals("verify.agrees-result") ? "verify.unit-result" : "verify.unit", verification.unit());
    if (verification.agrees()) {
      console.line(agrees, Integer.toString(verification.read()), Integer.toString(verification.steps()));
      return FINE;
    }
    console.line("verify.differs", Integer.toString(problems.size()));
    return verification.steps() == 0 ? UNREADABLE : FAILED;
  }

  /** Reads files, and reports those that cannot be read. */
  private record Texts(Console console) {
    String read(Path path) {
      TextFile file = TextFile.read(path);
      console.problems(file.diagnostics());
      return file.text();
    }
  }
}
