package org.banfa.judgement.compare;

import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;

/** Looks whether an act that must be, or must not be, has a place in the method, and whether what must be laid down is. */
public final class PresenceCheck implements Comparison {
  @Override
  public boolean handles(Demand demand) {
    return demand.clause().op() == Op.EXISTS || demand.clause().value() instanceof Value.Present;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    if (demand.subject().term() != null) return !said(demand, setting).isEmpty();
    return !setting.facts().settle(question(demand)).equals(question(demand));
  }

  private static List<Statement> said(Demand demand, Setting setting) {
    List<Statement> said = setting.statements(demand);
    return said.isEmpty() ? setting.settling(demand) : said;
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    if (demand.subject().term() != null) return Outcome.quiet(Verdict.CONFORMS, said(demand, setting));
    Statement nearest = setting.facts().grounds(question(demand)).stream().findFirst().orElse(null);
    List<Statement> said = nearest == null ? List.of() : List.of(nearest);
    boolean present = setting.facts().settle(question(demand)).equals(Formula.TRUE);
    if (present == wanted(demand)) return Outcome.quiet(Verdict.CONFORMS, said);
    return Outcome.of(Verdict.CONFLICTS, present ? "B2119" : "B2118", said, new Argument.Word(demand.subject().owner()));
  }

  private static boolean wanted(Demand demand) {
    return !Facts.denies(demand.clause());
  }

  private static Formula question(Demand demand) {
    return new Formula.Says(new Slot(demand.subject().owner(), null), null);
  }
}
