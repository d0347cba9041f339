package org.banfa.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.banfa.cli.report.ReplayText;
import org.banfa.simulator.run.Replay;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds one run of a scenario under a debugger, which stops at clauses. */
final class DebugCommand extends Command {
  private static final int USUAL_PORT = 4711;
  private static final int LAST_PORT = 65535;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  @Mixin
  ScenarioOptions options = new ScenarioOptions();

  @Option(names = "--run", paramLabel = "K")
  String run;

  @Option(names = "--port", paramLabel = "P")
  String port;

  @Override
  int run(Console console, Workbench workbench) {
    options.seed();
    long chosenRun = Numbers.option("--run", run, 1, Numbers.MOST_RUNS).orElse(1);
    int chosenPort = (int) Numbers.option("--port", port, 1, LAST_PORT).orElse(USUAL_PORT);
    Optional<ScenarioDesk> ready = options.desk(console, null);
    if (ready.isEmpty()) return UNREADABLE;
    ScenarioDesk desk = ready.get();
    refuseTaken(chosenPort);
    console.line("debug.waiting", Integer.toString(chosenPort));
    long from = options.seed(desk);
    Replay replayed = DebugDesk.hold(options.method, options.scenario, desk.scenario(), chosenPort, from, chosenRun);
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
