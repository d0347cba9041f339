package org.banfa.judgement.compare;

import java.util.List;
import java.util.Optional;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Term;

/** Compares the order of organs or acts, item by item. */
public final class OrderCheck implements Comparison {
  @Override
  public boolean handles(Demand demand) {
    return demand.clause().op() == Op.ORDER && demand.clause().value() instanceof Value.Ranking;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return setting.orders(groups(demand.clause().value())).stream().anyMatch(s -> shared(groups(demand.clause().value()), groups(s.clause().value())) > 1);
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    List<List<Term>> law = groups(demand.clause().value());
    List<Statement> said = setting.orders(law).stream().filter(s -> shared(law, groups(s.clause().value())) > 1).toList();
    for (Statement statement : said) {
      Optional<List<Term>> turned = turned(law, groups(statement.clause().value()));
      if (turned.isPresent()) return Outcome.of(Verdict.CONFLICTS, "B2120", List.of(statement), new Argument.Words(turned.get()));
    }
    return Outcome.quiet(Verdict.CONFORMS, said);
  }

  /** Two items the law puts one after the other and the method does not. */
  private static Optional<List<Term>> turned(List<List<Term>> law, List<List<Term>> method) {
    for (int i = 0; i < law.size(); i++)
      for (int j = i + 1; j < law.size(); j++)
        for (Term before : law.get(i))
          for (Term after : law.get(j)) {
            int first = place(method, before);
            int second = place(method, after);
            if (first >= 0 && second >= 0 && first >= second) return Optional.of(List.of(before, after));
          }
    return Optional.empty();
  }

  /** How many steps of the law a method speaks of; the order within a step is left open. */
  private static int shared(List<List<Term>> law, List<List<Term>> method) {
    return (int) law.stream().filter(step -> step.stream().anyMatch(t -> place(method, t) >= 0)).count();
  }

  private static int place(List<List<Term>> groups, Term term) {
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).contains(term)) return i;
    return -1;
  }

  private static List<List<Term>> groups(Value value) {
    return ((Value.Ranking) value).groups();
  }
}
