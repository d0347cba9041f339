package org.banfa.executor.answers;

import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Stops a scripted run at lines that cannot be used. */
public final class AnswersProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public AnswersProblem(List<Diagnostic> diagnostics) {
    super(diagnostics.get(0).code(), null, false, false);
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
