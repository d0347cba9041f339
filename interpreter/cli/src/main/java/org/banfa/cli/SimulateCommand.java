package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.cli.report.ReplayText;
import org.banfa.cli.report.SimulationHtml;
import org.banfa.cli.report.SimulationJson;
import org.banfa.cli.report.SimulationText;
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
    ScenarioDesk desk = ScenarioDesk.open(method, scenario, date(lawAsOf));
    console.problems(desk.diagnostics());
    if (anyError(desk.diagnostics())) return UNREADABLE;
    List<Diagnostic> problems = desk.simulator().problems();
    if (problems == null) throw new Refusal("B3005", desk.scenario().method());
    console.problems(problems);
    if (anyError(problems)) return UNREADABLE;
    long chosenSeed = number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE, desk.scenario().seed().orElse(0));
    show(console, replay == null ? simulated(console, desk, chosenSeed) : replayed(console, desk, chosenSeed));
    return FINE;
  }

  private String simulated(Console console, ScenarioDesk desk, long chosenSeed) {
    long count = number("--runs", runs, 1, MOST_RUNS, desk.scenario().runs());
    int workers = (int) number("--threads", threads, 1, MOST_THREADS, Runtime.getRuntime().availableProcessors());
    Progress progress = Progress.of(console, count);
    SimulationResult result = desk.simulator().simulate(chosenSeed, count, workers, coverage, progress);
    progress.finish();
    return render(result, console.catalogue());
  }

  private String replayed(Console console, ScenarioDesk desk, long chosenSeed) {
    long run = number("--replay", replay, 1, MOST_RUNS, 1);
    return new ReplayText(console.catalogue()).render(desk.simulator().replay(chosenSeed, run), chosenSeed);
  }

  private String render(SimulationResult result, Catalogue catalogue) {
    return switch (format) {
      case "json" -> new SimulationJson(catalogue).render(result);
      case "html" -> new SimulationHtml(catalogue).render(result);
      default -> new SimulationText(catalogue).render(result);
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

  private static long number(String option, String text, long least, long most, long otherwise) {
    if (text == null) return otherwise;
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      throw new Refusal("B3001", option, text, Long.toString(least), Long.toString(most));
    }
    throw new Refusal("B3001", option, text, Long.toString(least), Long.toString(most));
  }
}
