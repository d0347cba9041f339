package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.banfa.verifier.SeatsVerifier;
import org.banfa.verifier.StatementVerifier;
import org.banfa.verifier.Verification;
import org.banfa.verifier.WholeVerifier;
import picocli.CommandLine.Parameters;

/** Recomputes a certified count from its ballots or totals, a certified result from the counts in a folder, what a meeting decided from its record. */
final class VerifyCountCommand extends Command {
  private static final Map<String, String> UNITS = Map.of("verify.agrees-result", "verify.unit-result", "verify.agrees", "verify.unit", "verify.agrees-totals", "verify.unit");

  @Parameters(index = "0", arity = "1", paramLabel = "CERTIFICATE")
  Path certificate;

  @Parameters(index = "1", arity = "1", paramLabel = "BALLOTS")
  Path ballots;

  @Override
  int run(Console console, Workbench workbench) {
    SealedFiles folder = new SealedFiles(console, ballots);
    String sealed = folder.read(certificate);
    if (sealed == null) return UNREADABLE;
    if (WholeVerifier.isWhole(sealed)) return whole(console, folder, sealed);
    if (ResultVerifier.isResult(sealed)) return results(console, folder, sealed, new TreeSet<>());
    if (StatementVerifier.isStatement(sealed)) return SeatsVerifier.isCourse(sealed) && Files.isDirectory(ballots) ? seats(console, folder, sealed) : statement(console, folder, sealed);
    String box = folder.read(ballots);
    if (box == null) return UNREADABLE;
    if (ActVerifier.isAct(sealed)) return act(console, new SealedFiles(console, certificate.toAbsolutePath().getParent()), sealed, box);
    return count(console, sealed, box);
  }

  private static int count(Console console, String sealed, String box) {
    Verification verification = CertificateVerifier.verify(sealed, box);
    return told(console, verification, verification.byBallots() ? "verify.agrees" : "verify.agrees-totals");
  }

  /** What a meeting decided, who was appointed, left, followed, or whether a result stands, by the record of it and the certificates beside it. */
  private static int act(Console console, SealedFiles folder, String sealed, String record) {
    ActVerifier.Heading of = ActVerifier.heading(sealed);
    String which = of.day().isEmpty() ? of.act() : console.catalogue().text("verify.act-on", of.act(), of.day());
    Verification verification = ActVerifier.verify(sealed, record, folder.beside(sealed));
    String names = of.appointed().isEmpty() ? console.catalogue().text("verify.nobody") : String.join(console.catalogue().text("run.and"), of.appointed());
    return switch (of.kind()) {
      case "succession" -> told(console, verification, of.appointed().isEmpty() ? "verify.agrees-vacant" : "verify.agrees-succession", which, of.gone(), of.post(), names);
      case "confirmation" -> told(console, verification, of.carried() ? "verify.agrees-confirmed" : "verify.agrees-set-aside", which);
      case "appointment" -> told(console, verification, "verify.agrees-appointment", which, of.post(), names);
      default -> told(console, verification, !of.carried() ? "verify.agrees-act-lost" : of.open() > 0 ? "verify.agrees-act-open" : "verify.agrees-act", which, Integer.toString(of.open()));
    };
  }

  /** Who holds which office now, by every certificate in the folder by which a seat was gained or lost; those are verified first. */
  private static int seats(Console console, SealedFiles folder, String sealed) {
    int worst = moves(console, folder, sealed, new TreeSet<>());
    return Math.max(worst, told(console, SeatsVerifier.verify(sealed, folder.all("result"), folder.all("act")), "verify.agrees-seats"));
  }

