package org.banfa.judgement.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Speaker;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Severity;

/** Gathers numbers that are worked out from others and are not whole, where nothing says how they are rounded: only that is missing. */
final class Unrounded {
  private final Program program;
  private final Map<Statement, List<Case>> cases = new LinkedHashMap<>();

  Unrounded(Program program) {
    this.program = program;
  }

  /** A number of the base, and what is worked out from it. */
  private record Case(Statement base, BigFraction number, BigFraction part) {}

  /** Takes note of a number that comes out as a fraction; false when it does not, and the clauses contradict one another. */
  boolean note(Statement derived, Statement base) {
    Slot slot = base.clause().subject();
    Optional<Bounds> bounds = Bounds.of(slot, Clauses.formula(base.clause())).filter(Bounds::isPoint);
    Optional<BigFraction> part = bounds.flatMap(b -> part(derived.clause(), slot, b.low()));
    part.ifPresent(p -> cases.computeIfAbsent(derived, d -> new ArrayList<>()).add(new Case(base, bounds.get().low(), p)));
    return part.isPresent();
  }

  /** The fraction that a clause makes of one number; empty when the clause says anything but what the number is. */
  private static Optional<BigFraction> part(Clause clause, Slot from, BigFraction number) {
    if (!(Clauses.formula(clause) instanceof Formula.Comparison said) || said.comparator() != Comparator.EQUAL) return Optional.empty();
    Linear zero = said.left().minus(said.right());
    BigFraction own = zero.coefficients().get(clause.subject());
    BigFraction factor = zero.coefficients().get(from);
    if (own == null || factor == null || zero.coefficients().size() != 2) return Optional.empty();
    BigFraction value = zero.constant().add(factor.multiply(number)).negate().divide(own);
    return value.signum() > 0 && !value.getDenominator().equals(BigInteger.ONE) ? Optional.of(value) : Optional.empty();
  }

  /** One finding for each clause that does not say how to round. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    cases.forEach((derived, all) -> found.add(finding(derived, all)));
    return found;
  }

  private Finding finding(Statement derived, List<Case> all) {
    List<Argument> steps = new ArrayList<>();
    List<Finding.Related> related = new ArrayList<>();
    Argument result = new Argument.Subject(derived.clause().subject());
    for (Case one : all) {
      Argument base = new Argument.Subject(one.base().clause().subject());
      steps.add(new Argument.Sentence("step.fraction", List.of(base, size(one.base(), one.number()), result, size(derived, one.part()))));
      related.add(new Finding.Related("related.clause", one.base().clause().locus()));
    }
    Speaker speaker = derived.document() == program.method() ? Speaker.METHOD : derived.inherited() ? Speaker.PARENT : Speaker.FRAME;
    return new Finding(
        "B2205", FindingClass.INTERNAL, Severity.WARNING, null, List.of(), null, derived.clause().locus(), null, speaker,
        List.of(result, new Argument.Says(derived.clause())), steps, related, new TreeMap<>(), null);
  }

  private static Argument size(Statement statement, BigFraction number) {
    Linear quantity = Linear.of(statement.clause().subject());
    return new Argument.Of(new Value.Formal(new Formula.Comparison(quantity, Comparator.EQUAL, Linear.constant(number))));
  }
}
