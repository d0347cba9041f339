package org.banfa.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that plays a scenario: the method, the scenario and the seed. */
final class ScenarioOptions {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--scenario", paramLabel = "FILE")
  Path scenario;

  @Option(names = "--seed", paramLabel = "S")
  String seed;

  /** Refuses a seed that is no number, before anything is read. */
  OptionalLong seed() {
    return Numbers.option("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The seed chosen, else the scenario's own, else 0. */
  long seed(ScenarioDesk desk) {
    return seed().orElse(desk.scenario().seed().orElse(0));
  }

  /** Reads method and scenario and shows what is wrong; empty when there is an error. */
  Optional<ScenarioDesk> desk(Console console, String lawAsOf) {
    if (scenario == null) throw new Refusal("B1002", "--scenario");
    return ScenarioDesk.ready(console, ScenarioDesk.open(method, scenario, Command.date(lawAsOf)));
  }
}
