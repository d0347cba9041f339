package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.library.Library;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** What every comparison reads: the library, the method, and all demands in force, found by what they are about. */
public final class Setting {
  private final Situation situation;
  private final Library library;
  private final Program program;
  private final Facts facts;
  private final List<Demand> demands;
  private final Map<Slot, List<Demand>> bySlot = new HashMap<>();
  private final Map<Term, List<Statement>> orders = new HashMap<>();
  private final Alternatives alternatives;
  private final OtherVotes votes;
  private final Map<Slot, List<Statement>> said = new HashMap<>();
  private final Map<Slot, List<Statement>> formal = new HashMap<>();
  private final Map<Slot, List<Statement>> sets = new HashMap<>();
  private final Map<Slot, Members> members = new HashMap<>();
  private final Map<Slot, Formula> formulas = new HashMap<>();
  private final Map<Slot, Set<Formula>> laws = new HashMap<>();
  private final Map<Slot, Set<Set<Slot>>> ofLaws = new HashMap<>();
  private final Map<Slot, Set<Set<Slot>>> ofParents = new HashMap<>();
  private final Map<String, List<List<Statement>>> ofOffices = new HashMap<>();

  /** A setting with all demands in force whose condition is not refuted, so that laws about one slot can be joined. */
  public Setting(Library library, Program program, Facts facts, List<Demand> demands) {
    this(library, program, facts, demands, Situation.ANY);
  }

  private Setting(Library library, Program program, Facts facts, List<Demand> demands, Situation situation) {
    this.situation = situation;
    this.library = library;
    this.program = program;
    this.facts = facts;
    this.demands = demands;
    this.alternatives = new Alternatives(program, library.vocabulary());
    this.votes = new OtherVotes(program, library.vocabulary());
    for (Demand demand : demands) bySlot.computeIfAbsent(demand.subject(), s -> new ArrayList<>()).add(demand);
    for (Statement statement : program.all()) {
      if (statement.clause().op() != Op.ORDER || !(statement.clause().value() instanceof Value.Ranking ranking)) continue;
      Set<Term> named = new LinkedHashSet<>();
      ranking.groups().forEach(named::addAll);
      for (Term term : named) orders.computeIfAbsent(term, t -> new ArrayList<>()).add(statement);
    }
  }

  /** The same in one situation: what is said under conditions that cannot be met there is not said. */
  public Setting in(Situation other) {
    return new Setting(library, program, facts, demands, other);
  }

  public Situation situation() {
    return situation;
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
    return said.computeIfAbsent(slot, this::unrefuted);
  }

  private List<Statement> unrefuted(Slot slot) {
    return unrefuted(program.about(slot));
  }

  private List<Statement> unrefuted(List<Statement> statements) {
    return statements.stream().filter(s -> situation.admits(facts.settle(Clauses.guard(s.clause())))).toList();
  }

  /**
   * The statements a demand is held against: about its slot, or about the same of another vote that fills the method's posts;
   * of those written for one way of holding the election, the ones for the ways the demand is about.
   */
  public List<Statement> statements(Demand demand) {
    List<Statement> near = near(demand);
    List<Statement> own = near.stream().filter(s -> alternatives.speakOfOne(s, demand)).toList();
    return own.size() == near.size() ? near : own;
  }

  /** The same, with those written for other ways. */
  public List<Statement> near(Demand demand) {
    List<Statement> about = statements(demand.subject());
    return about.isEmpty() ? unrefuted(votes.about(demand.subject())) : about;
  }

  /** What the method says that settles a slot in other words. */
  List<Statement> settling(Demand demand) {
    return unrefuted(votes.carried(demand.subject()));
  }

  /** For which ways of holding an election clauses are written. */
  public Alternatives alternatives() {
    return alternatives;
  }

  /** Those of the statements a demand is held against that say something of numbers. */
  List<Statement> formal(Demand demand) {
    List<Statement> own = statements(demand);
    return own == statements(demand.subject()) ? formal(demand.subject()) : own.stream().filter(s -> s.clause().value() instanceof Value.Formal).toList();
  }

  /** What those say together. */
  Formula formula(Demand demand) {
    List<Statement> own = formal(demand);
    return own == formal(demand.subject()) ? formula(demand.subject()) : conjunction(own);
  }

