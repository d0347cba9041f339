package org.banfa.judgement.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.joint.Norm;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Reads numbers of people and households out of norms. */
final class Sizes {
  private Sizes() {}

  /** The slot that says how many a body or a kind of people are; of members, how many their body has; null when none. */
  static Slot slot(Term of, Vocabulary vocabulary) {
    Term whose = of;
    if (Roles.MEMBERS.equals(of.role()) && of.kind() != Kind.OFFICE)
      for (String id : of.concerns()) whose = vocabulary.find(id).filter(t -> t.kind() == Kind.BODY).orElse(whose);
    for (String id : whose.slots()) {
      Term slot = vocabulary.find(id).orElse(null);
      if (slot != null && Roles.SIZE.equals(slot.role())) return new Slot(whose, slot);
    }
    return null;
  }

  static List<Norm> about(Slot slot, List<Norm> norms) {
    return norms.stream().filter(n -> n.clause().subject().equals(slot) && n.clause().value() instanceof Value.Formal).toList();
  }

  static List<Formula> formulas(List<Norm> norms) {
    List<Formula> all = new ArrayList<>();
    for (Norm norm : norms) if (norm.clause().value() instanceof Value.Formal) all.add(Clauses.formula(norm.clause()));
    return all;
  }

  /** The smallest whole number the norms allow for a slot; null when they set none. */
  static BigInteger least(Slot slot, List<Norm> norms) {
    BigInteger least = null;
    for (Norm norm : about(slot, norms)) {
      Optional<Bounds> bounds = Bounds.of(slot, Clauses.formula(norm.clause()));
      if (bounds.isEmpty() || bounds.get().low() == null) continue;
      BigInteger low = whole(bounds.get().low(), bounds.get().lowOpen(), true);
      least = least == null ? low : least.max(low);
    }
    return least;
  }

  /** The largest whole number the norms allow for a slot; null when they set none. */
  static BigInteger most(Slot slot, List<Norm> norms) {
    BigInteger most = null;
    for (Norm norm : about(slot, norms)) {
      Optional<Bounds> bounds = Bounds.of(slot, Clauses.formula(norm.clause()));
      if (bounds.isEmpty() || bounds.get().high() == null) continue;
      BigInteger high = whole(bounds.get().high(), bounds.get().highOpen(), false);
      most = most == null ? high : most.min(high);
    }
    return most;
  }

  private static BigInteger whole(BigFraction bound, boolean open, boolean up) {
    BigInteger[] parts = bound.getNumerator().divideAndRemainder(bound.getDenominator());
    boolean exact = parts[1].signum() == 0;
    BigInteger floor = exact || bound.signum() > 0 ? parts[0] : parts[0].subtract(BigInteger.ONE);
    if (exact && !open) return floor;
    if (up) return floor.add(BigInteger.ONE);
    return exact ? floor.subtract(BigInteger.ONE) : floor;
  }
}
