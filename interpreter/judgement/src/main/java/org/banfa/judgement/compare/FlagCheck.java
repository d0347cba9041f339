package org.banfa.judgement.compare;

import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;

/** Compares features: both have it, or both have it not. */
public final class FlagCheck implements Comparison {
  @Override
  public boolean handles(Demand demand) {
    return demand.clause().op() != Op.EXISTS && demand.clause().value() instanceof Value.Flag;
  }

  @Override
  public boolean bySituation() {
    return true;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return !flags(demand, setting).isEmpty();
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    boolean asked = wanted(demand.clause());
    List<Statement> said = flags(demand, setting);
    for (Statement statement : said)
      if (wanted(statement.clause()) != asked)
        return Outcome.of(Verdict.CONFLICTS, "B2111", List.of(statement), new Argument.Says(statement.clause()));
    return Outcome.quiet(Verdict.CONFORMS, said);
  }

  /** A ban on a feature wants it absent. */
  static boolean wanted(Clause clause) {
    return ((Value.Flag) clause.value()).set() != (clause.modality() == Modality.MUST_NOT);
  }

  private static List<Statement> flags(Demand demand, Setting setting) {
    return setting.statements(demand).stream().filter(s -> s.clause().value() instanceof Value.Flag).toList();
  }
}
