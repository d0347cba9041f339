package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/**
 * Finds a clause on who goes first, when more people win than there are seats, that asks for more votes than winning does: who
 * wins without it cannot be put in order.
 */
final class SurplusCheck {
  private final Program program;
  private final Facts facts;
  private final Electorates electorates;

  SurplusCheck(Program program, Facts facts, Electorates electorates) {
    this.program = program;
    this.facts = facts;
    this.electorates = electorates;
  }

  /** One finding for each clause on winning of which the clauses on the order leave something out. */
  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (Slot slot : program.slots()) {
      if (slot.term() == null || !Roles.WINS.equals(slot.term().role())) continue;
      List<Statement> orders = program.of(slot.owner()).stream().filter(SurplusCheck::isOrder).toList();
      if (orders.isEmpty()) continue;
      Formula ordered = Formula.or(orders.stream().map(o -> facts.settle(Clauses.guard(o.clause()))).toList());
      for (Statement wins : program.about(slot)) if (wins.clause().value() instanceof Value.Formal) compare(wins, orders, ordered, found);
    }
    return found;
  }

  private static boolean isOrder(Statement statement) {
    Slot slot = statement.clause().subject();
    return slot.term() != null && Roles.ORDER_OF_WINNING.equals(slot.term().role()) && statement.clause().value() instanceof Value.Ranking;
  }

  private void compare(Statement wins, List<Statement> orders, Formula ordered, List<Finding> found) {
    List<Slot> votes = Clauses.quantities(ordered).stream().filter(q -> q.term() != null && Roles.VOTES.equals(q.term().role())).toList();
    boolean own = wins.document() == program.method() || orders.stream().anyMatch(o -> o.document() == program.method());
    if (votes.isEmpty() || !own) return;
    List<Formula> parts = new ArrayList<>(List.of(facts.settle(Clauses.guard(wins.clause())), Clauses.formula(wins.clause())));
    // nobody wins with no vote at all
    for (Slot vote : votes) parts.add(new Formula.Comparison(Linear.of(vote), Comparator.AT_LEAST, Linear.constant(BigFraction.ONE)));
    Formula won = Formula.and(parts);
    if (!(electorates.counterexample(won, ordered) instanceof Decision.Possible left)) return;
    List<Finding.Related> related = orders.stream().map(o -> new Finding.Related("related.clause", o.clause().locus())).toList();
    found.add(new Finding(
        "B2222", FindingClass.INTERNAL, Severity.WARNING, null, List.of(), null, wins.clause().locus(), null, Speaker.METHOD,
        List.of(new Argument.Says(wins.clause()), new Argument.Says(orders.get(0).clause())), List.of(), related, left.model(), null));
  }
}
