package org.banfa.records.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.model.vocabulary.Vocabulary;

/** Finds by role what the effective program of a method says about people. */
final class Clauses {
  private final Effective effective;
  private final Vocabulary vocabulary;

  Clauses(Effective effective, Vocabulary vocabulary) {
    this.effective = effective;
    this.vocabulary = vocabulary;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Effective effective() {
    return effective;
  }

  /** The clauses about slots with a role, of owners with a role; of any owner when that is null. */
  List<Provided> about(String ownerRole, String slotRole) {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : effective.slots()) {
      boolean owned = ownerRole == null ? slot.owner() != null : slot.owner() != null && ownerRole.equals(slot.owner().role());
      if (owned && slot.term() != null && slotRole.equals(slot.term().role())) all.addAll(effective.about(slot));
    }
    return all;
  }

  /** The clauses about slots with a role of one owner. */
  List<Provided> about(Term owner, String slotRole) {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : effective.slots()) {
      if (owner.equals(slot.owner()) && slot.term() != null && slotRole.equals(slot.term().role())) all.addAll(effective.about(slot));
    }
    return all;
  }

  /** Whether a clause takes its words out of a set instead of putting them in. */
  static boolean denies(Clause clause) {
    return clause.op() == Op.EXCLUDES || clause.modality() == Modality.MUST_NOT;
  }

  static List<Term> members(Provided provided) {
    return provided.clause().value() instanceof Value.Members members ? members.members() : List.of();
  }

  /** Whether a clause always applies; whether a guard holds cannot be told from a roll. */
  static boolean always(Provided provided) {
    return provided.clause().guard().equals(Formula.TRUE) && provided.clause().exceptions().isEmpty();
  }

  /** Whether a word is meant by another, being it or falling under it. */
  boolean meets(Term narrow, Term broad) {
    return vocabulary.fallsUnder(narrow, broad);
  }

  /** Whether a clause about a quantity holds when it lies between two numbers. */
  static Answered holds(Provided provided, long fewest, long most) {
    if (!(provided.clause().value() instanceof Value.Formal formal)) return Answered.OPEN;
    Optional<Bounds> bounds = Bounds.of(provided.clause().subject(), formal.formula());
    if (bounds.isEmpty()) return Answered.OPEN;
    boolean low = within(bounds.get(), fewest);
    boolean high = within(bounds.get(), most);
    if (low && high) return Answered.YES;
    return !low && !high && sameSide(bounds.get(), fewest, most) ? Answered.NO : Answered.OPEN;
  }

  private static boolean within(Bounds bounds, long number) {
    return !below(bounds, number) && !above(bounds, number);
  }

  private static boolean below(Bounds bounds, long number) {
    if (bounds.low() == null) return false;
    int order = BigFraction.of(number).compareTo(bounds.low());
    return order < 0 || order == 0 && bounds.lowOpen();
  }

  private static boolean above(Bounds bounds, long number) {
    if (bounds.high() == null) return false;
    int order = BigFraction.of(number).compareTo(bounds.high());
    return order > 0 || order == 0 && bounds.highOpen();
  }

  private static boolean sameSide(Bounds bounds, long fewest, long most) {
    return below(bounds, most) || above(bounds, fewest);
  }

  /** The day a clause about a time names, when it is one day that can be told; {@code election} may be null. */
  Optional<LocalDate> day(Provided provided, LocalDate election) {
    if (!(provided.clause().value() instanceof Value.When when)) return Optional.empty();
    LocalDate only = null;
    for (TimeValue.Bound bound : when.time().bounds()) {
      Optional<LocalDate> day = day(bound, election);
      if (day.isEmpty() || only != null && !only.equals(day.get())) return Optional.empty();
      only = day.get();
    }
    return Optional.ofNullable(only);
  }

  private static Optional<LocalDate> day(TimeValue.Bound bound, LocalDate election) {
    Optional<LocalDate> anchor = Optional.empty();
    if (bound.anchor() instanceof TimeValue.Anchor.Date date) anchor = Optional.of(date.date());
    if (bound.anchor() instanceof TimeValue.Anchor.Day day && day.term().id().equals(LawDay.ELECTION_DAY)) anchor = Optional.ofNullable(election);
    if (bound.amount() != 0 && bound.unit() != Unit.DAYS) return Optional.empty();
    return anchor.map(d -> d.plusDays(bound.amount()));
  }
}
