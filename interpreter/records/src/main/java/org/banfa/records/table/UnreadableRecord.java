package org.banfa.records.table;

import java.util.List;

/** Says with a code of the catalogue and its arguments why a file or a cell cannot be used; it has no stack trace. */
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  public UnreadableRecord(String code, String... arguments) {
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
