package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.banfa.cli.report.ReplayText;
import org.banfa.cli.report.SimulationHtml;
import org.banfa.cli.report.SimulationJson;
import org.banfa.cli.report.SimulationText;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.run.Replay;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds an election many times by drawing from a scenario. */
final class SimulateCommand extends Command {
  private static final long MOST_RUNS = 1_000_000_000;
  private static final long MOST_THREADS = 1024;

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--scenario", paramLabel = "FILE", required = true)
  Path scenario;

  @Option(names = "--runs", paramLabel = "N")
  String runs;

  @Option(names = "--seed", paramLabel = "S")
  String seed;

  @Option(names = "--threads", paramLabel = "T")
  String threads;

  @Option(names = "--format", paramLabel = "text|json|html")
  String format = "text";

  @Option(names = "--replay", paramLabel = "K")
  String replay;

  @Option(names = "--coverage")
  boolean coverage;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    if (!List.of("text", "json", "html").contains(format)) throw new Refusal("B1005", "--format", format, "text, json, html");
    if (replay != null && !format.equals("text")) throw new Refusal("B3006");
    OptionalLong count = number("--runs", runs, 1, MOST_RUNS);
    OptionalLong chosenSeed = number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
    OptionalLong workers = number("--threads", threads, 1, MOST_THREADS);
    OptionalLong run = number("--replay", replay, 1, MOST_RUNS);
    ScenarioDesk desk = ScenarioDesk.open(method, scenario, date(lawAsOf));
    console.problems(desk.diagnostics());
    if (anyError(desk.diagnostics())) return UNREADABLE;
    List<Diagnostic> problems = desk.simulator().problems();
    if (problems == null) throw new Refusal("B3005", desk.scenario().method());
    console.problems(problems);
    if (anyError(problems)) return UNREADABLE;
    long from = chosenSeed.orElse(desk.scenario().seed().orElse(0));
    if (run.isPresent()) {
      Replay replayed = desk.simulator().replay(from, run.getAsLong());
      show(console, new ReplayText(console.catalogue(), desk.vocabulary()).render(replayed, from));
      return FINE;
    }
    int parallel = (int) workers.orElse(Runtime.getRuntime().availableProcessors());
    Progress progress = Progress.of(console, count.orElse(desk.scenario().runs()));
    SimulationResult result = desk.simulator().simulate(from, count.orElse(desk.scenario().runs()), parallel, coverage, progress);
    progress.finish();
    show(console, render(result, console.catalogue(), desk.vocabulary()));
    return FINE;
  }

  private String render(SimulationResult result, Catalogue catalogue, Vocabulary vocabulary) {
    return switch (format) {
      case "json" -> new SimulationJson(catalogue, vocabulary).render(result);
      case "html" -> new SimulationHtml(catalogue, vocabulary).render(result);
      default -> new SimulationText(catalogue, vocabulary).render(result);
    };
  }

  private void show(Console console, String text) {
    if (out == null) {
      console.print(text);
      return;
    }
    try {
      Files.writeString(out, text);
    } catch (IOException e) {
      throw new Refusal("B1016", out.toString());
    }
    console.line("cli.written", out.toString());
  }

  /** The number of an option, empty when it is not given. */
  private static OptionalLong number(String option, String text, long least, long most) {
    if (text == null) return OptionalLong.empty();
    OptionalLong value = parsed(text);
    if (value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most) return value;
    throw new Refusal("B3001", option, text, Long.toString(least), Long.toString(most));
  }

  private static OptionalLong parsed(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }
}
