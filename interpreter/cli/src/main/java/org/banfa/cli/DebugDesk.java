package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.cli.input.Collection;
import org.banfa.engine.BanfaDebugger;
import org.banfa.engine.BanfaEngine;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.run.Programs;
import org.banfa.simulator.run.Replay;
import org.banfa.simulator.run.Simulator;
import org.banfa.syntax.text.Source;

/** Holds a run under the debugger, with each document known by its file, so that an editor finds it. */
final class DebugDesk {
  private DebugDesk() {}

  static Replay hold(Path method, Path scenarioFile, Scenario scenario, int port, long seed, long run) {
    SortedMap<Path, String> documents = documents(List.of(method, scenarioFile));
    Programs programs = () -> session(documents, port, scenario.method());
    return new Simulator(programs, scenario).replay(seed, run);
  }

  private static Programs.Session session(SortedMap<Path, String> documents, int port, String title) {
    try {
      BanfaEngine engine = BanfaDebugger.attach(documents, null, port);
      return program(engine, title);
    } catch (IllegalStateException notOpened) {
      throw new Refusal("B4502", Integer.toString(port));
    } catch (IllegalArgumentException notRead) {
      throw new Refusal("B4503", title);
    }
  }

  private static Programs.Session program(BanfaEngine engine, String title) {
    try {
      return ScenarioDesk.running(engine, title);
    } catch (IllegalArgumentException unknown) {
      engine.close();
      throw unknown;
    }
  }

  /** The legal documents named or beside those named, by file. */
  private static SortedMap<Path, String> documents(List<Path> named) {
    Collection collection = Collection.of(named);
    Set<Source> legal = new LinkedHashSet<>(collection.library().documents().stream().map(LegalDocument::source).toList());
    SortedMap<Path, String> documents = new TreeMap<>();
    for (Source source : collection.asked()) if (legal.contains(source)) documents.put(absolute(Path.of(source.name())), source.text());
    for (Source source : collection.context()) {
      if (!legal.contains(source)) continue;
      named.stream().map(p -> absolute(p).resolveSibling(source.name())).filter(Files::isRegularFile).findFirst()
          .ifPresent(file -> documents.put(file, source.text()));
    }
    return documents;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
