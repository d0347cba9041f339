package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Simulations from the command line, and what came of their runs. */
final class Simulated {
  private Simulated() {}

  /** Simulates a method by a scenario. */
  static Terminal simulate(Path method, Path scenario, String... more) {
    List<String> line = new ArrayList<>(List.of("simulate", method.toString(), "--scenario", scenario.toString()));
    line.addAll(List.of(more));
    return Terminal.run(line.toArray(String[]::new));
  }

  /** Each kind of outcome that came about with the number of runs; nothing may be complained of. */
  static List<String> kinds(Path method, Path scenario, String... more) throws IOException {
    return outcomes(method, scenario, more).filter(o -> o.get("runs").asLong() > 0).map(o -> o.get("kind").asText() + " " + o.get("runs").asLong()).toList();
  }

  /** The first run in which an outcome came about, as text. */
  static String first(String kind, Path method, Path scenario, String... more) throws IOException {
    return outcomes(method, scenario, more).filter(o -> o.get("kind").asText().equals(kind)).findFirst().orElseThrow().get("replay").asText();
  }

  private static Stream<JsonNode> outcomes(Path method, Path scenario, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of(more));
    line.addAll(List.of("--format", "json"));
    Terminal done = simulate(method, scenario, line.toArray(String[]::new));
    assertThat(done.err()).isEmpty();
    return StreamSupport.stream(new ObjectMapper().readTree(done.out()).get("outcomes").spliterator(), false);
  }
}
