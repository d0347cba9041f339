package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.cli.input.Scripts;
import org.banfa.cli.report.RunLog;
import org.banfa.cli.report.RunText;
import org.banfa.cli.report.StatusText;
import org.banfa.engine.ask.Question;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.rules.Regime;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.executor.running.Known;
import org.banfa.executor.running.Respondent;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Standing;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.text.Source;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out an election step by step and keeps everything in a journal. */
final class RunCommand extends Command {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--journal", paramLabel = "FILE.db", required = true)
  Path file;

  @Option(names = "--answers", paramLabel = "FILE")
  Path answers;

  @Option(names = "--today", paramLabel = "DATE")
  String today;

  @Option(names = "--status")
  boolean status;

  @Option(names = "--log")
  boolean log;

  @Option(names = "--verify")
  boolean verify;

  @Option(names = "--ballots", paramLabel = "[N=]FILE")
  List<String> ballots = new ArrayList<>();

  @Option(names = "--known-from", paramLabel = "FILE.db")
  List<Path> others = new ArrayList<>();

  @Option(names = "--certificates", paramLabel = "DIR")
  Path certificates;

  @Override
  int run(Console console, Workbench workbench) {
    LocalDate day = date(today).orElse(null);
    ElectionDesk desk = ElectionDesk.open(method);
    console.problems(desk.diagnostics());
    if (desk.method() == null) return UNREADABLE;
    boolean looking = status || log || verify || certificates != null && answers == null;
    BallotFiles files = BallotFiles.read(ballots);
    if (answers != null && !looking && !Files.exists(file)) script(desk.words());
    if (looking && certificates == null && !files.isEmpty()) throw new Refusal("B4506");
    try {
      return carryOut(console, desk, files, looking, day);
    } catch (JournalProblem problem) {
      console.problems(new Refusal(problem.code(), problem.arguments().toArray(String[]::new)).diagnostics());
      return verify ? FAILED : UNREADABLE;
    }
  }

  private int carryOut(Console console, ElectionDesk desk, BallotFiles files, boolean looking, LocalDate day) {
    try (Journal journal = looking ? Journal.open(file, Instant::now) : Journal.openOrCreate(file, Instant::now)) {
      Running running = new Running(journal, desk);
      if (!looking) running.open(desk.dossier());
      AnswerWords words = new AnswerWords(running.library().vocabulary());
      RunText text = new RunText(console.catalogue(), words);
      if (looking) {
        look(console, desk, running, journal, text, day);
        return certificates == null || certify(console, running, files, text) ? FINE : FAILED;
      }
      AnswersFile script = answers == null ? null : script(words);
      for (Path other : others) takeOver(console, desk, other, running, text);
      Respondent hand = script == null ? new TerminalHand(console, words, text, day) : new AnswersHand(script, words);
      Respondent checked = files.isEmpty() ? hand : new BallotsHand(hand, files, console, text, script != null);
      Standing standing = running.proceed(new RunVoice(checked, console, text, day, script != null));
      console.line(standing.ended() ? "run.ended" : "run.stopped", Integer.toString(journal.entries().size()), journal.head());
      return certificates == null || certify(console, running, files, text) ? FINE : FAILED;
    }
  }

  /** Takes over who was elected to what by the journal of another organ. */
  private void takeOver(Console console, ElectionDesk desk, Path other, Running running, RunText text) {
    if (!Files.exists(other)) throw new Refusal("B4067", other.toString());
    Known known;
    Regime theirs;
    try (Journal journal = Journal.open(other, Instant::now)) {
      Running there = new Running(journal, desk);
      known = there.result();
      theirs = there.regime();
    }
    if (known.method().equals(running.dossier().title())) throw new Refusal("B4069", other.toString());
    if (known.incumbents().isEmpty()) throw new Refusal("B4068", other.toString(), known.method());
    boolean fresh = running.take(known);
    for (String line : text.known(known, KnownClauses.of(running.regime(), known), !fresh)) console.print(line + "\n");
    Regime here = running.regime();
    List<String> posts = here.votes().stream().flatMap(v -> v.scope().filled().stream()).map(Term::id).distinct().toList();
    Map<String, List<String>> seats = running.seats();
    for (String line : text.knownThere(known, KnownClauses.there(theirs, here, posts.isEmpty() ? List.copyOf(seats.keySet()) : posts))) console.print(line + "\n");
    for (KnownClauses.Conflict one : KnownClauses.conflicts(theirs, here, seats, known)) {
      for (String line : text.warning("B4094", List.of(one.name(), text.word(one.here()), text.word(one.there()), text.citation(one.clause())))) console.print("  " + line + "\n");
    }
  }

  /** Certifies the counts decided so far; false when the ballots of some do not agree. */
  private boolean certify(Console console, Running running, BallotFiles files, RunText text) {
    Certifier certifier = new Certifier(files::of);
    try {
      running.replay(new CertifyingLog(certifier));
    } catch (IllegalArgumentException beyondACount) {
      throw new Refusal("B4505", running.dossier().title());
    }
    if (files.reachBeyond(certifier.number())) throw new Refusal("B4507", Integer.toString(certifier.number()));
    CertificateFolder folder = new CertificateFolder(certificates);
    boolean agree = folder.write(certifier, text, console);
    folder.seats(certifier, running.result().statement(), console);
    return agree;
  }

  private AnswersFile script(AnswerWords words) {
    Scripts read = Scripts.read(List.of(answers));
    if (read.sources().isEmpty()) throw new AnswersProblem(read.diagnostics());
    Source source = read.sources().get(0);
    AnswersFile script = AnswersFile.read(source, words);
    if (!script.diagnostics().isEmpty()) throw new AnswersProblem(script.diagnostics());
    return script;
  }

  private void look(Console console, ElectionDesk desk, Running running, Journal journal, RunText text, LocalDate day) {
    if (!running.dossier().title().equals(desk.method().title())) throw new JournalProblem("B4060", running.dossier().title(), desk.method().title());
    RunLog replayed = new RunLog(console.catalogue(), text);
    Standing standing = running.replay(replayed);
    String rows = Integer.toString(journal.entries().size());
    if (log) console.print(replayed.text());
    if (status) {
      List<Question.Choice> choices = standing.waiting() != null && standing.waiting().question() instanceof Question.NextAct next ? next.choices() : replayed.lastChoices();
      String title = running.dossier().title();
      console.print(new StatusText(console.catalogue(), text, day).render(title, standing, choices, journal.entries().size(), journal.head()));
    }
    if (verify) console.line("run.verified", rows, journal.head());
    else if (log && !status) console.line("run.status.head", rows, journal.head());
  }
}
