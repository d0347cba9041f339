package org.banfa.judgement.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.judgement.analysis.AnalysisResult.Shown;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/** Finds outcomes of a vote, found by the solver, after which no clause says what happens. */
final class OutcomeGaps {
  private final Scene scene;
  private final List<Finding> findings;
  private final List<Shown> settled;
  private final Map<Set<Slot>, List<Conditioned>> conditions = new HashMap<>();

  OutcomeGaps(Scene scene, List<Finding> findings, List<Shown> settled) {
    this.scene = scene;
    this.findings = findings;
    this.settled = settled;
  }

  void find() {
    Contest.of(scene, Roles.VOTE).ifPresent(this::vote);
    Contest.of(scene, Roles.RERUN).ifPresent(this::rerun);
    failures();
  }

  private void vote(Contest contest) {
    List<Contest.Instance> shortages = contest.shortages();
    outcome("B2524", Severity.WARNING, contest, shortages, answers(Roles.RERUN, Roles.SHORT));
    List<Provided> order = rankings(Roles.VOTE, Roles.ORDER_OF_WINNING);
    contest.surplus().ifPresent(s -> outcome("B2526", Severity.WARNING, contest, List.of(s), order));
    List<Provided> ties = new ArrayList<>(answers(Roles.VOTE_AGAIN, Roles.TIE));
    for (Provided one : order) if (((Value.Ranking) one.clause().value()).groups().size() > 1) ties.add(one);
    contest.tie().ifPresent(t -> outcome("B2525", Severity.WARNING, contest, List.of(t), ties));
    List<Provided> keeping = rankings(Roles.KINSHIP, Roles.ORDER_OF_KEEPING);
    if (keeping.isEmpty()) return;
    List<Provided> kin = new ArrayList<>(guarded(Roles.TIE_OF_KIN));
    for (Provided one : keeping) if (names(one, Roles.WINNER_OF_VOTE_AGAIN)) kin.add(one);
    contest.equals().ifPresent(e -> outcome("B2529", Severity.NOTE, keeping.get(0), List.of(e), kin));
  }

  private void rerun(Contest contest) {
    List<Provided> order = rankings(Roles.RERUN, Roles.ORDER_OF_CANDIDATES);
    boolean fromLosers = order.stream().anyMatch(o -> names(o, Roles.NOT_ELECTED));
    Optional<Contest.Instance> nobody = Contest.of(scene, Roles.VOTE).flatMap(Contest::nobodyLeft);
    if (fromLosers && nobody.isPresent()) outcome("B2527", Severity.NOTE, order.get(0), List.of(nobody.get()), openReruns());
    List<Provided> vacant = new ArrayList<>();
    Contest.condition(scene, Roles.VACANCY, Roles.MAY_STAY_EMPTY, vacant);
    outcome("B2528", Severity.NOTE, contest, contest.shortages(), vacant);
  }

  /** Clauses that let others than those on the list stand in a rerun. */
  private List<Provided> openReruns() {
    List<Provided> all = new ArrayList<>();
    for (Term act : scene.execution.vocabulary().inRole(Roles.RERUN))
      for (Term mode : scene.execution.vocabulary().inRole(Roles.MODE)) all.addAll(scene.execution.effective().about(new Slot(act, mode)));
    return all;
  }

  private void outcome(String code, Severity severity, Contest contest, List<Contest.Instance> instances, List<Provided> answers) {
    outcome(code, severity, contest.sources().get(0), instances, answers);
  }

  private void outcome(String code, Severity severity, Provided at, List<Contest.Instance> instances, List<Provided> answers) {
    if (instances.isEmpty()) return;
    Contest.Instance first = instances.get(instances.size() - 1);
    if (!answers.isEmpty()) {
      settled.add(new Shown(code + ".covered", List.of(answers.get(0)), first.election(), Set.of(), List.of(first.told())));
      return;
    }
    List<Argument> steps = new ArrayList<>();
    for (Contest.Instance one : instances) steps.add(one.told());
    findings.add(scene.finding(code, severity, at.clause(), List.of(new Argument.Says(at.clause())), steps, List.of(), instances.get(instances.size() - 1).election()));
  }

