package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.drill.DecisionText;
import org.banfa.cli.drill.DrillText;
import org.banfa.cli.drill.ExerciseRun;
import org.banfa.cli.drill.Fingerprints;
import org.banfa.cli.drill.Incidents;
import org.banfa.cli.drill.Rehearsal;
import org.banfa.cli.input.Scripts;
import org.banfa.cli.report.RunText;
import org.banfa.engine.BanfaEngine;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.executor.running.Respondent;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.text.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Practises an election by a scenario, explains wrong choices, and keeps what was practised as a case. */
final class PracticeCommand extends Command {
  @Mixin
  ScenarioOptions options = new ScenarioOptions();

  @Option(names = "--incident", paramLabel = "NAME")
  List<String> incidents = new ArrayList<>();

  @Option(names = "--answers", paramLabel = "FILE")
  Path answers;

  @Option(names = "--keep", paramLabel = "FILE")
  Path keep;

  @Option(names = "--replay", paramLabel = "FILE")
  Path replay;

  @Option(names = "--certificates", paramLabel = "DIR")
  Path certificates;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    options.seed();
    if (keep != null && Files.exists(keep)) throw new Refusal("B4098", keep.toString());
    ReplayedCase replayed = replay == null ? null : ReplayedCase.read(options, replay);
    CaseStudy kept = replayed == null ? null : replayed.study();
    List<String> wanted = kept == null ? incidents : kept.exercise().incidents();
    List<String> kinds = kinds(console, wanted);
    Optional<ScenarioDesk> ready = replayed == null ? options.desk(console, null) : ScenarioDesk.ready(console, replayed.desk());
    if (ready.isEmpty()) return UNREADABLE;
    ScenarioDesk desk = ready.get();
    LegalDocument method = desk.library().find(desk.scenario().method()).orElseThrow();
    AnswerWords words = new AnswerWords(desk.vocabulary());
    RunText text = new RunText(console.catalogue(), words);
    Respondent person = person(console, kept, words, text);
    try (BanfaEngine engine = BanfaEngine.open(desk.library(), null)) {
      Rehearsal rehearsal = new Rehearsal(desk.library(), engine.program(method.title()), desk.scenario(), console.catalogue(), certificates != null);
      long seed = kept == null ? options.seed(desk) : kept.exercise().seed();
      long run = kept == null ? rehearsal.find(seed, kinds) : kept.exercise().run();
      if (run == 0) throw new Refusal("B4097", Long.toString(seed), Long.toString(Incidents.MOST_RUNS), String.join("、", wanted));
      PracticeVoice voice = new PracticeVoice(console, text);
      voice.opening(method.title(), desk.scenario().title(), seed, run, wanted, person instanceof TerminalHand);
      Rehearsal.Held held = rehearsal.hold(seed, run, person, line -> console.print(line + "\n"));
      voice.debrief(held);
      if (held.certifier() != null) new CertificateFolder(certificates).write(held.certifier(), text, console);
      if (keep != null) {
        save(DrillText.exercise(method, desk.scenario(), seed, run, wanted, held, Fingerprints.of(desk.library(), method, desk.scenario())));
        console.line("practice.kept", keep.toString());
      }
      return kept == null ? FINE : compared(console, desk, kept, held);
    }
  }

  private static int compared(Console console, ScenarioDesk desk, CaseStudy kept, Rehearsal.Held held) {
    Wording wording = new Wording(console.catalogue());
    List<Argument> differences = new ArrayList<>();
    ExerciseRun.compare(kept.exercise(), held.course(), differences);
    console.line(differences.isEmpty() ? "practice.same" : "practice.differs");
    for (Argument difference : differences) console.print("    " + wording.argument(difference) + "\n");
    for (Argument remark : Fingerprints.changes(desk.library(), kept)) console.line("test.remark", wording.argument(remark));
    return differences.isEmpty() ? FINE : FAILED;
  }

  private static List<String> kinds(Console console, List<String> names) {
    List<String> kinds = new ArrayList<>();
    for (String name : names) {
      String kind = Incidents.kind(name);
      if (kind == null) throw new Refusal("B4095", name, String.join("、", Incidents.names(console.catalogue())));
      kinds.add(kind);
    }
    return kinds;
  }

  private Respondent person(Console console, CaseStudy kept, AnswerWords words, RunText text) {
    if (kept != null) return new AnswersHand(DecisionText.file(kept, words), words);
    if (answers == null) return new TerminalHand(console, words, text, null);
    AnswersFile file = AnswersFile.read(source(answers), words);
    if (!file.diagnostics().isEmpty()) throw new AnswersProblem(file.diagnostics());
    return new AnswersHand(file, words);
  }

  private static Source source(Path file) {
    Scripts read = Scripts.read(List.of(file));
    if (read.sources().isEmpty()) throw new AnswersProblem(read.diagnostics());
    return read.sources().get(0);
  }

  private void save(String text) {
    try {
      OutFile.create(keep, text);
    } catch (IOException e) {
      throw new Refusal("B1016", keep.toString());
    }
  }
}
