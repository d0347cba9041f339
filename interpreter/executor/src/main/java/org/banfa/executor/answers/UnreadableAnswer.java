package org.banfa.executor.answers;

import java.util.List;

/** Says with a code why a text is no answer to a question. */
public final class UnreadableAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  public UnreadableAnswer(String code, String... arguments) {
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
