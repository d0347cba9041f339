package org.banfa.judgement.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Tells for which of several ways of holding one election, each time one of them, a clause is written. */
public final class Alternatives {
  private static final Set<String> ROLES = Set.of(Roles.MODE, Roles.ONE_OF);

  private final Program program;
  private final Vocabulary vocabulary;

  Alternatives(Program program, Vocabulary vocabulary) {
    this.program = program;
    this.vocabulary = vocabulary;
  }

  /** Whether a statement speaks of the ways that a demand is about. */
  boolean speakOfOne(Statement statement, Demand demand) {
    Map<Slot, Set<Term>> asked = chosen(Clauses.guard(demand.clause()));
    Map<Slot, Set<Term>> said = chosen(Clauses.guard(statement.clause()));
    for (Map.Entry<Slot, Set<Term>> way : asked.entrySet()) {
      Set<Term> own = said.get(way.getKey());
      boolean counts = demand.subject().term() != null && demand.subject().term().kind() == Kind.CONDITION;
      if (own == null ? counts && isForOthers(statement, way.getKey(), way.getValue()) : own.stream().noneMatch(o -> meets(o, way.getValue()))) return false;
    }
    return true;
  }

  /** The ways a demand is about; empty when it is about all. */
  public List<Term> about(Demand demand) {
    Set<Term> all = new LinkedHashSet<>();
    chosen(Clauses.guard(demand.clause())).values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /** Whether a clause says for which way it is written. */
  public boolean isChosen(Clause clause) {
    return !chosen(Clauses.guard(clause)).isEmpty();
  }

  /** The ways the method may hold its election in and that none of the statements, each for some of them, is written for. */
  public List<Term> uncovered(List<Statement> statements) {
    Set<Term> left = new LinkedHashSet<>();
    for (Statement statement : statements) {
      Map<Slot, Set<Term>> own = chosen(Clauses.guard(statement.clause()));
      if (own.isEmpty()) return List.of();
      own.keySet().forEach(slot -> left.addAll(offered(slot)));
    }
    for (Statement statement : statements)
      for (Set<Term> own : chosen(Clauses.guard(statement.clause())).values()) left.removeIf(way -> meets(way, own));
    return List.copyOf(left);
  }

  /** Whether a clause for no way in particular counts by numbers, and not by those that belong to these ways. */
  private boolean isForOthers(Statement statement, Slot slot, Set<Term> ways) {
    if (offered(slot).size() < 2 || !(statement.clause().value() instanceof Value.Formal)) return false;
    Set<Term> own = new LinkedHashSet<>();
    for (Term term : vocabulary.all())
      if (term.kind() == Kind.QUANTITY && term.concerns().stream().flatMap(c -> vocabulary.find(c).stream()).anyMatch(c -> meets(c, ways))) own.add(term);
    Set<Slot> counted = new TreeSet<>(Clauses.quantities(Clauses.formula(statement.clause())));
    return !own.isEmpty() && counted.stream().noneMatch(q -> own.contains(q.term()));
  }

  /** The ways the method names. */
  private List<Term> offered(Slot slot) {
    Set<Term> all = new LinkedHashSet<>();
    for (Statement statement : program.about(slot))
      if (statement.clause().value() instanceof Value.Members members && statement.clause().op() != Op.EXCLUDES && Clauses.guard(statement.clause()).equals(Formula.TRUE))
        all.addAll(members.members());
    return List.copyOf(all);
  }

  private boolean meets(Term one, Set<Term> ways) {
    return ways.stream().anyMatch(w -> vocabulary.fallsUnder(one, w) || vocabulary.fallsUnder(w, one));
  }

  /** What a condition asks of slots of which one member holds at a time. */
  private static Map<Slot, Set<Term>> chosen(Formula guard) {
    Map<Slot, Set<Term>> found = new TreeMap<>();
    List<Formula> parts = guard instanceof Formula.And and ? and.parts() : List.of(guard);
    for (Formula part : parts) {
      List<Formula> either = part instanceof Formula.Or or ? or.parts() : List.of(part);
      Set<Slot> slots = new TreeSet<>();
      Set<Term> members = new LinkedHashSet<>();
      boolean all = true;
      for (Formula one : either)
        if (one instanceof Formula.Says says && isOneOf(says)) {
          slots.add(says.slot());
          members.add(says.member());
        } else all = false;
      if (all && slots.size() == 1) found.computeIfAbsent(slots.iterator().next(), s -> new LinkedHashSet<>()).addAll(members);
    }
    return found;
  }

  private static boolean isOneOf(Formula.Says says) {
    return says.member() != null && says.slot().term() != null && says.slot().term().role() != null && ROLES.contains(says.slot().term().role());
  }
}
