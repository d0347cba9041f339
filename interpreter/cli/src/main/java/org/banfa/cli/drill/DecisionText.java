package org.banfa.cli.drill;

import java.util.Arrays;
import java.util.List;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.Exercise;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Reads the decisions of a case as an answers file, every line at its place in the case. */
public final class DecisionText {
  private DecisionText() {}

  /**
   * The decisions of a case.
   *
   * @throws AnswersProblem when lines cannot be read
   */
  public static AnswersFile file(CaseStudy study, AnswerWords words) {
    Source source = study.locus().source();
    char[] blank = new char[source.text().length()];
    Arrays.fill(blank, ' ');
    for (Exercise.Line line : study.exercise().decisions()) {
      Span span = line.locus().span();
      line.text().getChars(0, line.text().length(), blank, span.start() + 1);
      blank[span.end() - 1] = '\n';
    }
    AnswersFile file = AnswersFile.read(new Source(source.name(), new String(blank)), words);
    if (!file.diagnostics().isEmpty()) throw new AnswersProblem(placed(file.diagnostics(), study));
    return file;
  }

  /** Problems of the decisions, shown in the case. */
  static List<Diagnostic> placed(List<Diagnostic> problems, CaseStudy study) {
    Source source = study.locus().source();
    return problems.stream().map(d -> new Diagnostic(d.code(), d.severity(), source, d.span(), d.arguments(), d.related())).toList();
  }
}
