package org.banfa.judgement.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Bounds;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Inward;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Compares formulas over quantities for all electorates, in the directions in which the rule binds. */
public final class QuantityCheck implements Comparison {
  private final Electorates electorates;

  public QuantityCheck(Electorates electorates) {
    this.electorates = electorates;
  }

  @Override
  public boolean handles(Demand demand) {
    return demand.clause().value() instanceof Value.Formal;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return !setting.formal(demand).isEmpty();
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    List<Statement> said = setting.formal(demand);
    Formula law = Clauses.formula(demand.clause());
    Formula when = setting.facts().settle(Clauses.guard(demand.clause()));
    if (!said.get(0).clause().subject().equals(demand.subject()) && countsOtherwise(demand, said))
      return Outcome.of(Verdict.FOR_PERSON, "B2147", said, new Argument.Says(said.get(0).clause()));
    Formula method = setting.formula(demand);
    Formula granted = Formula.or(List.of(law, setting.permitted(demand)));
    Formula premise = Formula.and(List.of(when, others(List.of(granted, when, method), demand.subject(), setting)));
    Set<Binding> bindings = demand.bindings();

    Outcome wider = null;
    if (!Set.of(Binding.MUST_GRANT).equals(bindings)) {
      Decision breach = electorates.counterexample(Formula.and(List.of(premise, method)), granted);
      if (breach instanceof Decision.Unknown) return unknown(said);
      Outcome open = breach instanceof Decision.Possible ? oneSided(demand, said, Formula.and(List.of(premise, method)), law) : null;
      if (open != null) return open;
      if (breach instanceof Decision.Possible possible)
        wider = conflict("B2101", blame(said, demand, possible), said).with(possible.model());
    }
    for (List<Statement> own : ofOffices(demand.subject(), setting)) {
      boolean grants = wider != null || Set.of(Binding.MUST_GRANT).equals(bindings);
      Decision breach = grants ? null : electorates.counterexample(Formula.and(List.of(premise, setting.conjunction(own))), granted);
      if (breach instanceof Decision.Unknown) return unknown(own);
      if (breach instanceof Decision.Possible possible) wider = conflict("B2101", blame(own, demand, possible), own).with(possible.model());
    }
    Outcome narrower = null;
    if (bindings.contains(Binding.EXACTLY) || bindings.contains(Binding.MUST_GRANT))
      narrower = narrower(demand, said, premise, setting);
    if (wider != null && narrower != null)
      return wider.because("step.also-refuses", new Argument.Says(narrower.statements().get(0).clause())).conversely(narrower.counterexample());
    if (wider != null) return wider;
    if (narrower != null) return narrower;
    if (said.stream().anyMatch(s -> s.clause().soft()) && demand.hard())
      return Outcome.of(Verdict.CONFORMS, "B2114", said, new Argument.Says(said.get(0).clause()));
    boolean bounds = bindings.contains(Binding.AT_LEAST) || bindings.contains(Binding.AT_MOST);
    if (bounds && !said.stream().allMatch(QuantityCheck::isNumber) && electorates.counterexample(Formula.and(List.of(premise, law)), method) instanceof Decision.Possible possible)
      return Outcome.of(Verdict.STRICTER, "B2104", said, new Argument.Says(said.get(0).clause())).with(possible.model());
    return Outcome.quiet(Verdict.CONFORMS, said);
  }

  /** Whether what is said of another vote counts by other numbers: whether they are the same people the program cannot tell. */
  private static boolean countsOtherwise(Demand demand, List<Statement> said) {
    Set<Slot> asked = Clauses.allQuantities(demand.clause());
    return said.stream().anyMatch(s -> !Clauses.allQuantities(s.clause()).equals(asked));
  }

  /** A method that keeps one end of what is asked of a number and says nothing of the other is silent about that; else null. */
  private Outcome oneSided(Demand demand, List<Statement> said, Formula method, Formula law) {
    Slot number = demand.subject();
    Bounds asked = Bounds.of(number, Inward.of(law)).orElse(null);
    if (asked == null || !demand.hard() || number.term() == null || number.term().kind() != Kind.QUANTITY) return null;
    boolean low = false;
    boolean high = false;
    for (Statement statement : said) {
      Bounds own = Bounds.of(number, Inward.of(Clauses.formula(statement.clause()))).orElse(null);
      if (own == null || !statement.clause().guard().equals(Formula.TRUE)) return null;
      low |= own.low() != null;
      high |= own.high() != null;
    }
    boolean most = asked.high() != null && !high;
    boolean least = asked.low() != null && !low;
    if (most == least) return null;
    Linear end = Linear.constant(most ? asked.high() : asked.low());
    Formula missing = new Formula.Comparison(Linear.of(number), most ? Comparator.AT_MOST : Comparator.AT_LEAST, end);
    if (!(electorates.counterexample(Formula.and(List.of(method, missing)), law) instanceof Decision.Impossible)) return null;
    return Silence.about(demand, said).partly(new Argument.Sentence(most ? "side.most" : "side.least", List.of()));
  }

