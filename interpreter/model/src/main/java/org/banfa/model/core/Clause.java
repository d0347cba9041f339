package org.banfa.model.core;

import java.util.List;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.vocabulary.Slot;

/**
 * One statement about one slot: what a method sets, or what a law demands. The same record serves both.
 *
 * @param guard the condition under which it holds; {@link Formula#TRUE} when always
 * @param exceptions conditions under which it does not hold (但…的除外)
 * @param soft true when softened by 一般 or 原则上
 * @param reason stated reason (理由「…」), empty when none
 */
public record Clause(
    Slot subject,
    Op op,
    Value value,
    Modality modality,
    Formula guard,
    List<Formula> exceptions,
    boolean soft,
    String reason,
    Locus locus) {
  public String label() {
    return locus.label();
  }

  /** The bounds of a time clause; the ban of a single bound is its contrary, the ban of several says nothing usable. */
  public List<Bound> bounds() {
    List<Bound> bounds = ((Value.When) value).time().bounds();
    if (modality != Modality.MUST_NOT) return bounds;
    if (bounds.size() != 1) return List.of();
    Bound bound = bounds.get(0);
    boolean late = bound.side() == Side.NOT_LATER;
    return List.of(new Bound(late ? Side.NOT_EARLIER : Side.NOT_LATER, bound.anchor(), bound.amount() + (late ? 1 : -1), bound.unit()));
  }

  /** Whether it says that there is no such thing at all, under no condition. */
  public boolean deniesWholly() {
    boolean existence = subject.owner() != null && subject.term() == null && value instanceof Value.Present;
    return existence && guard.equals(Formula.TRUE) && exceptions.isEmpty() && (op == Op.EXCLUDES) != (modality == Modality.MUST_NOT);
  }

  /** The same clause with other exceptions. */
  public Clause excepting(List<Formula> others) {
    return new Clause(subject, op, value, modality, guard, List.copyOf(others), soft, reason, locus);
  }

  /** Whether an exception names a rule. */
  public boolean namesRule() {
    return !exceptions.isEmpty() && exceptions.stream().anyMatch(Formula::namesRule);
  }
}
