package org.banfa.verifier;

/** Says that a text is not what it should be, and where. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MalformedException(String code, Object... arguments) {
    super(code, null, false, false);
    this.problem = Problem.of(code, arguments);
  }

  Problem problem() {
    return problem;
  }
}
