package org.banfa.judgement.refine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banfa.judgement.compare.Clauses;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;

/**
 * The dates that a draft gives its days. A day that is bounded by dates alone has nothing to do with other days, so a
 * question about these need not ask of it, as long as its own dates leave it a day.
 */
final class Dates {
  private final Map<Slot, Set<Bound>> plain = new LinkedHashMap<>();
  private final Map<Slot, Set<Bound>> others = new LinkedHashMap<>();
  private final Set<Slot> impossible = new HashSet<>();

  /** The dates of a draft; {@code day} tells whose day a slot is. */
  Dates(Execution side, UnaryOperator<Slot> day) {
    for (Clause clause : side.days()) {
      boolean foreign = LawDay.dayTerm(clause) != null && !LawDay.ofOrgan(clause.subject(), side.program().method());
      if (foreign) continue;
      for (Bound bound : Clauses.bounds(clause))
        if (bound.anchor() instanceof Anchor.Date) plain.computeIfAbsent(day.apply(clause.subject()), d -> new LinkedHashSet<>()).add(bound);
    }
    plain.forEach((of, bounds) -> {
      if (!bounds.stream().allMatch(Dates::isCounted)) others.put(of, bounds);
    });
    plain.keySet().removeAll(others.keySet());
    plain.forEach((of, bounds) -> {
      if (!leaveADay(bounds)) impossible.add(of);
    });
  }

  /** Whether the bound is a date, or so many days from one. */
  private static boolean isCounted(Bound bound) {
    return bound.unit() == Unit.DAYS || bound.unit() == Unit.WEEKS;
  }

  private static boolean leaveADay(Set<Bound> bounds) {
    long first = Long.MIN_VALUE;
    long last = Long.MAX_VALUE;
    for (Bound bound : bounds) {
      long day = ((Anchor.Date) bound.anchor()).date().toEpochDay() + bound.amount() * (bound.unit() == Unit.WEEKS ? 7 : 1);
      if (bound.side() == Side.NOT_LATER) last = Math.min(last, day);
      else first = Math.max(first, day);
    }
    return first <= last;
  }

  /** Whether every day but one is left a day by its own dates. */
  boolean allow(Slot but) {
    return impossible.isEmpty() || impossible.size() == 1 && impossible.contains(but);
  }

  /** The bounds by dates that a question about the days {@code named} has to do with, by the day they bound. */
  Map<Slot, Set<Bound>> about(Set<Slot> named) {
    Map<Slot, Set<Bound>> all = new LinkedHashMap<>();
    for (Slot day : named) if (plain.containsKey(day)) all.put(day, plain.get(day));
    all.putAll(others);
    return all;
  }
}