  /** Those that name people or things. */
  List<Statement> sets(Demand demand) {
    List<Statement> own = statements(demand);
    return own == statements(demand.subject()) ? sets(demand.subject()) : own.stream().filter(s -> s.clause().value() instanceof Value.Members).toList();
  }

  /** Whom or what those name and leave out. */
  Members members(Demand demand) {
    List<Statement> own = sets(demand);
    return own == sets(demand.subject()) ? members(demand.subject()) : Members.of(demand.subject(), own);
  }

  /** Those of them that say something of numbers. */
  List<Statement> formal(Slot slot) {
    return formal.computeIfAbsent(slot, s -> statements(s).stream().filter(one -> one.clause().value() instanceof Value.Formal).toList());
  }

  /** Those that name people or things. */
  List<Statement> sets(Slot slot) {
    return sets.computeIfAbsent(slot, s -> statements(s).stream().filter(one -> one.clause().value() instanceof Value.Members).toList());
  }

  /** Whom or what those name and leave out. */
  Members members(Slot slot) {
    return members.computeIfAbsent(slot, s -> Members.of(s, sets(s)));
  }

  /** What those about numbers say together. */
  public Formula formula(Slot slot) {
    return formulas.computeIfAbsent(slot, s -> conjunction(formal(s)));
  }

  /** What some clauses about numbers say together, each thing once. */
  Formula conjunction(List<Statement> said) {
    return Formula.and(said.stream().map(s -> Clauses.guarded(s.clause(), facts)).distinct().toList());
  }

  /** What the binding laws about numbers of a slot ask, each thing once. */
  Set<Formula> laws(Slot slot) {
    return laws.computeIfAbsent(slot, s -> {
      Set<Formula> all = new LinkedHashSet<>();
      for (Demand demand : demands(s))
        if (demand.clause().value() instanceof Value.Formal && demand.hard() && !demand.parent()) all.add(Clauses.guarded(demand.clause(), facts));
      return all;
    });
  }

  /** What the permissions about numbers beside a demand, in the same document, allow, each under its own condition. */
  Formula permitted(Demand demand) {
    return Formula.or(
        permissions(demand.subject()).stream()
            .filter(p -> p != demand && p.source().law() == demand.source().law())
            .map(p -> Formula.and(List.of(facts.settle(Clauses.guard(p.clause())), Clauses.formula(p.clause()))))
            .toList());
  }

  /** The permissions about the number of a slot. */
  public List<Demand> permissions(Slot slot) {
    return demands(slot).stream().filter(d -> d.force() == Modality.MAY && d.clause().value() instanceof Value.Formal).toList();
  }

  /** Which quantities the demands on the numbers of a slot speak of, of the parents or of the laws. */
  Set<Set<Slot>> spokenOf(Slot slot, boolean parents) {
    return (parents ? ofParents : ofLaws).computeIfAbsent(slot, s -> {
      Set<Set<Slot>> all = new LinkedHashSet<>();
      for (Demand demand : demands(s))
        if (demand.clause().value() instanceof Value.Formal && demand.parent() == parents) all.add(Clauses.allQuantities(demand.clause()));
      return all;
    });
  }

  /** What is said with numbers of single offices and people in a slot of this role. */
  List<List<Statement>> ofOffices(String role) {
    return ofOffices.computeIfAbsent(role, r -> {
      List<List<Statement>> all = new ArrayList<>();
      for (Term term : vocabulary().inRole(r))
        for (Term owner : vocabulary().ownersOf(term))
          if ((owner.kind() == Kind.OFFICE || owner.kind() == Kind.PEOPLE) && !formal(new Slot(owner, term)).isEmpty()) all.add(formal(new Slot(owner, term)));
      return all;
    });
  }

  /** The statements that put one of these acts or bodies into an order, in document order. */
  public List<Statement> orders(List<List<Term>> groups) {
    Set<Statement> found = new LinkedHashSet<>();
    for (List<Term> group : groups) for (Term term : group) found.addAll(orders.getOrDefault(term, List.of()));
    if (found.size() < 2) return List.copyOf(found);
    return program.all().stream().filter(found::contains).toList();
  }
}
