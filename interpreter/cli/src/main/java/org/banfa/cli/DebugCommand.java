package org.banfa.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.banfa.cli.report.ReplayText;
import org.banfa.simulator.run.Replay;
import org.banfa.syntax.diagnostic.Diagnostic;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds one run of a scenario under a debugger, which stops at clauses. */
final class DebugCommand extends Command {
  private static final int USUAL_PORT = 4711;
  private static final int LAST_PORT = 65535;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--scenario", paramLabel = "FILE", required = true)
  Path scenario;

  @Option(names = "--seed", paramLabel = "S")
  String seed;

  @Option(names = "--run", paramLabel = "K")
  String run;

  @Option(names = "--port", paramLabel = "P")
  String port;

  @Override
  int run(Console console, Workbench workbench) {
    OptionalLong chosenSeed = Numbers.option("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
    long chosenRun = Numbers.option("--run", run, 1, Numbers.MOST_RUNS).orElse(1);
    int chosenPort = (int) Numbers.option("--port", port, 1, LAST_PORT).orElse(USUAL_PORT);
    ScenarioDesk desk = ScenarioDesk.open(method, scenario, date(null));
    console.problems(desk.diagnostics());
    if (anyError(desk.diagnostics())) return UNREADABLE;
    List<Diagnostic> problems = desk.simulator().problems();
    if (problems == null) throw new Refusal("B3005", desk.scenario().method());
    console.problems(problems);
    if (anyError(problems)) return UNREADABLE;
    refuseTaken(chosenPort);
    console.line("debug.waiting", Integer.toString(chosenPort));
    long from = chosenSeed.orElse(desk.scenario().seed().orElse(0));
    Replay replayed = DebugDesk.hold(method, scenario, desk.scenario(), chosenPort, from, chosenRun);
    console.print(new ReplayText(console.catalogue(), desk.vocabulary()).render(replayed, from));
    return FINE;
  }

  private static void refuseTaken(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
    } catch (IOException e) {
      throw new Refusal("B4501", Integer.toString(port));
    }
  }
}
