package org.banfa.records.roll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Term;

/**
 * What the clauses say of everybody on some rolls.
 *
 * @param voters of the right to vote, in the order of the rolls
 * @param contenders of those who stand
 * @param duplicates rows that are or may be the same person
 * @param relatives of whom both stand
 * @param unchecked what could not be looked at
 * @param words conditions on those who stand that a person judges; empty where nobody stands
 */
public record RollResult(
    List<Roll> rolls, List<Assessment> voters, List<Assessment> contenders, List<Duplicates.Group> duplicates, List<Reason> relatives, List<Reason> unchecked, List<Provided> words) {
  /** Assesses everybody. */
  public static RollResult of(VoterRules rules, List<Roll> rolls) {
    Map<String, List<RollPerson>> byName = new LinkedHashMap<>();
    List<RollPerson> people = new ArrayList<>();
    Set<Term> used = new LinkedHashSet<>();
    for (Roll roll : rolls) {
      used.addAll(roll.used());
      for (RollPerson person : roll.people()) {
        people.add(person);
        byName.computeIfAbsent(person.name(), n -> new ArrayList<>()).add(person);
      }
    }
    ContenderRules standing = new ContenderRules(rules, byName);
    List<Assessment> voters = new ArrayList<>();
    List<Assessment> contenders = new ArrayList<>();
    for (Roll roll : rolls) {
      for (RollPerson person : roll.people()) {
        Assessment voter = rules.assess(person, Set.copyOf(roll.used()));
        voters.add(voter);
        if (!person.standsFor().isEmpty()) contenders.add(standing.assess(person, voter));
      }
    }
    List<Duplicates.Group> duplicates = Duplicates.of(people);
    voters.replaceAll(a -> onceOnly(a, duplicates, rules));
    List<RollPerson> stand = contenders.stream().map(Assessment::person).toList();
    return new RollResult(rolls, voters, contenders, duplicates, standing.relatives(stand), rules.unchecked(used), stand.isEmpty() ? List.of() : standing.words());
  }

  /** Of rows that may be one person only the first stands without more ado. */
  private static Assessment onceOnly(Assessment one, List<Duplicates.Group> duplicates, VoterRules rules) {
    for (Duplicates.Group group : duplicates) {
      RollPerson first = group.people().get(0);
      if (one.outcome() != Answered.YES || one.person() == first || group.people().stream().noneMatch(p -> p == one.person())) continue;
      return new Assessment(one.person(), Answered.OPEN, null, List.of(Reason.of("again", rules.onceOnly(), first.name(), first.at().text())));
    }
    return one;
  }

  /** Those of one outcome. */
  public List<Assessment> voters(Answered outcome) {
    return voters.stream().filter(a -> a.outcome() == outcome).toList();
  }

  /** Those who stand, of one outcome. */
  public List<Assessment> contenders(Answered outcome) {
    return contenders.stream().filter(a -> a.outcome() == outcome).toList();
  }
}
