package org.banfa.syntax.diagnostic;

import java.util.List;

/** Says with a code of the catalogue and its arguments why something cannot be used; it has no stack trace. */
public abstract class CodedProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  protected CodedProblem(String code, String... arguments) {
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
