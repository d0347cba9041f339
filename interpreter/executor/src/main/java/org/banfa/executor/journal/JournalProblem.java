package org.banfa.executor.journal;

import java.util.List;

/** Stops work on a journal with a code of the catalogue and its arguments. */
public final class JournalProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  public JournalProblem(String code, String... arguments) {
    super(code, null, false, false);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<String> arguments() {
    return arguments;
  }
}
