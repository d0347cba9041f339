package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.Scenario;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Which clauses of the vote a simulation applied.
 *
 * @param reached applied in some run
 * @param unreachable proved never to apply: their condition holds in no election
 * @param notSampled neither
 */
public record Coverage(List<Effective.Provided> reached, List<Effective.Provided> unreachable, List<Effective.Provided> notSampled) {
  private static final Set<String> ACTS =
      Set.of(Roles.VOTE, Roles.VOTE_AGAIN, Roles.RERUN, Roles.KINSHIP, Roles.VACANCY, Roles.PAPER);

  private static final Set<String> RECALLS = Set.of(SeriesRoles.PETITION, SeriesRoles.RECALL);

  private static final Set<String> VACANCIES = Set.of(SeriesRoles.DEPARTURE, SeriesRoles.BY_ELECTION);

  /** The coverage of a program by the clauses applied; those on recalls and vacancies count where the scenario speaks of these. */
  public static Coverage of(Effective effective, Set<Clause> applied, Scenario scenario) {
    Coverage coverage = new Coverage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Slot slot : effective.slots()) {
      for (Effective.Provided provided : effective.about(slot)) {
        if (applied.contains(provided.clause())) coverage.reached.add(provided);
        else if ((ofTheVote(slot) || scenario.recall() != null && inOffice(slot, RECALLS) || scenario.vacancy() != null && inOffice(slot, VACANCIES)) && !(provided.clause().value() instanceof Value.Words)) (never(provided.clause()) ? coverage.unreachable : coverage.notSampled).add(provided);
      }
    }
    return coverage;
  }

  /** Whether the engine executes this slot. */
  private static boolean ofTheVote(Slot slot) {
    Term owner = slot.owner();
    if (owner == null || owner.role() == null || !ACTS.contains(owner.role())) return false;
    return slot.term() == null || slot.term().role() != null;
  }

  /** Whether it is about an act in office of these roles, its day left out. */
  private static boolean inOffice(Slot slot, Set<String> roles) {
    boolean act = slot.owner() != null && roles.contains(String.valueOf(slot.owner().role()));
    return act && slot.term() != null && slot.term().kind() != Kind.TIME && (slot.term().role() != null || slot.term().kind() == Kind.CONDITION);
  }

  private static boolean never(Clause clause) {
    List<Formula> all = new ArrayList<>(List.of(clause.guard()));
    clause.exceptions().forEach(e -> all.add(Formula.not(e)));
    return LinearArithmetic.satisfy(Formula.and(all), List.of(), Map.of()) instanceof Decision.Impossible;
  }
}
