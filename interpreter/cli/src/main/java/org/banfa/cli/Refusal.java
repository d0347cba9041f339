package org.banfa.cli;

import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Stops a command with a coded message. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  Refusal(String code, String... arguments) {
    super(code, null, false, false);
    this.diagnostic = Diagnostic.error(code, new Source("", ""), Span.NONE, arguments);
  }

  List<Diagnostic> diagnostics() {
    return List.of(diagnostic);
  }
}