  /** Every certificate by which a seat was gained or lost, as another names them, that has not been verified yet. */
  private static int moves(Console console, SealedFiles folder, String sealed, Set<String> seen) {
    int worst = FINE;
    for (ActVerifier.Move move : ActVerifier.course(sealed)) {
      String file = (move.result() ? "result-" : "act-") + move.number();
      if (!seen.add(file)) continue;
      String one = folder.numbered(move.result() ? "result" : "act", move.number());
      if (one == null) return UNREADABLE;
      if (move.result()) {
        worst = Math.max(worst, results(console, folder, one, seen));
        continue;
      }
      int recall = ActVerifier.recall(one);
      if (recall > 0 && seen.add("recall-" + recall)) {
        String vote = folder.numbered("recall", recall);
        String box = folder.table("recall-", recall);
        if (vote != null && box != null) worst = Math.max(worst, count(console, vote, box));
      }
      String record = folder.read(folder.folder().resolve(file + ".csv"));
      if (record == null) return UNREADABLE;
      worst = Math.max(worst, act(console, folder, one, record));
    }
    return worst;
  }

  /** What was taken over from another organ, by what that organ certifies itself or by its journal at that time. */
  private int statement(Console console, SealedFiles folder, String sealed) {
    StatementVerifier.Heading of = StatementVerifier.heading(sealed);
    boolean journal = ballots.toString().endsWith(".db");
    String own = journal ? recorded(of.rows()) : folder.read(Files.isDirectory(ballots) ? ballots.resolve(CertificateFolder.SEATS) : ballots);
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
  private static Verification result(SealedFiles folder, String sealed) {
    List<String> certificates = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (int number : ResultVerifier.counts(sealed)) {
      String count = folder.numbered("count", number);
      String table = folder.table("", number);
      certificates.add(count == null ? "" : count);
      tables.add(table == null ? "" : table);
    }
    return ResultVerifier.verify(sealed, certificates, tables, earlier(folder, sealed), folder.statements(sealed), folder.course(sealed));
  }

  /** The results of earlier votes from which people stand or vote, each with its first count. */
  private static List<ResultVerifier.Earlier> earlier(SealedFiles folder, String sealed) {
    List<ResultVerifier.Earlier> earlier = new ArrayList<>();
    for (int number : ResultVerifier.earlier(sealed)) {
      String result = folder.numbered("result", number);
      List<Integer> counts = result == null ? List.of() : ResultVerifier.counts(result);
      String count = counts.isEmpty() ? null : folder.numbered("count", counts.get(0));
      earlier.add(new ResultVerifier.Earlier(result == null ? "" : result, count == null ? "" : count));
    }
    return earlier;
  }

  /** A result, after those it rests on. */
  private static int results(Console console, SealedFiles folder, String sealed, Set<String> seen) {
    int worst = moves(console, folder, sealed, seen);
    for (int number : ResultVerifier.earlier(sealed)) {
      String result = seen.add("result-" + number) ? folder.numbered("result", number) : null;
      if (result != null) worst = Math.max(worst, results(console, folder, result, seen));
    }
    return Math.max(worst, told(console, result(folder, sealed), "verify.agrees-result"));
  }

  /** Every result in the folder that a vote of units rests on, with its counts, and the whole. */
  private static int whole(Console console, SealedFiles folder, String sealed) {
    List<String> results = new ArrayList<>();
    int worst = FINE;
    Set<String> seen = new TreeSet<>();
    for (int number : WholeVerifier.results(sealed)) {
      String result = folder.numbered("result", number);
      results.add(result == null ? "" : result);
      if (result != null) worst = Math.max(worst, results(console, folder, result, seen));
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
    if (!verification.unit().isEmpty()) console.line(UNITS.getOrDefault(agrees, "verify.unit-act"), verification.unit());
    if (verification.agrees()) {
      List<String> arguments = new ArrayList<>(List.of(Integer.toString(verification.read()), Integer.toString(verification.steps())));
      arguments.addAll(List.of(more));
      console.line(agrees, arguments.toArray(String[]::new));
      return FINE;
    }
    console.line("verify.differs", Integer.toString(problems.size()));
    return verification.steps() == 0 ? UNREADABLE : FAILED;
  }
}
