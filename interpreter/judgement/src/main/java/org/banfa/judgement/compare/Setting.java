package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** What every comparison reads: the library, the method, and all demands in force, found by what they are about. */
public final class Setting {
  private final Library library;
  private final Program program;
  private final Facts facts;
  private final List<Demand> demands;
  private final Map<Slot, List<Demand>> bySlot = new HashMap<>();
  private final Map<Term, List<Statement>> orders = new HashMap<>();

  /** A setting with all demands in force whose condition is not refuted, so that laws about one slot can be joined. */
  public Setting(Library library, Program program, Facts facts, List<Demand> demands) {
    this.library = library;
    this.program = program;
    this.facts = facts;
    this.demands = demands;
    for (Demand demand : demands) bySlot.computeIfAbsent(demand.subject(), s -> new ArrayList<>()).add(demand);
    for (Statement statement : program.all()) {
      if (statement.clause().op() != Op.ORDER || !(statement.clause().value() instanceof Value.Ranking ranking)) continue;
      Set<Term> named = new LinkedHashSet<>();
      ranking.groups().forEach(named::addAll);
      for (Term term : named) orders.computeIfAbsent(term, t -> new ArrayList<>()).add(statement);
    }
  }

  public Library library() {
    return library;
  }

  public Program program() {
    return program;
  }

  public Facts facts() {
    return facts;
  }

  public List<Demand> demands() {
    return demands;
  }

  /** The demands about a slot, highest law first. */
  public List<Demand> demands(Slot slot) {
    return bySlot.getOrDefault(slot, List.of());
  }

  public Vocabulary vocabulary() {
    return library.vocabulary();
  }

  /** The statements about a slot whose own condition the method does not refute. */
  public List<Statement> statements(Slot slot) {
    return program.about(slot).stream().filter(s -> !facts.settle(Clauses.guard(s.clause())).equals(Formula.FALSE)).toList();
  }

  /** The statements that put one of these acts or bodies into an order, in document order. */
  public List<Statement> orders(List<List<Term>> groups) {
    Set<Statement> found = new LinkedHashSet<>();
    for (List<Term> group : groups) for (Term term : group) found.addAll(orders.getOrDefault(term, List.of()));
    if (found.size() < 2) return List.copyOf(found);
    return program.all().stream().filter(found::contains).toList();
  }
}
