package org.banfa.judgement.compare;

import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;

/** Leaves to a person what only a person can judge. */
public final class WordsCheck implements Comparison {
  @Override
  public boolean handles(Demand demand) {
    return demand.clause().value() instanceof Value.Words;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return true;
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    if (demand.force() == Modality.MAY) return Outcome.quiet(Verdict.NOT_APPLICABLE, List.of());
    return Outcome.of(Verdict.FOR_PERSON, "B2105", List.of(), new Argument.Says(demand.clause()));
  }
}
