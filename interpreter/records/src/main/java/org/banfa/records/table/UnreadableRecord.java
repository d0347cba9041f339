package org.banfa.records.table;

import org.banfa.syntax.diagnostic.CodedProblem;

/** Says with a code of the catalogue and its arguments why a file or a cell cannot be used. */
public final class UnreadableRecord extends CodedProblem {
  private static final long serialVersionUID = 1L;

  public UnreadableRecord(String code, String... arguments) {
    super(code, arguments);
  }
}
