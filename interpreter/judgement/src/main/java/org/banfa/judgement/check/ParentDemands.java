package org.banfa.judgement.check;

import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.core.Op;
import org.banfa.model.order.InForce;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;

/** Turns what the documents say that a method carries out into demands on what the method says itself. */
final class ParentDemands {
  private ParentDemands() {}

  /** The demands on the slots that the method fills itself; elsewhere it takes the parent's clause over. */
  static List<Demand> of(Program program) {
    return program.parents().stream()
        .filter(s -> !isElectionDay(s) && isSetBelow(program, s))
        .map(s -> new Demand(new InForce(s.document(), null, s.rule()), s.clause(), true))
        .toList();
  }

  /** On which day the election is held is a matter of the whole timetable. */
  private static boolean isElectionDay(Statement parent) {
    return LawDay.dayTerm(parent.clause()) != null && LawDay.dayTerm(parent.clause()).id().equals(LawDay.ELECTION_DAY);
  }

  /** An order of steps may begin with another step and still be about the same ones. */
  private static boolean isSetBelow(Program program, Statement parent) {
    if (parent.clause().op() == Op.ORDER) return program.all().stream().anyMatch(s -> !s.inherited() && s.clause().op() == Op.ORDER);
    if (parent.clause().deniesWholly() && program.of(parent.clause().subject().owner()).stream().anyMatch(s -> !s.inherited())) return true;
    return program.about(parent.clause().subject()).stream().anyMatch(s -> !s.inherited());
  }
}
