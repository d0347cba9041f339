package org.banfa.judgement.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Finds quotas that do not give the number of the whole: so many units, so many seats for each, at least one. */
public final class UnitSumCheck {
  /** The quantities of one vote: how many are elected in all, how many units there are, how many each elects. */
  private record Quantities(Term people, Slot seats, Slot units, List<Slot> each) {}

  private final Setting setting;
  private final Electorates electorates;

  public UnitSumCheck(Setting setting, Electorates electorates) {
    this.setting = setting;
    this.electorates = electorates;
  }

  /** One finding for each vote whose numbers do not go together. */
  public List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (Slot slot : new ArrayList<>(setting.program().slots())) {
      boolean counts = slot.owner() != null && slot.term() != null && SeriesRoles.UNIT_NUMBER.equals(slot.term().role());
      Quantities quantities = counts ? quantities(slot) : null;
      if (quantities != null) find(quantities, found);
    }
    return found;
  }

  private Quantities quantities(Slot units) {
    Term act = units.owner();
    Term people = null;
    for (String id : act.concerns()) {
      Term term = setting.vocabulary().find(id).orElse(null);
      boolean part = term != null && act.concerns().stream().anyMatch(term.broader()::contains);
      if (term != null && term.kind() == Kind.PEOPLE && !part) people = term;
    }
    Slot seats = people == null ? null : Sizes.slot(people, setting.vocabulary());
    if (seats == null) return null;
    Set<Term> kinds = members(act, SeriesRoles.UNITS);
    boolean divided = !members(act, SeriesRoles.SUBUNITS).isEmpty();
    List<Slot> each = new ArrayList<>();
    for (Slot slot : setting.program().slots()) {
      if (slot.term() == null || !SeriesRoles.UNIT_SEATS.equals(slot.term().role()) || slot.owner() != null && !slot.owner().equals(act)) continue;
      List<String> about = slot.term().concerns();
      boolean all = about.isEmpty() && !divided && slot.owner() != null;
      boolean ofKind = kinds.stream().anyMatch(k -> about.contains(k.id())) && about.stream().noneMatch(act.concerns()::contains);
      if (all || ofKind) each.add(slot);
    }
    return new Quantities(people, seats, units, each);
  }

  private Set<Term> members(Term act, String role) {
    Set<Term> members = new LinkedHashSet<>();
    for (Slot slot : setting.program().slots()) {
      if (!act.equals(slot.owner()) || slot.term() == null || !role.equals(slot.term().role())) continue;
      for (Statement said : setting.program().about(slot)) if (said.clause().value() instanceof Value.Members set) members.addAll(set.members());
    }
    return members;
  }

  private void find(Quantities quantities, List<Finding> found) {
    Set<Slot> slots = new HashSet<>(quantities.each());
    slots.add(quantities.seats());
    slots.add(quantities.units());
    for (List<Norm> core : JointCores.of(setting, electorates, slots, quantities.units(), (n, situation) -> isPossible(quantities, n, situation))) {
      found.add(finding(quantities, core));
    }
  }

  private boolean isPossible(Quantities quantities, List<Norm> norms, Formula situation) {
    List<Formula> parts = new ArrayList<>(Sizes.formulas(norms));
    parts.add(situation);
    Linear seats = Linear.of(quantities.seats());
    Linear units = Linear.of(quantities.units());
    if (!Sizes.about(quantities.units(), norms).isEmpty()) {
      parts.add(new Formula.Comparison(seats, Comparator.AT_LEAST, units.times(BigFraction.of(least(quantities, norms)))));
      BigInteger most = most(quantities, norms);
      if (most != null) parts.add(new Formula.Comparison(seats, Comparator.AT_MOST, units.times(BigFraction.of(most))));
    }
    return !(electorates.satisfy(Formula.and(parts)) instanceof Decision.Impossible);
  }

  private static BigInteger least(Quantities quantities, List<Norm> norms) {
    BigInteger least = BigInteger.ONE;
    for (Slot slot : quantities.each()) if (Sizes.least(slot, norms) != null) least = least.max(Sizes.least(slot, norms));
    return least;
  }

  private static BigInteger most(Quantities quantities, List<Norm> norms) {
    BigInteger most = null;
    for (Slot slot : quantities.each()) {
      BigInteger own = Sizes.most(slot, norms);
      if (own != null) most = most == null ? own : most.min(own);
    }
    return most;
  }

  private Finding finding(Quantities quantities, List<Norm> core) {
    BigInteger unitsLeast = Sizes.least(quantities.units(), core);
    BigInteger unitsMost = Sizes.most(quantities.units(), core);
    BigInteger asked = Sizes.least(quantities.seats(), core);
    BigInteger allowed = Sizes.most(quantities.seats(), core);
    BigInteger most = most(quantities, core);
    BigInteger least = least(quantities, core);
    List<Argument> steps = new ArrayList<>();
    for (Norm norm : core) steps.add(step("step.seats.says", new Argument.Says(norm.clause()), Joint.place(norm)));
    Argument why = step("seats.apart");
    if (asked != null && most != null && unitsMost != null && most.multiply(unitsMost).compareTo(asked) < 0) {
      steps.add(step("step.units.sum", number(unitsMost), number(most), number(unitsMost.multiply(most))));
      why = step("units.too-few", number(asked), number(unitsMost.multiply(most)));
    } else if (allowed != null && unitsLeast != null && least.multiply(unitsLeast).compareTo(allowed) > 0) {
      steps.add(step("step.units.sum", number(unitsLeast), number(least), number(unitsLeast.multiply(least))));
      why = step("units.too-many", number(allowed), number(unitsLeast.multiply(least)));
    }
    return Joint.finding("B2215", setting.program().method(), core, List.of(new Argument.Word(quantities.people()), why), steps, null);
  }

  private static Argument number(BigInteger value) {
    return new Argument.Number(BigFraction.of(value));
  }

  private static Argument step(String key, Argument... arguments) {
    return new Argument.Sentence(key, List.of(arguments));
  }
}
