package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Finds what the effective program says about a role of the engine, whatever the vocabulary calls it. */
public final class Provisions {
  private final Effective effective;
  private final Vocabulary vocabulary;
  private final Sayings sayings;
  private final VoteScope scope;
  private final List<Condition> made = new ArrayList<>();

  public Provisions(Effective effective, Vocabulary vocabulary, VoteScope scope) {
    this.effective = effective;
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.sayings = new Sayings(effective, vocabulary);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The vote this is about. */
  VoteScope scope() {
    return scope;
  }

  Effective effective() {
    return effective;
  }

  /** Every condition asked for so far. */
  List<Condition> conditions() {
    return made;
  }

  /** The slots of words with a role, of owners with a role. */
  List<Slot> slots(String ownerRole, String slotRole) {
    List<Slot> slots = new ArrayList<>();
    for (Term owner : scope.owners(ownerRole, vocabulary)) slots.addAll(slots(owner, slotRole));
    return slots;
  }

  List<Slot> slots(Term owner, String slotRole) {
    List<Slot> slots = new ArrayList<>();
    for (Term term : vocabulary.inRole(slotRole)) if (vocabulary.hasSlot(owner, term)) slots.add(new Slot(owner, term));
    return slots;
  }

  /** The clauses about these slots that may apply. */
  List<Provided> about(List<Slot> slots) {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : slots)
      for (Provided provided : effective.about(slot)) {
        if (!sayings.when(provided.clause()).equals(Formula.FALSE)) all.add(provided);
      }
    return all;
  }

  /** Everything in force about acts with a role; empty when the program does not know such an act. */
  List<Provided> mentions(String ownerRole) {
    List<Provided> all = new ArrayList<>();
    List<Term> owners = scope.owners(ownerRole, vocabulary);
    for (Slot slot : effective.slots()) {
      if (slot.owner() != null && owners.contains(slot.owner())) all.addAll(effective.about(slot));
    }
    return all;
  }

  /** The condition in slots with a role. */
  Condition condition(String ownerRole, String slotRole) {
    return condition(slotRole, slots(ownerRole, slotRole));
  }

  private Condition condition(String slotRole, List<Slot> slots) {
    List<Provided> sources = new ArrayList<>();
    List<Formula> formulas = new ArrayList<>();
    for (Provided provided : about(slots)) {
      if (!(provided.clause().value() instanceof Value.Formal formal)) continue;
      sources.add(provided);
      formulas.add(Formula.implies(sayings.when(provided.clause()), sayings.settle(formal.formula())));
    }
    return made(slotRole, sources, formulas);
  }

  /** The condition in slots with a role of one owner. */
  Condition condition(Term owner, String slotRole) {
    return condition(slotRole, slots(owner, slotRole));
  }

  /** When a clause applies. */
  Formula guard(Provided provided) {
    return sayings.when(provided.clause());
  }

  /** When a clause applies, as a condition of its own. */
  Condition when(Provided provided) {
    return made(provided.clause().label(), List.of(provided), List.of(sayings.when(provided.clause())));
  }

  private Condition made(String name, List<Provided> sources, List<Formula> formulas) {
    Condition condition = new Condition(name, List.copyOf(sources), List.copyOf(formulas));
    made.add(condition);
    return condition;
  }

  /** The longest ranking of each slot with a role, one after the other. */
  Criteria criteria(String ownerRole, String slotRole) {
    return criteria(slots(ownerRole, slotRole));
  }

  /** The longest ranking of the slots with a role of one owner. */
  Criteria criteria(Term owner, String slotRole) {
    return criteria(slots(owner, slotRole));
  }

  private Criteria criteria(List<Slot> slots) {
    List<Provided> sources = new ArrayList<>();
    Set<String> roles = new LinkedHashSet<>();
    for (Slot slot : slots) {
      List<List<Term>> longest = List.of();
      for (Provided provided : about(List.of(slot))) {
        if (!(provided.clause().value() instanceof Value.Ranking ranking)) continue;
        sources.add(provided);
        if (ranking.groups().size() > longest.size()) longest = ranking.groups();
      }
      for (List<Term> group : longest) for (Term term : group) if (term.role() != null) roles.add(term.role());
    }
    return new Criteria(List.copyOf(roles), List.copyOf(sources));
  }

  /** The words of the longest ranking, or of the sets, in slots with a role. */
  Ranked ranked(String ownerRole, String slotRole) {
    List<Provided> sources = new ArrayList<>();
    List<Term> words = List.of();
    for (Provided provided : about(slots(ownerRole, slotRole))) {
      List<Term> own = new ArrayList<>();
      if (provided.clause().value() instanceof Value.Ranking ranking) ranking.groups().forEach(own::addAll);
      else if (provided.clause().value() instanceof Value.Members members) own.addAll(members.members());
      else continue;
      sources.add(provided);
      if (own.size() > words.size()) words = List.copyOf(own);
    }
    return new Ranked(words, List.copyOf(sources));
  }

  /** The members of the sets in slots with a role. */
  Set<Term> members(String ownerRole, String slotRole) {
    return members(slots(ownerRole, slotRole));
  }

  /** The members of the sets in slots with a role of one owner. */
  Set<Term> members(Term owner, String slotRole) {
    return members(slots(owner, slotRole));
  }

  private Set<Term> members(List<Slot> slots) {
    Set<Term> members = new LinkedHashSet<>();
    for (Provided provided : about(slots)) {
      Clause clause = provided.clause();
      boolean denied = clause.modality() == Modality.MUST_NOT || clause.op() == Op.EXCLUDES;
      if (!denied && clause.value() instanceof Value.Members set) members.addAll(set.members());
    }
    return members;
  }
}
