package org.banfa.executor.journal;

import org.banfa.syntax.diagnostic.CodedProblem;

/** Stops work on a journal with a code of the catalogue and its arguments. */
public final class JournalProblem extends CodedProblem {
  private static final long serialVersionUID = 1L;

  public JournalProblem(String code, String... arguments) {
    super(code, arguments);
  }
}
