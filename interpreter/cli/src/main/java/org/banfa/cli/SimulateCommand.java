package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.banfa.cli.report.ReplayText;
import org.banfa.cli.report.SeatSheet;
import org.banfa.cli.report.SimulationHtml;
import org.banfa.cli.report.SimulationJson;
import org.banfa.cli.report.SimulationText;
import org.banfa.engine.rules.UnitRules;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.ListFile;
import org.banfa.simulator.run.Replay;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.syntax.diagnostic.Catalogue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds an election many times by drawing from a scenario. */
final class SimulateCommand extends Command {
  private static final long MOST_RUNS = Numbers.MOST_RUNS;
  private static final long MOST_THREADS = 1024;

  @Mixin
  ScenarioOptions options = new ScenarioOptions();

  @Option(names = "--runs", paramLabel = "N")
  String runs;

  @Option(names = "--threads", paramLabel = "T")
  String threads;

  @Option(names = "--format", paramLabel = "text|json|html")
  String format = "text";

  @Option(names = "--replay", paramLabel = "K")
  String replay;

  @Option(names = "--certificates", paramLabel = "DIR")
  Path certificates;

  @Option(names = "--coverage")
  boolean coverage;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  @Option(names = "--seats", paramLabel = "FILE.xlsx|FILE.csv")
  Path seats;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    if (!List.of("text", "json", "html").contains(format)) throw new Refusal("B1005", "--format", format, "text / json / html");
    if (replay != null && !format.equals("text")) throw new Refusal("B3006");
    if (certificates != null && replay == null) throw new Refusal("B4504");
    OptionalLong count = Numbers.option("--runs", runs, 1, MOST_RUNS);
    options.seed();
    if (seats != null && !isCsv() && !seats.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) throw new Refusal("B1005", "--seats", seats.toString(), ".xlsx / .csv");
    OptionalLong workers = Numbers.option("--threads", threads, 1, MOST_THREADS);
    OptionalLong run = Numbers.option("--replay", replay, 1, MOST_RUNS);
    Optional<ScenarioDesk> ready = options.desk(console, lawAsOf);
    if (ready.isEmpty()) return UNREADABLE;
    ScenarioDesk desk = ready.get();
    long from = options.seed(desk);
    SeatSheet sheet = seats == null ? null : sheet(console, desk);
    if (run.isPresent()) {
      Replay replayed = certificates == null ? desk.simulator().replay(from, run.getAsLong()) : certified(desk, from, run.getAsLong());
      show(console, new ReplayText(console.catalogue(), desk.vocabulary()).render(replayed, from));
      if (certificates != null) new CertificateFolder(certificates).write(replayed.certifier(), console);
      if (sheet != null) write(sheet, sheet.of(replayed), console);
      return FINE;
    }
    int parallel = (int) workers.orElse(Runtime.getRuntime().availableProcessors());
    Progress progress = Progress.of(console, count.orElse(desk.scenario().runs()));
    SimulationResult result = desk.simulator().simulate(from, count.orElse(desk.scenario().runs()), parallel, coverage, progress);
    progress.finish();
    show(console, render(result, console.catalogue(), desk.vocabulary()));
    if (sheet != null) write(sheet, sheet.of(result), console);
    return FINE;
  }

  private boolean isCsv() {
    return seats.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** The seats of the units; refused where no vote is held unit by unit. */
  private static SeatSheet sheet(Console console, ScenarioDesk desk) {
    SortedMap<String, UnitRules.Division> divisions = desk.simulator().divisions();
    if (divisions.isEmpty()) throw new Refusal("B6515", desk.scenario().method());
    return new SeatSheet(console.catalogue(), desk.vocabulary(), divisions);
  }

  private void write(SeatSheet sheet, List<List<String>> rows, Console console) {
    OutFile.write(seats, isCsv() ? ListFile.values(rows) : ListFile.workbook(sheet.title(), rows));
    if (!format.equals("json") || out != null) console.line("cli.written", seats.toString());
  }

  private static Replay certified(ScenarioDesk desk, long seed, long run) {
    try {
      return desk.simulator().certified(seed, run);
    } catch (IllegalArgumentException beyondACount) {
      throw new Refusal("B4505", desk.scenario().method());
    }
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
    OutFile.write(out, text);
    console.line("cli.written", out.toString());
  }
}
