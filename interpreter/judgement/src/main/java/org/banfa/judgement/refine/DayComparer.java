package org.banfa.judgement.refine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.model.vocabulary.Vocabulary;

/** Compares days: whole numbers after 1970, bounded by one another, for all timetables of both drafts. */
final class DayComparer {
  /** No day lies further from 1970 than this. */
  private static final BigInteger FIRST = BigInteger.valueOf(-1_000_000);
  private static final Slot BEYOND = pseudo("#beyond");

  private final Solver solver;
  private final Vocabulary vocabulary;
  private final Execution older;
  private final Execution newer;
  private final Map<String, Distance> distances = new LinkedHashMap<>();
  private final Map<Execution, Dates> dates = new IdentityHashMap<>();

  DayComparer(Solver solver, Vocabulary vocabulary, Execution older, Execution newer) {
    this.solver = solver;
    this.vocabulary = vocabulary;
    this.older = older;
    this.newer = newer;
  }

  /** A distance that is not a fixed number of days: so many months after a day. */
  private record Distance(String from, Unit unit, long amount, Slot day) {}

  SlotCase compare(Slot subject, Formula shown, List<Provided> before, List<Provided> after) {
    List<Bound> a = bounds(before);
    List<Bound> b = bounds(after);
    Nearest onlyOlder = outside(subject, a, b, older);
    Nearest onlyNewer = outside(subject, b, a, newer);
    if (onlyOlder.unknown() || onlyNewer.unknown()) return new SlotCase(shown, Relation.UNDECIDED, null, null);
    return new SlotCase(shown, Relation.of(onlyOlder.exists(), onlyNewer.exists()), onlyOlder.day(), onlyNewer.day());
  }

  /** The nearest day beyond a bound that the other side allows. */
  private record Nearest(boolean exists, boolean unknown, Separation day) {}

  private Nearest outside(Slot subject, List<Bound> allowed, List<Bound> asked, Execution side) {
    BigInteger least = null;
    Separation nearest = null;
    boolean unknown = false;
    Dates dates = this.dates.computeIfAbsent(side, d -> new Dates(d, this::day));
    boolean placed = dates.allow(day(subject)) && !(decide(Formula.and(timetable(subject, allowed, asked, dates))) instanceof Decision.Impossible);
    for (Bound bound : asked) {
      distances.clear();
      List<Formula> parts = timetable(subject, allowed, asked, placed ? dates : null);
      Linear beyond = bound.side() == Side.NOT_LATER ? Linear.of(BEYOND) : Linear.ZERO.minus(Linear.of(BEYOND));
      parts.add(compare(Linear.of(day(subject)), Comparator.EQUAL, limit(bound).plus(beyond)));
      parts.add(compare(Linear.of(BEYOND), Comparator.AT_LEAST, Linear.constant(1)));
      parts.addAll(axioms());
      Decision decision = decide(Formula.and(parts));
      if (decision instanceof Decision.Unknown) unknown = true;
      if (!(decision instanceof Decision.Possible possible)) continue;
      BigInteger days = possible.model().get(BEYOND);
      if (least == null || days.compareTo(least) < 0) {
        least = days;
        nearest = point(bound, days, possible);
      }
    }
    return new Nearest(least != null, unknown && least == null, nearest);
  }

  /**
   * The days of one draft: the bounds of the subject, and the dates of the other days they count from, unless {@code dates}
   * is null. Dates that contradict one another would allow no day at all, and so hide every difference; the bounds are then
   * compared alone.
   */
  private List<Formula> timetable(Slot subject, List<Bound> allowed, List<Bound> asked, Dates dates) {
    List<Formula> parts = new ArrayList<>();
    for (Bound own : allowed) parts.add(kept(day(subject), own));
    if (dates == null) return parts;
    Set<Slot> named = new LinkedHashSet<>();
    for (Bound bound : allowed) named.addAll(anchor(bound.anchor()).coefficients().keySet());
    for (Bound bound : asked) named.addAll(anchor(bound.anchor()).coefficients().keySet());
    dates.about(named).forEach((day, bounds) -> {
      if (!day.equals(day(subject))) for (Bound other : bounds) parts.add(kept(day, other));
    });
    return parts;
  }

