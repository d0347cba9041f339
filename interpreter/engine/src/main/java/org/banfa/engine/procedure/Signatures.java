package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Person;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.SeatRules;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Holds the joint signatures for those who are to stand against the clauses on their number; whoever has too few does not get on the list. */
final class Signatures {
  private final Desk desk;
  private final Truths truths;
  private final SeatRules rules;
  private final Function<Slot, Long> numbers;

  /** @param numbers asks a number the clauses take as base, once in a procedure */
  Signatures(Desk desk, Truths truths, SeatRules rules, Function<Slot, Long> numbers) {
    this.desk = desk;
    this.truths = truths;
    this.rules = rules;
    this.numbers = numbers;
  }

  /** Whether a quantity is the number of signatures for one person. */
  static boolean counts(Slot slot) {
    return slot.term() != null && SeriesRoles.SIGNATURES.equals(slot.term().role());
  }

  /** Those of the people whose signatures suffice; {@code judge} may refuse what is left, then nobody is given and the names are open again. */
  Optional<List<Person>> supported(Term act, List<Person> people, Function<List<Person>, Optional<Refusal>> judge) {
    List<Person> left = new ArrayList<>(people);
    Ask last = null;
    Answer given = null;
    for (Map.Entry<Slot, List<Provided>> one : clauses(act).entrySet()) {
      if (left.isEmpty()) break;
      Map<Slot, BigInteger> known = bases(one.getKey(), one.getValue());
      List<Provided> applied = one.getValue().stream().filter(p -> truths.applies(p.clause(), known)).toList();
      if (applied.isEmpty()) continue;
      last = desk.ask(act.id() + "/" + one.getKey().key() + "#signatures", applied.get(0), new Question.Signatures(one.getKey(), names(left)));
      SortedMap<String, BigInteger> signed = signed(last, left);
      given = new Answer.Numbers(signed);
      left.removeIf(p -> refused(one.getKey(), applied, known, p.name(), signed.get(p.name())));
    }
    Optional<Refusal> refusal = last == null ? Optional.empty() : judge.apply(List.copyOf(left));
    if (refusal.isEmpty()) return Optional.of(List.copyOf(left));
    desk.refuse(last, given, refusal.get().code(), refusal.get().rule(), refusal.get().arguments().toArray(String[]::new));
    return Optional.empty();
  }

  /** The clauses on the number of signatures, by the quantity they are about. */
  private Map<Slot, List<Provided>> clauses(Term act) {
    Map<Slot, List<Provided>> all = new LinkedHashMap<>();
    for (Provided said : rules.about(act)) {
      boolean demands = said.clause().modality() != Modality.MAY && said.clause().value() instanceof Value.Formal;
      if (demands && counts(said.clause().subject())) all.computeIfAbsent(said.clause().subject(), s -> new ArrayList<>()).add(said);
    }
    return all;
  }

  private Map<Slot, BigInteger> bases(Slot signatures, List<Provided> clauses) {
    Set<Slot> free = new TreeSet<>();
    for (Provided said : clauses) {
      Truths.quantities(Truths.guard(said.clause()), free);
      Truths.quantities(formula(said), free);
      said.clause().exceptions().forEach(e -> Truths.quantities(e, free));
    }
    free.remove(signatures);
    Map<Slot, BigInteger> known = new LinkedHashMap<>();
    for (Slot slot : free) known.put(slot, BigInteger.valueOf(numbers.apply(slot)));
    return known;
  }

  private SortedMap<String, BigInteger> signed(Ask first, List<Person> people) {
    Ask ask = first;
    while (true) {
      Answer.Numbers answer = desk.answer(ask, Answer.Numbers.class);
      if (answer.numbers().keySet().equals(new TreeSet<>(names(people)))) return answer.numbers();
      desk.refuse(ask, answer, "B5063", null, String.join("、", names(people)));
      ask = desk.again(ask);
    }
  }

  /** Whether a clause keeps somebody off the list; tells it with the numbers. */
  private boolean refused(Slot slot, List<Provided> clauses, Map<Slot, BigInteger> bases, String name, BigInteger signed) {
    Map<Slot, BigInteger> known = new LinkedHashMap<>(bases);
    known.put(slot, signed);
    for (Provided said : clauses) {
      if (!Boolean.FALSE.equals(truths.of(formula(said), known))) continue;
      Bounds bounds = rules.bounds(said, s -> bases.containsKey(s) ? bases.get(s).longValueExact() : null);
      boolean few = signed.compareTo(BigInteger.valueOf(bounds.least())) < 0;
      String limit = Long.toString(few || bounds.most() == Bounds.OPEN ? bounds.least() : bounds.most());
      List<String> told = new ArrayList<>(List.of(name, signed.toString(), limit));
      if (bases.size() == 1) bases.forEach((base, number) -> told.addAll(List.of(base.term().id(), number.toString())));
      String kind = (few ? "signed-too-few" : "signed-too-many") + (bases.size() == 1 ? "-of" : "");
      desk.tell(kind, null, List.of(said), told.toArray(String[]::new));
      return true;
    }
    return false;
  }

  private static Formula formula(Provided said) {
    return ((Value.Formal) said.clause().value()).formula();
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).toList();
  }
}