  /**
   * What method and law ask of one slot.
   *
   * @param said the method's clauses, empty when it is silent
   * @param premise what the method says of the other quantities that are spoken of
   * @param applies when the law asks anything at all
   */
  public record Sides(List<Statement> said, Formula premise, Formula applies, Formula method, Formula law) {}

  /** Both sides on a slot; of a law with several sentences about it, all of them together. */
  public static Sides sides(List<Demand> demands, Slot subject, Setting setting) {
    List<Statement> said = setting.formal(subject);
    Formula law = Formula.and(demands.stream().map(d -> Clauses.guarded(d.clause(), setting.facts())).toList());
    Formula method = setting.formula(subject);
    Formula applies = Formula.or(demands.stream().map(d -> setting.facts().settle(Clauses.guard(d.clause()))).toList());
    return new Sides(said, others(List.of(law, method), subject, setting), applies, method, law);
  }

  /** Whether a clause fixes the number, as the law wants it fixed, rather than narrowing what others may fix. */
  private static boolean isNumber(Statement statement) {
    return Bounds.of(statement.clause().subject(), Clauses.formula(statement.clause())).map(Bounds::isPoint).orElse(false);
  }

  /** Whether some clause refuses what all laws about the slot together grant, and this rule is the nearest to it. */
  private Outcome narrower(Demand demand, List<Statement> said, Formula premise, Setting setting) {
    Set<Formula> laws = new LinkedHashSet<>(setting.laws(demand.subject()));
    laws.add(Clauses.guarded(demand.clause(), setting.facts()));
    Formula all = Formula.and(List.of(premise, Formula.and(List.copyOf(laws))));
    for (Statement statement : said) {
      Formula clause = Clauses.guarded(statement.clause(), setting.facts());
      Decision refused = electorates.counterexample(all, clause);
      if (refused instanceof Decision.Possible possible && nearest(demand, statement, setting))
        return conflict("B2113", statement, said).with(possible.model());
    }
    return null;
  }

  /** Whether no other law about the slot shares more quantities with the clause. */
  private static boolean nearest(Demand demand, Statement statement, Setting setting) {
    Set<Slot> named = Clauses.allQuantities(statement.clause());
    long own = shared(Clauses.allQuantities(demand.clause()), named);
    return setting.spokenOf(demand.subject(), demand.parent()).stream().allMatch(s -> shared(s, named) <= own);
  }

  private static long shared(Set<Slot> asked, Set<Slot> named) {
    return named.stream().filter(asked::contains).count();
  }

  /**
   * The clause that lets the counterexample through: one that bounds the number on the side on which the rule does before one that
   * bounds it on the other, and of several the one that speaks of most of the quantities.
   */
  private static Statement blame(List<Statement> said, Demand demand, Decision.Possible possible) {
    Set<Ends.End> asked = Ends.of(demand.subject(), Clauses.formula(demand.clause()));
    Statement best = said.get(0);
    int most = -1;
    for (Statement statement : said) {
      Set<Slot> named = Clauses.allQuantities(statement.clause());
      named.retainAll(possible.model().keySet());
      boolean sameEnd = Ends.of(demand.subject(), Clauses.formula(statement.clause())).stream().anyMatch(asked::contains);
      int weight = named.size() + (sameEnd ? possible.model().size() : 0);
      if (weight > most) {
        best = statement;
        most = weight;
      }
    }
    return best;
  }

  private static Outcome conflict(String code, Statement blamed, List<Statement> said) {
    List<Statement> ordered = new ArrayList<>(List.of(blamed));
    for (Statement statement : said) if (statement != blamed) ordered.add(statement);
    return Outcome.of(Verdict.CONFLICTS, code, ordered, new Argument.Says(blamed.clause()));
  }

  private static Outcome unknown(List<Statement> said) {
    return Outcome.of(Verdict.UNDECIDABLE, "B2117", said, new Argument.Says(said.get(0).clause()));
  }

  /** What is said of single offices about winning: it goes before what is said of the vote, and is held to the same law. */
  private static List<List<Statement>> ofOffices(Slot subject, Setting setting) {
    boolean winning = subject.owner() != null && subject.term() != null && Roles.VOTE.equals(subject.owner().role()) && Roles.WINS.equals(subject.term().role());
    return winning ? setting.ofOffices(Roles.WINS) : List.of();
  }

  /** What the method says of the other quantities that are spoken of. */
  private static Formula others(Collection<Formula> formulas, Slot subject, Setting setting) {
    Set<Slot> named = new TreeSet<>();
    formulas.forEach(f -> named.addAll(Clauses.quantities(f)));
    named.remove(subject);
    List<Formula> parts = new ArrayList<>();
    for (Slot slot : named)
      if (slot.term() != null && slot.term().kind() == Kind.QUANTITY) parts.add(setting.formula(slot));
    return Formula.and(parts);
  }
}
