package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.election.Resolution;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Asks what an act needs: who decides, its forms, its numbers and the conditions on them. */
final class Formalities {
  private static final Set<String> VOTES = Set.of(Roles.VOTE, Roles.RERUN, Roles.VOTE_AGAIN, Roles.VACANCY, SeriesRoles.RECALL);
  /** Conditions of other votes that are for the meeting and not for the count. */
  private static final Set<String> MEETING = Set.of(Roles.MEETING, Roles.MOTION);

  /** Numbers of each unit, asked with the units. */
  private static final Set<String> OF_UNITS = Set.of(SeriesRoles.UNIT_SEATS, SeriesRoles.UNIT_NUMBER, Roles.HOUSEHOLDS_PER_SEAT);

  private final Vocabulary vocabulary;
  private final Effective effective;
  private final Truths truths;
  private final Predicate<Term> votes;
  private final Desk desk;
  private final Progress progress;
  /** Which of several bodies decides on an act in office; null where it is not asked. */
  private Term decider;
  /** The body that decided on the act at hand, empty when none did, and the clauses it was held to. */
  private String body = "";
  private final List<Resolution.Held> held = new ArrayList<>();

  /** {@code votes} tells which acts hold a vote. */
  Formalities(Vocabulary vocabulary, Effective effective, Predicate<Term> votes, Truths truths, Desk desk, Progress progress) {
    this.vocabulary = vocabulary;
    this.votes = votes;
    this.effective = effective;
    this.truths = truths;
    this.desk = desk;
    this.progress = progress;
  }

  /** Asks everything; false when a condition fails, so that the act is without effect. */
  boolean complete(Term act, LocalDate day) {
    begin(act);
    decider = null;
    for (Slot slot : slots(act, Kind.FLAG)) if (ColumnRoles.plain(slot.term())) flag(act, slot);
    for (Slot slot : slots(act, Kind.QUANTITY)) {
      if (SeriesRoles.LISTING.equals(act.role()) && SignatureRules.areAbout(slot)) continue;
      String role = String.valueOf(slot.term().role());
      if (!role.equals(SeriesRoles.RECALL_INTERVAL) && (!isApart(act) || !OF_UNITS.contains(role))) quantity(act, slot);
    }
    return isApart(act) || decided(act, day) && conditions(act, act, day, slots(act, Kind.CONDITION));
  }

  /** Asks what the meeting of one unit needs, of an act that each unit does for itself; false when a condition fails. */
  boolean meets(Term act, String unit, LocalDate day) {
    begin(act);
    return decided(act, day) && conditions(act, act, day, slots(act, Kind.CONDITION));
  }

  private void begin(Term act) {
    progress.numbers.remove(act.id());
    body = "";
    held.clear();
  }

  /** Tells whoever certifies it how the conditions of the act at hand came out; nothing where there were none. */
  void report(Term act, String unit, LocalDate day, boolean carried) {
    if (held.isEmpty()) return;
    Set<Slot> named = new TreeSet<>();
    for (Resolution.Held one : held) Truths.quantities(one.formula(), named);
    SortedMap<String, BigInteger> numbers = new TreeMap<>();
    progress.numbersOf(act.id()).forEach((slot, number) -> {
      if (named.contains(slot)) numbers.put(slot.key(), number);
    });
    desk.proceeded(new Resolution(effective, act.id(), day, unit, body, actors(act), List.copyOf(held), numbers, new TreeMap<>(), carried));
    held.clear();
  }

  /** Whether each unit does an act for itself. */
  private boolean isApart(Term act) {
    return votes.test(act) && slots(act, Kind.SET).stream().anyMatch(s -> SeriesRoles.UNITS.equals(s.term().role()));
  }

  private List<Slot> slots(Term owner, Kind kind) {
    List<Slot> slots = new ArrayList<>();
    if (kind == Kind.CONDITION && VOTES.contains(String.valueOf(owner.role()))) return slots;
    for (String name : owner.slots()) {
      Term term = vocabulary.find(name).orElse(null);
      if (term == null || term.kind() != kind) continue;
      if (kind == Kind.CONDITION && votes.test(owner) && term.role() != null && !MEETING.contains(term.role())) continue;
      // how long a list has to be is seen from the list
      if (SeriesRoles.LISTING.equals(owner.role()) && BallotRoles.NUMBER_OF_CANDIDATES.equals(term.role())) continue;
      Slot slot = new Slot(owner, term);
      if (effective.about(slot).stream().anyMatch(p -> p.clause().modality() != Modality.MAY)) slots.add(slot);
    }
    return slots;
  }