  /** What is in force about the acts with a role, or under the situation with another. */
  private List<Provided> answers(String actRole, String situationRole) {
    List<Provided> acts = new ArrayList<>();
    for (Slot slot : scene.execution.effective().slots())
      if (slot.owner() != null && actRole.equals(slot.owner().role())) acts.addAll(scene.execution.effective().about(slot));
    List<Provided> all = new ArrayList<>(acts.stream().filter(a -> speaks(a, situationRole)).toList());
    all.addAll(guarded(situationRole));
    all.addAll(acts);
    return all;
  }

  private List<Provided> guarded(String situationRole) {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : scene.execution.effective().slots())
      for (Provided said : scene.execution.effective().about(slot)) if (speaks(said, situationRole)) all.add(said);
    return all;
  }

  private static boolean speaks(Provided said, String situationRole) {
    if (said.clause().value() instanceof Value.Members members && members.members().stream().anyMatch(m -> situationRole.equals(m.role()))) return true;
    return mentions(Clauses.guard(said.clause()), situationRole);
  }

  private static boolean mentions(Formula formula, String role) {
    if (formula instanceof Formula.Situation situation) return role.equals(situation.word().role());
    if (formula instanceof Formula.And and) return and.parts().stream().anyMatch(p -> mentions(p, role));
    if (formula instanceof Formula.Or or) return or.parts().stream().anyMatch(p -> mentions(p, role));
    return formula instanceof Formula.Not not && mentions(not.part(), role);
  }

  private List<Provided> rankings(String actRole, String slotRole) {
    List<Provided> all = new ArrayList<>();
    for (Term act : scene.execution.vocabulary().inRole(actRole))
      for (Term term : scene.execution.vocabulary().inRole(slotRole))
        for (Provided said : scene.execution.effective().about(new Slot(act, term))) if (said.clause().value() instanceof Value.Ranking) all.add(said);
    return all;
  }

  private static boolean names(Provided said, String role) {
    return ((Value.Ranking) said.clause().value()).groups().stream().anyMatch(g -> g.stream().anyMatch(t -> role.equals(t.role())));
  }

  /** Conditions of the vote itself that can fail, where no clause speaks of the elections in which they do. */
  private void failures() {
    for (Slot slot : scene.execution.effective().slots()) {
      boolean vote = slot.owner() != null && (Roles.VOTE.equals(slot.owner().role()) || Roles.RERUN.equals(slot.owner().role()));
      boolean validity = slot.term() != null && slot.term().kind() == Kind.CONDITION && (Roles.VALID_VOTE.equals(slot.term().role()) || Roles.VALID_ACCOUNT.equals(slot.term().role()));
      if (vote && validity) failure(slot);
    }
  }

  /** When something is said of a slot. */
  private record Conditioned(Slot slot, Formula when) {}

  /** The conditions under which anything is said, by the quantities they measure. */
  private Map<Set<Slot>, List<Conditioned>> conditions() {
    if (!conditions.isEmpty()) return conditions;
    for (Slot slot : scene.execution.effective().slots())
      for (Provided one : scene.execution.effective().about(slot)) {
        Formula when = scene.execution.condition(one.clause());
        if (!when.equals(Formula.TRUE)) conditions.computeIfAbsent(Clauses.quantities(when), q -> new ArrayList<>()).add(new Conditioned(slot, when));
      }
    return conditions;
  }

  private void failure(Slot slot) {
    List<Provided> said = scene.execution.effective().about(slot).stream().filter(s -> s.clause().value() instanceof Value.Formal).toList();
    List<Provided> own = said.stream().filter(scene::own).toList();
    if (own.isEmpty()) return;
    List<Formula> parts = new ArrayList<>();
    for (Provided one : said) parts.add(Formula.implies(scene.execution.condition(one.clause()), Clauses.formula(one.clause())));
    Formula fails = Formula.not(Formula.and(parts));
    List<Formula> spoken = new ArrayList<>(List.of(fails));
    for (Conditioned other : conditions().getOrDefault(Clauses.quantities(fails), List.of()))
      if (!other.slot().equals(slot)) spoken.add(Formula.not(other.when()));
    if (scene.satisfy(Formula.and(spoken), slot) instanceof Decision.Possible possible)
      findings.add(scene.finding("B2523", Severity.NOTE, own.get(0).clause(), List.of(new Argument.Subject(slot), new Argument.Says(own.get(0).clause())),
          Scene.given(Scene.situations(fails, possible)), List.of(), possible.model()));
  }
}
