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
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Norm;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Finds numbers of representatives that the households cannot give: so many people, one for so many households, in a
 * place of so many. A last group that falls short of the number may choose one too, or join another.
 */
public final class HouseholdCheck {
  /** The quantities of one act: how many are chosen, by how many households each, of how many in all. */
  record Quantities(Term people, Slot seats, Slot each, Set<Slot> households) {}

  private final Setting setting;
  private final Electorates electorates;

  public HouseholdCheck(Setting setting, Electorates electorates) {
    this.setting = setting;
    this.electorates = electorates;
  }

  /** One finding for each act whose numbers do not go together. */
  public List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    Set<Slot> each = new LinkedHashSet<>();
    for (Slot slot : setting.program().slots())
      if (slot.owner() != null && slot.term() != null && Roles.HOUSEHOLDS_PER_SEAT.equals(slot.term().role())) each.add(slot);
    for (Slot slot : each) {
      Quantities quantities = quantities(slot);
      if (quantities != null) find(quantities, found);
    }
    return found;
  }

  private void find(Quantities quantities, List<Finding> found) {
    Set<Slot> slots = new HashSet<>(quantities.households());
    slots.add(quantities.seats());
    slots.add(quantities.each());
    for (List<Norm> core : JointCores.of(setting, electorates, slots, quantities.each(), (n, situation) -> isPossible(quantities, n, situation))) {
      found.add(new HouseholdStory(quantities, core).finding(setting.program().method()));
    }
  }

  private Quantities quantities(Slot each) {
    Term people = null;
    Set<Term> counted = new LinkedHashSet<>();
    for (String id : each.owner().concerns()) {
      Term term = setting.vocabulary().find(id).orElse(null);
      boolean part = term != null && each.owner().concerns().stream().anyMatch(term.broader()::contains);
      if (term != null && term.kind() == Kind.PEOPLE && !part) people = term;
      if (term != null && term.kind() == Kind.QUANTITY) counted.add(term);
    }
    Slot seats = people == null ? null : Sizes.slot(people, setting.vocabulary());
    if (seats == null) return null;
    Set<Slot> households = new LinkedHashSet<>();
    for (Slot slot : setting.program().slots()) if (slot.term() != null && counted.contains(slot.term())) households.add(slot);
    setting.demands().stream().map(d -> d.clause()).map(Clause::subject).filter(s -> s.term() != null && counted.contains(s.term())).forEach(households::add);
    return households.isEmpty() ? null : new Quantities(people, seats, each, households);
  }

  private boolean isPossible(Quantities quantities, List<Norm> norms, Formula situation) {
    List<Formula> parts = new ArrayList<>(Sizes.formulas(norms));
    parts.add(situation);
    BigInteger low = Sizes.least(quantities.each(), norms);
    BigInteger high = Sizes.most(quantities.each(), norms);
    Linear seats = Linear.of(quantities.seats());
    for (Slot households : quantities.households()) {
      if (Sizes.about(households, norms).isEmpty()) continue;
      if (low != null && low.signum() > 0)
        parts.add(new Formula.Comparison(seats.minus(Linear.constant(1)).times(BigFraction.of(low)), Comparator.LESS, Linear.of(households)));
      if (high != null && high.signum() > 0)
        parts.add(new Formula.Comparison(seats.plus(Linear.constant(1)).times(BigFraction.of(high)), Comparator.GREATER, Linear.of(households)));
    }
    return !(electorates.satisfy(Formula.and(parts)) instanceof Decision.Impossible);
  }
}
