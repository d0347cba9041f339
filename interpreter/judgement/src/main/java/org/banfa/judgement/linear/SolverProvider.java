package org.banfa.judgement.linear;

/** Offers a further solver, found at run time where its module is on the class path. */
public interface SolverProvider {
  /** The name by which a command asks for it. */
  String name();

  /**
   * Makes the solver ready.
   *
   * @throws Unavailable when it cannot run on this machine
   */
  Solver open() throws Unavailable;

  /** Tells that a solver cannot run on this machine; the message is an ASCII reason. */
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unavailable(String reason) {
      super(reason);
    }
  }
}