  /** That very day, as a date when the timetable has dates, else as a distance in days; null when neither can be said. */
  private static Separation point(Bound bound, BigInteger days, Decision.Possible possible) {
    boolean late = bound.side() == Side.NOT_LATER;
    long step = late ? days.longValueExact() : -days.longValueExact();
    Anchor anchor = bound.anchor();
    long amount = bound.amount();
    if (bound.unit() == Unit.WEEKS) amount *= 7;
    else if (bound.unit() != Unit.DAYS) return null;
    if (anchor instanceof Anchor.Date date) {
      anchor = new Anchor.Date(date.date().plusDays(amount + step));
      return new Separation.Day(on(anchor, 0));
    }
    return new Separation.Day(on(anchor, amount + step));
  }

  private static TimeValue on(Anchor anchor, long days) {
    return new TimeValue(List.of(new Bound(Side.NOT_EARLIER, anchor, days, Unit.DAYS), new Bound(Side.NOT_LATER, anchor, days, Unit.DAYS)));
  }

  private Decision decide(Formula formula) {
    Map<Slot, BigInteger> lowest = new HashMap<>();
    for (Slot slot : Clauses.quantities(formula)) if (!slot.equals(BEYOND)) lowest.put(slot, FIRST);
    return solver.satisfy(formula, List.of(BEYOND), lowest);
  }

  private Formula kept(Slot day, Bound bound) {
    Comparator comparator = bound.side() == Side.NOT_LATER ? Comparator.AT_MOST : Comparator.AT_LEAST;
    return compare(Linear.of(day), comparator, limit(bound));
  }

  private Linear limit(Bound bound) {
    if (bound.unit() == Unit.DAYS || bound.unit() == Unit.WEEKS) {
      long days = bound.unit() == Unit.WEEKS ? 7 * bound.amount() : bound.amount();
      return anchor(bound.anchor()).plus(Linear.constant(days));
    }
    String from = bound.anchor().toString();
    String key = from + " " + bound.amount() + bound.unit();
    return Linear.of(distances.computeIfAbsent(key, k -> new Distance(from, bound.unit(), bound.amount(), pseudo("#" + k))).day());
  }

  /** What is certain of months and workdays: more of them end later. */
  private List<Formula> axioms() {
    List<Formula> axioms = new ArrayList<>();
    for (Distance a : distances.values())
      for (Distance b : distances.values())
        if (a.from().equals(b.from()) && a.unit() == b.unit() && a.amount() < b.amount())
          axioms.add(compare(Linear.of(a.day()), Comparator.LESS, Linear.of(b.day())));
    return axioms;
  }

  private Linear anchor(Anchor anchor) {
    if (anchor instanceof Anchor.Date date) return Linear.constant(date.date().toEpochDay());
    if (anchor instanceof Anchor.Day day) return Linear.of(day(new Slot(day.term(), null)));
    Anchor.Edge edge = (Anchor.Edge) anchor;
    if (edge.end() && edge.term().kind() == Kind.ACT) return Linear.of(day(new Slot(edge.term(), null)));
    return Linear.of(pseudo(edge.term().id() + (edge.end() ? "#end" : "#start")));
  }

  /** The day of an act, which its first time slot gives; a day word is its own day. */
  private Slot day(Slot slot) {
    if (slot.owner() == null) return new Slot(slot.term(), null);
    if (slot.term() == null || slot.owner().kind() == Kind.DAY) return new Slot(slot.owner(), null);
    if (slot.term().kind() == Kind.DAY) return new Slot(slot.term(), null);
    Optional<Term> first =
        slot.owner().slots().stream().map(vocabulary::find).flatMap(Optional::stream).filter(t -> t.kind() == Kind.TIME).findFirst();
    return first.isEmpty() || first.get().equals(slot.term()) ? new Slot(slot.owner(), null) : slot;
  }

  private static List<Bound> bounds(List<Provided> said) {
    return said.stream().flatMap(s -> Clauses.bounds(s.clause()).stream()).distinct().toList();
  }

  private static Formula compare(Linear left, Comparator comparator, Linear right) {
    return new Formula.Comparison(left, comparator, right);
  }

  private static Slot pseudo(String id) {
    return new Slot(null, new Term(id, "", Kind.QUANTITY, Unit.DAYS, false, List.of(), List.of(), List.of(), null, List.of(), ""));
  }
}
