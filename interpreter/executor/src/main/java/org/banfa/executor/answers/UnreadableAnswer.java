package org.banfa.executor.answers;

import org.banfa.syntax.diagnostic.CodedProblem;

/** Says with a code why a text is no answer to a question. */
public final class UnreadableAnswer extends CodedProblem {
  private static final long serialVersionUID = 1L;

  public UnreadableAnswer(String code, String... arguments) {
    super(code, arguments);
  }
}