  private void flag(Term act, Slot slot) {
    for (Effective.Provided rule : effective.about(slot)) {
      if (rule.clause().modality() == Modality.MAY || !truths.applies(rule.clause())) continue;
      if (!(rule.clause().value() instanceof Value.Flag flag)) continue;
      while (true) {
        Ask ask = desk.ask(slot.key(), rule, new Question.Decision(slot.key()));
        Answer.Yes yes = desk.answer(ask, Answer.Yes.class);
        if (yes.yes() == flag.set()) return;
        desk.refuse(ask, yes, flag.set() ? "B4020" : "B4021", rule, act.id(), slot.term().id());
      }
    }
  }

  private void quantity(Term act, Slot slot) {
    for (Effective.Provided rule : effective.about(slot)) {
      if (!Boolean.FALSE.equals(truths.of(Truths.guard(rule.clause()), Map.of())) && rule.clause().value() instanceof Value.Formal formal) {
        Formula rulesIt = Formula.implies(Truths.guard(rule.clause()), formal.formula());
        for (Slot free : ordered(rulesIt)) if (!free.equals(slot)) number(act, act, free, rule, null);
        number(act, act, slot, rule, rulesIt);
      }
    }
  }

  /** Asks one number until it makes sense and is lawful. */
  private void number(Term act, Term about, Slot slot, Effective.Provided rule, Formula lawful) {
    SortedMap<Slot, BigInteger> known = progress.numbersOf(act.id());
    if (known.containsKey(slot) && lawful == null || isFixed(act, slot, lawful)) return;
    while (true) {
      Ask ask = desk.ask(act.id() + "/" + slot.key(), rule, new Question.Count(slot, slot.term().unit()));
      Answer.Number number = desk.answer(ask, Answer.Number.class);
      if (refusesNonsense(act, slot, ask, number)) continue;
      known.put(slot, number.value());
      if (lawful == null || !Boolean.FALSE.equals(truths.of(lawful, known))) {
        progress.returns.numbers().fix(slot.term(), number.value());
        return;
      }
      known.remove(slot);
      desk.refuse(ask, number, "B4022", rule, act.id(), slot.term().id(), number.value().toString());
    }
  }

  /** Takes a number that was fixed before, unless it is against the law here. */
  private boolean isFixed(Term act, Slot slot, Formula lawful) {
    Long fixed = progress.returns.numbers().fixed(slot.term());
    if (fixed == null) return false;
    SortedMap<Slot, BigInteger> known = progress.numbersOf(act.id());
    known.put(slot, BigInteger.valueOf(fixed));
    if (lawful == null || !Boolean.FALSE.equals(truths.of(lawful, known))) return true;
    known.remove(slot);
    return false;
  }

  /** Refuses numbers that cannot be, whatever the law says. */
  boolean refusesNonsense(Term act, Slot slot, Ask ask, Answer.Number number) {
    if (number.value().signum() < 0) {
      desk.refuse(ask, number, "B4023", null, slot.term().id(), number.value().toString());
      return true;
    }
    for (String bound : slot.term().atMost()) {
      BigInteger most = vocabulary.find(bound).map(t -> progress.numbersOf(act.id()).get(new Slot(null, t))).orElse(null);
      if (most != null && number.value().compareTo(most) > 0) {
        desk.refuse(ask, number, "B4024", null, slot.term().id(), number.value().toString(), bound, most.toString());
        return true;
      }
    }
    return false;
  }

  /** The meeting and the vote of the body that decides, if one does. */
  private boolean decided(Term act, LocalDate day) {
    List<Term> bodies = new ArrayList<>();
    for (Effective.Provided rule : effective.about(actorSlot(act))) {
      if (truths.applies(rule.clause()) && rule.clause().value() instanceof Value.Members members) {
        for (Term member : members.members()) if (!conditionsOf(member).isEmpty() && !bodies.contains(member)) bodies.add(member);
      }
    }
    if (bodies.isEmpty()) return true;
    Term chosen = bodies.size() == 1 ? bodies.get(0) : chosen(act, bodies);
    if (bodies.size() > 1 && progress.ended) decider = chosen;
    body = chosen.id();
    return conditions(act, chosen, day, conditionsOf(chosen));
  }

