package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.cli.input.TextFile;
import org.banfa.engine.BanfaEngine;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.executor.running.Running;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.verifier.ActVerifier;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.Problem;
import org.banfa.verifier.ResultVerifier;
import org.banfa.verifier.StatementVerifier;
import org.banfa.verifier.Verification;
import org.banfa.verifier.WholeVerifier;
import picocli.CommandLine.Parameters;

/** Recomputes a certified count from its ballots or totals, a certified result from the counts in a folder, what a meeting decided from its record. */
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
    if (StatementVerifier.isStatement(sealed)) return statement(console, texts, sealed);
    String box = texts.read(ballots);
    if (box == null) return UNREADABLE;
    if (ActVerifier.isAct(sealed)) return act(console, texts, sealed, box);
    Verification verification = CertificateVerifier.verify(sealed, box);
    return told(console, verification, verification.byBallots() ? "verify.agrees" : "verify.agrees-totals");
  }

  /** What a meeting decided, or who was appointed, by the record of it and the results beside it. */
  private int act(Console console, Texts texts, String sealed, String record) {
    ActVerifier.Heading of = ActVerifier.heading(sealed);
    String which = of.day().isEmpty() ? of.act() : console.catalogue().text("verify.act-on", of.act(), of.day());
    List<ActVerifier.Rests> rests = new ArrayList<>();
    for (int number : ActVerifier.results(sealed)) {
      String result = texts.read(certificate.resolveSibling("result-" + number + ".json"));
      List<String> counts = new ArrayList<>();
      for (int count : ResultVerifier.counts(result == null ? "" : result)) counts.add(texts.read(certificate.resolveSibling("count-" + count + ".json")));
      counts.replaceAll(c -> c == null ? "{}" : c);
      rests.add(new ActVerifier.Rests(result == null ? "{}" : result, counts));
    }
    Verification verification = ActVerifier.verify(sealed, record, rests, statements(texts, sealed, certificate.toAbsolutePath().getParent()));
    String came = !of.carried() ? "verify.agrees-act-lost" : of.open() > 0 ? "verify.agrees-act-open" : "verify.agrees-act";
    if (of.post().isEmpty()) return told(console, verification, came, which, Integer.toString(of.open()));
    String names = of.appointed().isEmpty() ? console.catalogue().text("verify.nobody") : String.join(console.catalogue().text("run.and"), of.appointed());
    return told(console, verification, "verify.agrees-appointment", which, of.post(), names);
  }

  private static List<String> statements(Texts texts, String sealed, Path folder) {
    List<String> statements = new ArrayList<>();
    for (int number : ResultVerifier.statements(sealed)) {
      String statement = texts.read(folder.resolve("known-" + number + ".json"));
      statements.add(statement == null ? "" : statement);
    }
    return statements;
  }

  /** What was taken over from another organ, by what that organ certifies itself or by its journal at that time. */
  private int statement(Console console, Texts texts, String sealed) {
    StatementVerifier.Heading of = StatementVerifier.heading(sealed);
    boolean journal = ballots.toString().endsWith(".db");
    String own = journal ? recorded(of.rows()) : texts.read(Files.isDirectory(ballots) ? ballots.resolve(CertificateFolder.SEATS) : ballots);
    if (own == null) return UNREADABLE;
    return told(console, StatementVerifier.verify(sealed, own), journal ? "verify.agrees-journal" : "verify.agrees-statement", of.method(), Long.toString(of.rows()));
  }

  /** Who held which office by a journal after so many rows. */
  private String recorded(long rows) {
    if (!Files.exists(ballots)) throw new Refusal("B1010", ballots.toString());
    try (Journal journal = Journal.open(ballots, Instant::now)) {
      return new Running(journal, (library, title) -> BanfaEngine.open(library, null).program(title)).result(rows).statement().certificate();
    } catch (JournalProblem problem) {
      throw new Refusal(problem.code(), problem.arguments().toArray(String[]::new));
    }
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
    return ResultVerifier.verify(sealed, certificates, tables, earlier(texts, sealed), statements(texts, sealed, ballots));
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

  private static int told(Console console, Verification verification, String agrees, String... more) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Problem problem : verification.problems()) {
      Source none = new Source("", "");
      problems.add(Diagnostic.error(problem.code(), none, Span.NONE, problem.arguments().toArray(String[]::new)));
    }
    console.problems(problems);
    if (!verification.unit().isEmpty()) console.line(agrees.equals("verify.agrees-result") ? "verify.unit-result" : "verify.unit", verification.unit());
    if (verification.agrees()) {
      List<String> arguments = new ArrayList<>(List.of(Integer.toString(verification.read()), Integer.toString(verification.steps())));
      arguments.addAll(List.of(more));
      console.line(agrees, arguments.toArray(String[]::new));
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
