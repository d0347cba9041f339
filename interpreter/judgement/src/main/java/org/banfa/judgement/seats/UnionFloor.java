package org.banfa.judgement.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Severity;

/**
 * Finds ranges for a body made up of others whose lowest numbers are fewer than one of the others must have. Some number
 * of the range fits, so nothing is contradictory; but who takes the lowest breaks the other rule.
 */
final class UnionFloor {
  private final Term body;
  private final Slot own;
  private final LegalDocument method;

  /** Looks at the size of a body, {@code own}, for the document checked. */
  UnionFloor(Term body, Slot own, LegalDocument method) {
    this.body = body;
    this.own = own;
    this.method = method;
  }

  /** The finding for a part of the body that {@code union} says it is made up of; empty when each number of the range fits. */
  Optional<Finding> find(Norm union, Slot part, List<Norm> norms) {
    Norm range = Sizes.about(own, norms).stream().filter(n -> n.isOwn() && bounds(own, n).filter(Bounds::isRange).isPresent()).findFirst().orElse(null);
    BigInteger low = Sizes.least(own, norms);
    List<Norm> hard = Sizes.about(part, norms).stream().filter(n -> !n.isUsual()).toList();
    BigInteger needed = Sizes.least(part, hard);
    if (range == null || low == null || needed == null || needed.compareTo(low) <= 0 || !low.equals(Sizes.least(own, List.of(range)))) return Optional.empty();
    Norm floor = hard.stream().filter(n -> needed.equals(Sizes.least(part, List.of(n)))).min(Comparator.comparing(n -> n.isOwn() ? 0 : 1)).orElseThrow();
    return Optional.of(finding(range, union, floor, part, low, needed));
  }

  private static Optional<Bounds> bounds(Slot slot, Norm norm) {
    return Bounds.of(slot, Clauses.formula(norm.clause()));
  }

  private Finding finding(Norm range, Norm union, Norm floor, Slot part, BigInteger low, BigInteger needed) {
    List<Argument> steps = new ArrayList<>();
    Argument whole = new Argument.Word(body);
    steps.add(step("step.seats.says", new Argument.Says(range.clause()), Joint.place(range)));
    steps.add(step("step.union.made", whole, new Argument.Words(((Value.Members) union.clause().value()).members()), Joint.place(union)));
    steps.add(step("step.seats.says", new Argument.Says(floor.clause()), Joint.place(floor)));
    Argument one = new Argument.Word(part.owner());
    List<Argument> arguments = List.of(whole, number(low), one, number(needed));
    Finding found = Joint.finding("B2214", method, List.of(range, union, floor), arguments, steps, null);
    return found.with(found.bases(), found.severity().atMost(Severity.WARNING));
  }

  private static Argument number(BigInteger value) {
    return new Argument.Number(BigFraction.of(value));
  }

  private static Argument step(String key, Argument... arguments) {
    return new Argument.Sentence(key, List.of(arguments));
  }
}