  Slot actorSlot(Term act) {
    return act.slots().stream()
        .map(vocabulary::find)
        .flatMap(java.util.Optional::stream)
        .filter(t -> Roles.ACTOR.equals(t.role()))
        .map(t -> new Slot(act, t))
        .findFirst()
        .orElse(new Slot(act, null));
  }

  /** The bodies and people who do an act. */
  List<Term> actors(Term act) {
    return effective.about(actorSlot(act)).stream()
        .filter(r -> truths.applies(r.clause()) && r.clause().value() instanceof Value.Members)
        .flatMap(r -> ((Value.Members) r.clause().value()).members().stream())
        .distinct()
        .toList();
  }

  private List<Slot> conditionsOf(Term body) {
    if (body.kind() != Kind.BODY) return List.of();
    return slots(body, Kind.CONDITION).stream()
        .filter(s -> Roles.MEETING.equals(s.term().role()) || Roles.MOTION.equals(s.term().role()))
        .toList();
  }

  private Term chosen(Term act, List<Term> bodies) {
    List<String> names = bodies.stream().map(Term::id).toList();
    while (true) {
      Ask ask = desk.ask(actorSlot(act).key(), "", new Question.Pick(names));
      Answer.Word word = desk.answer(ask, Answer.Word.class);
      if (names.contains(word.word())) return bodies.get(names.indexOf(word.word()));
      desk.refuse(ask, word, "B4025", null, word.word());
    }
  }

  /** Asks what conditions need, one number at a time, until they are decided. */
  private boolean conditions(Term act, Term about, LocalDate day, List<Slot> slots) {
    for (Slot slot : slots) {
      for (Effective.Provided rule : effective.about(slot)) {
        if (!(rule.clause().value() instanceof Value.Formal formal) || isForAnother(act, Truths.guard(rule.clause()))) continue;
        Formula condition = Formula.implies(Truths.guard(rule.clause()), formal.formula());
        for (Slot free : ordered(condition)) {
          if (truths.of(condition, progress.numbersOf(act.id())) == null) number(act, about, free, rule, null);
        }
        Boolean holds = truths.of(condition, progress.numbersOf(act.id()));
        held.add(new Resolution.Held(rule, truths.settled(condition), holds));
        if (Boolean.FALSE.equals(holds)) {
          desk.tell(Event.CONDITION_FAILED, day, List.of(rule), act.id(), slot.term().id());
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a condition is for the case that another body decides than the one chosen. */
  private boolean isForAnother(Term act, Formula guard) {
    if (decider == null) return false;
    if (guard instanceof Formula.And and) return and.parts().stream().anyMatch(p -> isForAnother(act, p));
    return guard instanceof Formula.Says says && says.member() != null && actorSlot(act).equals(says.slot()) && !vocabulary.fallsUnder(decider, says.member());
  }

  /** The first rule the numbers recorded for an act are against, null when none. */
  Effective.Provided broken(Term act) {
    SortedMap<Slot, BigInteger> known = progress.numbersOf(act.id());
    for (Slot slot : effective.slots()) {
      if (slot.term() == null || !concerns(act, slot)) continue;
      for (Effective.Provided rule : effective.about(slot)) {
        if (!(rule.clause().value() instanceof Value.Formal formal)) continue;
        Formula condition = Formula.implies(Truths.guard(rule.clause()), formal.formula());
        if (Boolean.FALSE.equals(truths.of(condition, known))) return rule;
      }
    }
    return null;
  }

  private boolean concerns(Term act, Slot slot) {
    if (act.equals(slot.owner())) return true;
    return slot.owner() != null && slot.owner().kind() == Kind.BODY && conditionsOf(slot.owner()).contains(slot)
        && effective.about(actorSlot(act)).stream()
            .anyMatch(r -> r.clause().value() instanceof Value.Members m && m.members().contains(slot.owner()));
  }

  /** The quantities of a formula, those that bound others first. */
  private List<Slot> ordered(Formula formula) {
    Set<Slot> all = new TreeSet<>();
    Truths.quantities(formula, all);
    List<Slot> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparingInt((Slot s) -> depth(s.term(), 0)));
    return ordered;
  }

  private int depth(Term term, int guard) {
    int depth = 0;
    if (guard > 8 || term == null) return depth;
    for (String up : term.atMost()) depth = Math.max(depth, 1 + vocabulary.find(up).map(t -> depth(t, guard + 1)).orElse(0));
    return depth;
  }
}
