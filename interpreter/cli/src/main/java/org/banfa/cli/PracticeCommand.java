package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.cli.drill.Drill;
import org.banfa.cli.drill.Incidents;
import org.banfa.cli.drill.Trainer;
import org.banfa.cli.input.Scripts;
import org.banfa.cli.report.RunText;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.executor.answers.AnswerWriting;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.executor.journal.Chain;
import org.banfa.executor.running.Respondent;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.SamplerHand;
import org.banfa.syntax.text.Source;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Practises an election by a scenario, explains wrong choices, and keeps drills. */
final class PracticeCommand extends Command {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--scenario", paramLabel = "FILE", required = true)
  Path scenario;

  @Option(names = "--seed", paramLabel = "S")
  String seed;

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

  private ElectionDesk desk;
  private RunText text;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    ScenarioDesk play = ScenarioDesk.open(method, scenario, java.util.Optional.empty());
    desk = ElectionDesk.open(method);
    console.problems(play.diagnostics());
    if (anyError(play.diagnostics()) || desk.method() == null) return UNREADABLE;
    text = new RunText(console.catalogue(), desk.words());
    Drill drill = replay == null ? null : Drill.read(source(replay)).orElseThrow(() -> new Refusal("B4096", replay.toString()));
    List<String> wanted = drill == null ? incidents : drill.incidents();
    List<String> kinds = kinds(console, wanted);
    MethodProgram program = desk.of(desk.library(), desk.method().title());
    SortedMap<Integer, String> ballots = new TreeMap<>();
    SamplerHand sampler = new SamplerHand(new Chances(play.scenario()), certificates == null ? null : ballots);
    long chosen = drill == null ? seed(play.scenario().seed().orElse(1)) : drill.seed();
    long run = drill == null ? Incidents.find(program, sampler, chosen, kinds) : drill.run();
    if (run == 0) throw new Refusal("B4097", Long.toString(chosen), Long.toString(Incidents.MOST_RUNS), String.join("、", wanted));
    console.line("practice.begin", Long.toString(chosen), Long.toString(run));
    sampler.deal(chosen, run);
    AnswerWriting decisions = new AnswerWriting(desk.words(), console.catalogue());
    Trainer trainer = new Trainer(
        person(console, drill), sampler, desk.library().vocabulary(), text, console.catalogue(), decisions, line -> console.print(line + "\n"));
    Certifier certifier = certificates == null ? null : trainer.certifying(ballots::get);
    Progress progress = new Progress();
    boolean ended = carryOut(program, trainer, progress);
    debrief(console, trainer, progress, ended);
    if (certifier != null) new CertificateFolder(certificates).write(certifier, text, console);
    String result = Chain.hash(trainer.course());
    if (keep != null) {
      save(Drill.write(console.catalogue(), desk.method().title(), chosen, run, wanted, result, trainer.decisions()));
      console.line("practice.kept", keep.toString());
    }
    if (drill == null) return FINE;
    boolean same = drill.result().isEmpty() || drill.result().equals(result);
    console.line(same ? "practice.same" : "practice.differs");
    return same ? FINE : FAILED;
  }

  private boolean carryOut(MethodProgram program, Trainer trainer, Progress progress) {
    try {
      Procedure.run(desk.library(), program.effective(), program::hold, trainer, progress);
      return true;
    } catch (Unanswered open) {
      return false;
    }
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

  private long seed(long otherwise) {
    try {
      return seed == null ? otherwise : Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw new Refusal("B3001", "--seed", seed, Long.toString(Long.MIN_VALUE), Long.toString(Long.MAX_VALUE));
    }
  }

  private Respondent person(Console console, Drill drill) {
    Source script = drill != null ? drill.decisions() : answers == null ? null : source(answers);
    if (script == null) return new TerminalHand(console, desk.words(), text, null);
    AnswersFile file = AnswersFile.read(script, desk.words());
    if (!file.diagnostics().isEmpty()) throw new AnswersProblem(file.diagnostics());
    return new AnswersHand(file, desk.words());
  }

  private static Source source(Path file) {
    Scripts read = Scripts.read(List.of(file));
    if (read.sources().isEmpty()) throw new AnswersProblem(read.diagnostics());
    return read.sources().get(0);
  }

  private void debrief(Console console, Trainer trainer, Progress progress, boolean ended) {
    console.line("practice.debrief");
    String last = "";
    for (Map.Entry<String, LocalDate> one : progress.done().entrySet()) last = console.catalogue().text("run.act", text.words(one.getKey()), one.getValue().toString());
    if (last.isEmpty()) console.line("practice.nothing");
    else console.line("practice.done", Integer.toString(progress.done().size()), last);
    if (!ended) console.line("practice.unfinished");
    List<Trainer.Mistake> mistakes = trainer.mistakes();
    if (mistakes.isEmpty()) console.line("practice.clean");
    else console.line("practice.mistakes", Integer.toString(mistakes.size()));
    for (Trainer.Mistake mistake : mistakes) {
      String code = mistake.refusal().code();
      String title = console.catalogue().has(code + ".title") ? console.catalogue().text(code + ".title") : "";
      console.print("  " + console.catalogue().text("practice.mistake", mistake.question(), mistake.answer(), code + " " + title) + "\n");
      for (String line : text.grounds(mistake.refusal())) console.print("    " + line + "\n");
    }
  }

  private void save(String drill) {
    try {
      Files.writeString(keep, drill);
    } catch (IOException e) {
      throw new Refusal("B1016", keep.toString());
    }
  }
}
