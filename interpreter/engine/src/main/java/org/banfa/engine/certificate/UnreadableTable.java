package org.banfa.engine.certificate;

import java.util.List;

/** Says what is wrong with a table of ballots, with a code of the catalogue and its arguments. */
public final class UnreadableTable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  UnreadableTable(String code, String... arguments) {
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
