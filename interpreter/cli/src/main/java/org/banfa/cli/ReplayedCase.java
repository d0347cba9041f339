package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.input.Collection;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.model.document.CaseStudy;

/** A kept practice that is replayed on the screen, with its method and scenario. */
record ReplayedCase(CaseStudy study, ScenarioDesk desk) {
  /** Reads the one practice of a file; the scenario is looked for by its title where none is named. */
  static ReplayedCase read(ScenarioOptions options, Path file) {
    List<Path> paths = new ArrayList<>(List.of(options.method, file));
    if (options.scenario != null) paths.add(options.scenario);
    Collection collection = Collection.withMethodsOfCases(paths);
    if (Command.anyError(collection.diagnostics())) throw new AnswersProblem(collection.diagnostics());
    List<CaseStudy> kept = collection.library().cases().stream().filter(c -> c.exercise() != null && !c.exercise().isRecord() && isIn(c, collection, file)).toList();
    if (kept.size() != 1) throw new Refusal("B4096", file.toString());
    CaseStudy study = kept.get(0);
    ScenarioDesk desk = ScenarioDesk.of(collection, options.method, study.exercise().scenario(), Optional.empty())
        .orElseThrow(() -> new Refusal("B4099", file.toString(), study.exercise().scenario()));
    if (!desk.scenario().method().equals(study.checks())) throw new Refusal("B4096", file.toString());
    return new ReplayedCase(study, desk);
  }

  private static boolean isIn(CaseStudy study, Collection collection, Path file) {
    return collection.asked().contains(study.locus().source()) && study.locus().source().name().equals(file.toString().replace('\\', '/'));
  }
}
