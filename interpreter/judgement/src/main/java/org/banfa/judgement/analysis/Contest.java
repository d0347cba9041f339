package org.banfa.judgement.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * A vote for seats of one post as formulas: names with their votes in descending order, each judged by the method's own
 * condition for winning. Whether a tie, a shortage or a surplus can come about is then a question for the solver, asked
 * for up to {@link #MOST_SEATS} seats and one name more than seats: whoever else stands has fewer votes and changes nothing.
 */
final class Contest {
  private static final int MOST_SEATS = 3;

  private final Scene scene;
  private final Formula premise;
  private final Formula wins;
  private final Slot votes;
  private final List<Provided> sources;

  private Contest(Scene scene, Formula premise, Formula wins, Slot votes, List<Provided> sources) {
    this.scene = scene;
    this.premise = premise;
    this.wins = wins;
    this.votes = votes;
    this.sources = sources;
  }

  /** An outcome that can come about: so many seats, these votes. */
  record Instance(int seats, List<BigInteger> votes, SortedMap<Slot, BigInteger> election) {
    Argument told() {
      Argument list = new Argument.Text(String.join(" / ", votes.stream().map(BigInteger::toString).toList()));
      Argument seatsTold = new Argument.Number(BigFraction.of(seats));
      if (votes.isEmpty()) return new Argument.Sentence("step.contest.nobody", List.of(seatsTold));
      return new Argument.Sentence("step.contest", List.of(seatsTold, new Argument.Number(BigFraction.of(votes.size())), list));
    }
  }

  /** The vote of the acts with a role; empty when the method has no condition for winning there. */
  static Optional<Contest> of(Scene scene, String role) {
    List<Provided> sources = new ArrayList<>();
    Formula wins = condition(scene, role, Roles.WINS, sources);
    Set<Slot> judged = Clauses.quantities(wins);
    Optional<Slot> votes =
        scene.execution.vocabulary().inRole(Roles.VOTES).stream().map(t -> new Slot(null, t)).filter(judged::contains).findFirst();
    if (votes.isEmpty()) return Optional.empty();
    List<Provided> rest = new ArrayList<>();
    List<Formula> premise = new ArrayList<>();
    premise.add(condition(scene, role, Roles.VALID_VOTE, rest));
    premise.add(condition(scene, role, Roles.VALID_ACCOUNT, rest));
    Set<Slot> known = new TreeSet<>(judged);
    premise.forEach(p -> known.addAll(Clauses.quantities(p)));
    premise.addAll(papers(scene, votes.get(), known));
    return Optional.of(new Contest(scene, Formula.and(premise), wins, votes.get(), sources));
  }

  /** Nobody puts in two ballots. */
  private static List<Formula> papers(Scene scene, Slot votes, Set<Slot> known) {
    List<Formula> parts = new ArrayList<>();
    List<Term> boxes = votes.term().atMost().stream().map(scene.execution.vocabulary()::find).flatMap(Optional::stream).toList();
    for (Term collected : boxes) {
      if (!Roles.COLLECTED.equals(collected.role())) continue;
      for (Slot other : known) {
        if (other.owner() != null || other.term() == null) continue;
        if (Roles.VOTERS.equals(other.term().role())) parts.add(compare(of(collected), Comparator.AT_MOST, Linear.of(other)));
        if (Roles.CAST.equals(other.term().role())) parts.add(compare(Linear.of(other), Comparator.EQUAL, of(collected)));
      }
    }
    return parts;
  }

  static Formula condition(Scene scene, String actRole, String slotRole, List<Provided> sources) {
    List<Formula> parts = new ArrayList<>();
    for (Term act : scene.execution.vocabulary().inRole(actRole))
      for (Term term : scene.execution.vocabulary().inRole(slotRole))
        for (Provided said : scene.execution.effective().about(new Slot(act, term))) {
          if (!(said.clause().value() instanceof Value.Formal)) continue;
          sources.add(said);
          parts.add(Formula.implies(scene.execution.condition(said.clause()), Clauses.formula(said.clause())));
        }
    return Formula.and(parts);
  }

  List<Provided> sources() {
    return sources;
  }

  /** Fewer winners than seats: with nobody standing, with too few, and with enough of whom one is a single vote short. */
  List<Instance> shortages() {
    List<Instance> found = new ArrayList<>();
    ask(1, 0, List.of()).ifPresent(found::add);
    ask(2, 1, List.of(wins(1))).ifPresent(found::add);
    Formula withOneMore = substitute(wins, of(name(1)).plus(Linear.constant(1)));
    ask(1, 1, List.of(Formula.not(wins(1)), withOneMore)).ifPresent(found::add);
    return found;
  }

  /** More winners than seats. */
  Optional<Instance> surplus() {
    return first(seats -> ask(seats, seats + 1, List.of(wins(seats + 1))));
  }

  /** The last seat falls to two with equal votes. */
  Optional<Instance> tie() {
    return first(seats -> ask(seats, seats + 1, List.of(wins(seats + 1), compare(of(name(seats)), Comparator.EQUAL, of(name(seats + 1))))));
  }

  /** Two win with equal votes. */
  Optional<Instance> equals() {
    return ask(2, 2, List.of(wins(2), compare(of(name(1)), Comparator.EQUAL, of(name(2)))));
  }

  /** All who stand win, and seats are left. */
  Optional<Instance> nobodyLeft() {
    return ask(2, 1, List.of(wins(1)));
  }

  private interface Question {
    Optional<Instance> ask(int seats);
  }

  private static Optional<Instance> first(Question question) {
    for (int seats = 1; seats <= MOST_SEATS; seats++) {
      Optional<Instance> found = question.ask(seats);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private Formula wins(int place) {
    return substitute(wins, of(name(place)));
  }

  private Optional<Instance> ask(int seats, int names, List<Formula> wanted) {
    List<Formula> parts = new ArrayList<>(wanted);
    parts.add(premise);
    Linear sum = Linear.ZERO;
    for (int i = 1; i <= names; i++) {
      sum = sum.plus(of(name(i)));
      if (i > 1) parts.add(compare(of(name(i)), Comparator.AT_MOST, of(name(i - 1))));
    }
    for (String bound : votes.term().atMost()) {
      Optional<Term> papers = scene.execution.vocabulary().find(bound);
      if (papers.isPresent()) parts.add(compare(sum, Comparator.AT_MOST, of(papers.get()).times(BigFraction.of(seats))));
    }
    Decision decision = scene.electorates.satisfy(Formula.and(parts));
    if (!(decision instanceof Decision.Possible possible)) return Optional.empty();
    List<BigInteger> received = new ArrayList<>();
    for (int i = 1; i <= names; i++) received.add(possible.model().getOrDefault(new Slot(null, name(i)), BigInteger.ZERO));
    SortedMap<Slot, BigInteger> shown = new TreeMap<>(possible.model());
    shown.keySet().retainAll(Clauses.quantities(Formula.and(List.of(wins, premise))));
    shown.keySet().removeIf(s -> s.term() != null && (Roles.COLLECTED.equals(s.term().role()) || Roles.CAST.equals(s.term().role())));
    return Optional.of(new Instance(seats, received, shown));
  }

  /** The votes of the name in a place, a quantity like the votes of any name. */
  private Term name(int place) {
    Term term = votes.term();
    return new Term(term.id() + "#" + place, "", term.kind(), term.unit(), false, List.of(), term.bases(), List.of(), null, term.atMost(), "");
  }

  private Formula substitute(Formula formula, Linear name) {
    if (formula instanceof Formula.And and) return Formula.and(and.parts().stream().map(p -> substitute(p, name)).toList());
    if (formula instanceof Formula.Or or) return Formula.or(or.parts().stream().map(p -> substitute(p, name)).toList());
    if (formula instanceof Formula.Not not) return Formula.not(substitute(not.part(), name));
    if (formula instanceof Formula.Comparison c) return compare(substitute(c.left(), name), c.comparator(), substitute(c.right(), name));
    return formula;
  }

  private Linear substitute(Linear linear, Linear name) {
    BigFraction factor = linear.coefficients().get(votes);
    if (factor == null) return linear;
    return linear.minus(Linear.of(votes).times(factor)).plus(name.times(factor));
  }

  private static Linear of(Term quantity) {
    return Linear.of(new Slot(null, quantity));
  }

  private static Formula compare(Linear left, Comparator comparator, Linear right) {
    return new Formula.Comparison(left, comparator, right);
  }
}
