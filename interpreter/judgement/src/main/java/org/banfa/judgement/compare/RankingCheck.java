package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Term;

/** Compares criteria in their order: the same, a beginning of it, or another. */
public final class RankingCheck implements Comparison {
  @Override
  public boolean handles(Demand demand) {
    return demand.clause().op() != Op.ORDER && demand.clause().value() instanceof Value.Ranking;
  }

  @Override
  public boolean bySituation() {
    return true;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return !rankings(demand, setting).isEmpty();
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    List<List<Term>> law = ((Value.Ranking) demand.clause().value()).groups();
    List<Statement> said = rankings(demand, setting);
    for (Statement statement : said) {
      List<List<Term>> method = ((Value.Ranking) statement.clause().value()).groups();
      if (method.size() >= law.size() && method.subList(0, law.size()).equals(law)) continue;
      boolean beginning = method.size() < law.size() && law.subList(0, method.size()).equals(method);
      if (!beginning) return Outcome.of(Verdict.CONFLICTS, "B2110", List.of(statement), new Argument.Says(statement.clause()));
      List<Term> tail = new ArrayList<>();
      law.subList(method.size(), law.size()).forEach(tail::addAll);
      return Silence.about(demand, List.of(statement)).partly(new Argument.Words(tail));
    }
    return Outcome.quiet(Verdict.CONFORMS, said);
  }

  private static List<Statement> rankings(Demand demand, Setting setting) {
    return setting.statements(demand).stream().filter(s -> s.clause().value() instanceof Value.Ranking).toList();
  }
}
