package org.banfa.judgement.analysis;

import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.Draft;

/** Asks single questions about one method; every election shown is also read by the second reader. */
public final class Analyses {
  private Analyses() {}

  /** Which clauses can never apply, can never be met, or ask for nothing. */
  public static AnalysisResult unreachable(Draft draft, SecondReader reader, Solver solver) {
    return new Unreachable(new Scene(draft, reader, solver)).run();
  }

  /** Which clauses about one thing apply in the same election and do not ask the same. */
  public static AnalysisResult overlap(Draft draft, SecondReader reader, Solver solver) {
    return new Overlap(new Scene(draft, reader, solver)).run();
  }

  /** Which situations no clause covers. */
  public static AnalysisResult gaps(Draft draft, SecondReader reader, Solver solver) {
    return new Gaps(new Scene(draft, reader, solver)).run();
  }
}
