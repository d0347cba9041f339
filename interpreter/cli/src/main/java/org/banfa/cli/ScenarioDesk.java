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
record ScenarioDesk(Scenario scenario, Simulator simulator, Library library, List<Diagnostic> diagnostics) {
  Vocabulary vocabulary() {
    return library.vocabulary();
  }

  /** Shows what is wrong with the documents and with the scenario under its method; empty when there is an error. */
  static Optional<ScenarioDesk> ready(Console console, ScenarioDesk desk) {
    console.problems(desk.diagnostics());
    if (Command.anyError(desk.diagnostics())) return Optional.empty();
    List<Diagnostic> problems = desk.simulator().problems();
    if (problems == null) throw new Refusal("B3005", desk.scenario().method());
    console.problems(problems);
    return Command.anyError(problems) ? Optional.empty() : Optional.of(desk);
  }

  static ScenarioDesk open(Path method, Path scenarioFile, Optional<LocalDate> lawAsOf) {
    Collection collection = Collection.of(List.of(method, scenarioFile));
    List<Diagnostic> diagnostics = collection.diagnostics();
    if (diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) return new ScenarioDesk(null, null, null, diagnostics);
    return of(collection, method, scenario(collection.library(), scenarioFile), scenarioFile.toString(), lawAsOf);
  }

  /** A scenario found by its title; empty when there is none. */
  static Optional<ScenarioDesk> of(Collection collection, Path method, String scenario, Optional<LocalDate> lawAsOf) {
    return collection.library().scenarios().stream()
        .filter(s -> s.title().equals(scenario))
        .findFirst()
        .map(s -> of(collection, method, s, s.locus().source().name(), lawAsOf));
  }

  private static ScenarioDesk of(Collection collection, Path method, Scenario scenario, String scenarioFile, Optional<LocalDate> lawAsOf) {
    String title = title(collection, method, scenarioFile, scenario);
    Library library = collection.library();
    Simulator simulator = new Simulator(programs(library, title, lawAsOf.orElse(null)), scenario);
    return new ScenarioDesk(scenario, simulator, library, collection.diagnostics());
  }

  private static Scenario scenario(Library library, Path file) {
    List<String> names = Scripts.read(List.of(file)).sources().stream().map(Source::name).toList();
    List<Scenario> found = library.scenarios().stream().filter(s -> names.contains(s.locus().source().name())).toList();
    if (found.isEmpty()) throw new Refusal("B3002", file.toString());
    if (found.size() > 1) throw new Refusal("B3003", file.toString());
    return found.get(0);
  }

  /** The method the scenario is for has to be among those asked for. */
  private static String title(Collection collection, Path method, String scenarioFile, Scenario scenario) {
    List<String> names = Scripts.read(List.of(method)).sources().stream().map(Source::name).toList();
    List<String> titles = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && names.contains(d.source().name()))
        .map(LegalDocument::title).toList();
    if (titles.contains(scenario.method())) return scenario.method();
    throw new Refusal("B3004", scenarioFile, scenario.method(), method.toString());
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
