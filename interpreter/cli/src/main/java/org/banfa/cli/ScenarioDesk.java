package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.input.Collection;
import org.banfa.cli.input.Scripts;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.run.Programs;
import org.banfa.simulator.run.Simulator;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;

/**
 * A method and a scenario read together.
 *
 * @param scenario null when there are errors
 * @param simulator null when there are errors
 */
record ScenarioDesk(Scenario scenario, Simulator simulator, Vocabulary vocabulary, List<Diagnostic> diagnostics) {
  static ScenarioDesk open(Path method, Path scenarioFile, Optional<LocalDate> lawAsOf) {
    Collection collection = Collection.of(List.of(method, scenarioFile));
    List<Diagnostic> diagnostics = collection.diagnostics();
    if (diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) return new ScenarioDesk(null, null, null, diagnostics);
    Scenario scenario = scenario(collection.library(), scenarioFile);
    String title = title(collection, method, scenarioFile, scenario);
    Library library = collection.library();
    Simulator simulator = new Simulator(programs(library, title, lawAsOf.orElse(null)), scenario);
    return new ScenarioDesk(scenario, simulator, library.vocabulary(), diagnostics);
  }

  private static Scenario scenario(Library library, Path file) {
    List<String> names = Scripts.read(List.of(file)).sources().stream().map(Source::name).toList();
    List<Scenario> found = library.scenarios().stream().filter(s -> names.contains(s.locus().source().name())).toList();
    if (found.isEmpty()) throw new Refusal("B3002", file.toString());
    if (found.size() > 1) throw new Refusal("B3003", file.toString());
    return found.get(0);
  }

  /** The method the scenario is for has to be among those asked for. */
  private static String title(Collection collection, Path method, Path scenarioFile, Scenario scenario) {
    List<String> names = Scripts.read(List.of(method)).sources().stream().map(Source::name).toList();
    List<String> titles = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && names.contains(d.source().name()))
        .map(LegalDocument::title).toList();
    if (titles.contains(scenario.method())) return scenario.method();
    throw new Refusal("B3004", scenarioFile.toString(), scenario.method(), method.toString());
  }

  private static Programs programs(Library library, String title, LocalDate lawAsOf) {
    return () -> running(BanfaEngine.open(library, lawAsOf), title);
  }

  /** One program of an engine, which is closed with it. */
  static Programs.Session running(BanfaEngine engine, String title) {
    return new Running(engine, title);
  }

  /** One engine with the program of the method. */
  private static final class Running implements Programs.Session {
    private final BanfaEngine engine;
    private final MethodProgram program;

    Running(BanfaEngine engine, String title) {
      this.engine = engine;
      this.program = engine.program(title);
    }

    @Override
    public MethodProgram program() {
      return program;
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
