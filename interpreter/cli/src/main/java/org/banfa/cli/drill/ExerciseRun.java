package org.banfa.cli.drill;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.BanfaEngine;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.Exercise;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;

/** Replays a kept practice and compares how it went with what its case expects. */
public final class ExerciseRun {
  private static final List<String> OUT_OF_STEP = List.of("B4072", "B4073");

  private ExerciseRun() {}

  /**
   * Adds what differs from what the case expects; the method is there.
   *
   * @throws AnswersProblem when decisions cannot be read
   */
  public static void run(Library library, CaseStudy study, List<Argument> differences) {
    Exercise exercise = study.exercise();
    if (exercise.isRecord()) {
      recorded(library, study, differences);
      return;
    }
    Scenario scenario = library.scenarios().stream().filter(s -> s.title().equals(exercise.scenario())).findFirst().orElse(null);
    if (scenario == null) {
      differences.add(Sentences.of("case.no-document", exercise.scenario()));
      return;
    }
    if (!scenario.method().equals(study.checks())) {
      differences.add(Sentences.of("case.other-method", scenario.title(), scenario.method(), study.checks()));
      return;
    }
    AnswersHand person = new AnswersHand(DecisionText.file(study, new AnswerWords(library.vocabulary())), new AnswerWords(library.vocabulary()));
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      Rehearsal rehearsal = new Rehearsal(library, engine.program(study.checks()), scenario, Catalogue.of(Language.ZH));
      compare(exercise, rehearsal.hold(exercise.seed(), exercise.run(), person, line -> { }).course(), differences);
    } catch (AnswersProblem problem) {
      stopped(problem, study, differences);
    }
  }

  /** Holds the election by its record alone; the acts done are compared only where the case names them. */
  private static void recorded(Library library, CaseStudy study, List<Argument> differences) {
    AnswerWords words = new AnswerWords(library.vocabulary());
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      Course came = Recital.of(library, engine.program(study.checks()), new AnswersHand(DecisionText.file(study, words), words));
      boolean named = !study.exercise().done().isEmpty();
      compare(study.exercise(), named ? came : new Course(came.refused(), List.of(), came.happened(), came.seated(), came.vacant()), differences);
    } catch (AnswersProblem problem) {
      stopped(problem, study, differences);
    }
  }

  private static void stopped(AnswersProblem problem, CaseStudy study, List<Argument> differences) {
    Diagnostic first = problem.diagnostics().get(0);
    if (!OUT_OF_STEP.contains(first.code())) throw new AnswersProblem(DecisionText.placed(problem.diagnostics(), study));
    Argument[] arguments = first.arguments().stream().map(Argument.Text::new).toArray(Argument[]::new);
    differences.add(Sentences.with("case.exercise.stopped", Sentences.with(first.code() + ".message", arguments)));
  }

  /** Adds a sentence for each line that is expected and did not come, or came and is not expected. */
  public static void compare(Exercise expected, Course came, List<Argument> differences) {
    compare("case.exercise.refused", expected.refused(), came.refused(), differences);
    compare("case.exercise.done", expected.done(), came.done(), differences);
    compare("case.exercise.happened", expected.happened(), came.happened(), differences);
    compare("case.exercise.seated", expected.seated(), came.seated(), differences);
    compare("case.exercise.vacant", expected.vacant(), came.vacant(), differences);
  }

  private static void compare(String key, List<String> expected, List<String> came, List<Argument> differences) {
    List<String> missing = without(expected, came);
    List<String> extra = without(came, expected);
    Argument name = Sentences.of(key);
    for (String one : missing) {
      String other = extra.stream().filter(e -> head(e).equals(head(one))).findFirst().orElse(null);
      if (other != null) extra.remove(other);
      Argument text = new Argument.Text(one);
      if (other == null) differences.add(Sentences.with("case.exercise.missing", name, text));
      else differences.add(Sentences.with("case.exercise.other", name, text, new Argument.Text(other)));
    }
    for (String one : extra) differences.add(Sentences.with("case.exercise.extra", name, new Argument.Text(one)));
    if (missing.isEmpty() && extra.isEmpty() && !expected.equals(came))
      differences.add(Sentences.with("case.exercise.order", name, list(expected), list(came)));
  }

  private static Argument list(List<String> lines) {
    return new Argument.Text(String.join("；", lines));
  }

  /** The lines of one list that the other does not have, each as often as it is missing. */
  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    for (String other : others) left.remove(other);
    return left;
  }

  /** What a line is about: everything before the sign that stands before what is said of it. */
  private static String head(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf('：');
    int end = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    return end < 0 ? line : line.substring(0, end).strip();
  }
}
