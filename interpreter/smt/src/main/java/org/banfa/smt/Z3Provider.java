package org.banfa.smt;

import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.linear.SolverProvider;

/** Offers Z3 where its native libraries can be loaded. */
public final class Z3Provider implements SolverProvider {
  @Override
  public String name() {
    return "z3";
  }

  @Override
  public Solver open() throws Unavailable {
    try {
      return new Z3Solver();
    } catch (LinkageError | RuntimeException e) {
      throw new Unavailable(String.valueOf(e.getMessage()));
    }
  }
}
