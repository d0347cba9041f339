package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.TreeSet;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * What comes in office after votes that have come out, without the calendar of the election before it. Made once for a method and
 * used for many elections; not thread-safe.
 */
public final class AfterElection {
  private final Regime regime;
  private final Course course;

  /** Prepares the acts in office of a method. */
  public AfterElection(Regime regime) {
    this.regime = regime;
    this.course = new Course(regime, new Progress());
  }

  /** Whether the documents say something of these two acts of recall. */
  public boolean knows(String petition, String vote) {
    return course.tenure().find(petition) != null && course.tenure().find(vote) != null;
  }

  /** Whether the documents say something of an act that may come in office. */
  public boolean knows(String act) {
    return course.tenure().find(act) != null;
  }

  /** The bodies of which one decides on an act; empty when nobody says which. */
  public List<String> bodies(String act) {
    Term term = course.tenure().find(act);
    if (term == null) return List.of();
    Formalities formalities = new Formalities(regime.library().vocabulary(), regime.effective(), regime::isVote, course.truths(), null, new Progress());
    return formalities.actors(term).stream().filter(t -> t.kind() == Kind.BODY).map(Term::id).toList();
  }

  /** The acts by which an act in office is followed up: those about it that the documents know, and in turn those about these. */
  public List<String> following(String act) {
    List<String> all = new ArrayList<>();
    for (Term one : course.tenure().acts()) {
      if (!one.concerns().contains(act) || all.contains(one.id()) || !SeriesRoles.IN_OFFICE.equals(one.role())) continue;
      all.add(one.id());
      for (String next : following(one.id())) if (!all.contains(next)) all.add(next);
    }
    return all;
  }

  /** The clauses that name a cause for which somebody leaves by an act: a situation that ends the office, or the act of giving it up. */
  public List<Provided> grounds(String departure, String cause) {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : regime.effective().slots()) {
      if (slot.owner() == null || !slot.owner().concerns().contains(departure)) continue;
      boolean itself = slot.owner().id().equals(cause);
      for (Provided rule : regime.effective().about(slot)) {
        boolean named = rule.clause().value() instanceof Value.Members members && members.members().stream().anyMatch(m -> m.id().equals(cause));
        if ((itself || named) && course.truths().applies(rule.clause())) all.add(rule);
      }
    }
    return all;
  }

  /** The numbers by which it is judged whether a petition stands and which no other number bounds: of how many so many sign. */
  public Set<Slot> bases(String petition) {
    Set<Slot> all = new TreeSet<>();
    for (Slot slot : regime.effective().slots()) {
      if (slot.owner() == null || !slot.owner().id().equals(petition) || slot.term() == null || slot.term().kind() != Kind.CONDITION) continue;
      for (Provided rule : regime.effective().about(slot)) if (rule.clause().value() instanceof Value.Formal formal) Truths.quantities(formal.formula(), all);
    }
    all.removeIf(s -> s.term() == null || !s.term().atMost().isEmpty());
    return all;
  }

  /**
   * Goes on from the outcome of the votes for as long as the hand does; {@code begins} is told once those elected are in office.
   *
   * @throws org.banfa.engine.ask.Unanswered when the hand has no answer
   */
  public Progress hold(List<HeldVote> held, Hand hand, Consumer<Progress> begins) {
    Progress progress = new Progress();
    progress.returns.knowing(hand.incumbents(), regime.library().vocabulary());
    for (HeldVote one : held) {
      if (one.outcome() == null) continue;
      Balloting vote = regime.votes().stream().filter(v -> one.act().isEmpty() || v.scope().name().equals(one.act())).findFirst().orElse(null);
      if (vote == null) continue;
      if (one.units().isEmpty()) progress.returns.held(vote.scope(), "", one.outcome(), new TreeMap<>());
      List<UnitStand> stands = new ArrayList<>();
      for (HeldVote unit : one.units()) {
        if (unit.outcome() != null) progress.returns.held(vote.scope(), unit.unit(), unit.outcome(), new TreeMap<>());
        stands.add(stand(unit, one.division()));
      }
      if (!stands.isEmpty()) progress.units.put(vote.scope().name(), List.copyOf(stands));
      progress.settled(regime, vote, one);
    }
    progress.ended = true;
    begins.accept(progress);
    Procedure.inOffice(regime, course.with(progress), hand, progress).until(() -> !hand.goesOn());
    return progress;
  }

  /** A unit with the seats it fills: those of one that took no part, or whose vote was void, are vacant unless they went up. */
  private static UnitStand stand(HeldVote unit, List<UnitShare> division) {
    UnitShare share = division.stream().filter(u -> u.name().equals(unit.unit())).findFirst().orElseThrow();
    boolean stands = unit.outcome() != null && unit.outcome().valid();
    return new UnitStand(share, stands ? "settled" : unit.outcome() == null ? unit.why() : "void", unit.outcome());
  }
}
