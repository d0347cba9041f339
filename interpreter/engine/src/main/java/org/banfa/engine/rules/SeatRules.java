package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banfa.engine.contest.Post;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** What a program says about acts that fill, list and free seats without a count. */
public final class SeatRules {
  private final Provisions provisions;

  public SeatRules(Effective effective, Vocabulary vocabulary) {
    this.provisions = new Provisions(effective, vocabulary, new VoteScope(null, List.of(), Set.of(), List.of(), Map.of(), true));
  }

  /** Among whom an act chooses; empty when nothing is said. */
  public Set<Term> field(Term act) {
    return act == null ? Set.of() : provisions.members(act, SeriesRoles.FIELD);
  }

  /** The clauses that say so. */
  public List<Provided> fieldSources(Term act) {
    return provisions.about(provisions.slots(act, SeriesRoles.FIELD));
  }

  /** Who may not hold a post because of an office elsewhere. */
  public Incompatibilities incompatibilities(Term post) {
    List<Term> organs = provisions.effective().method().header().binds();
    return new Incompatibilities(provisions, new Offices(provisions.vocabulary()).bodies(post, organs.size() == 1 ? organs : List.of()));
  }

  /** How long a lost vote keeps from asking for another. */
  public List<Provided> intervals(Term act) {
    return provisions.about(provisions.slots(act, SeriesRoles.RECALL_INTERVAL)).stream().filter(p -> p.clause().value() instanceof Value.Formal).toList();
  }

  /** The years in such a clause, the least that it allows. */
  public long years(Provided interval) {
    return Bounds.of(((Value.Formal) interval.clause().value()).formula(), interval.clause().subject()).least();
  }

  /** The numbers a clause leaves to its subject, by the other numbers it names. */
  public Bounds bounds(Provided clause, Function<Slot, Long> known) {
    return Bounds.of(((Value.Formal) clause.clause().value()).formula(), clause.clause().subject(), known);
  }

  /** By what an act chooses when there are more than seats. */
  public Criteria order(Term act) {
    return provisions.criteria(act, Roles.ORDER_OF_WINNING);
  }

  /** Who follows those who leave by an act. */
  public Criteria refill(Term act) {
    return provisions.criteria(act, Roles.ORDER_OF_REFILL);
  }

  /** Why the next moves up when somebody leaves a list: what is said of who follows, of acts about the leaving, else of the list's {@code margin}, else of the leaving. */
  public List<Provided> movingUp(Term act, List<Provided> margin) {
    List<Provided> all = new ArrayList<>(refill(act).sources());
    for (Term other : provisions.vocabulary().all()) {
      if (other.kind() != Kind.ACT || !other.concerns().contains(act.id())) continue;
      all.addAll(provisions.about(provisions.effective().slots().stream().filter(s -> other.equals(s.owner())).toList()));
    }
    return all.isEmpty() ? margin.isEmpty() ? about(act) : margin : all.stream().distinct().toList();
  }

  /** How many may be on a list for a post; empty where no margin is stated. */
  public Optional<Bounds> numbers(Post post, List<Term> acts, BiFunction<Slot, Bounds, Long> asked) {
    return new Shortlist(provisions, acts).numbers(post, asked);
  }

  /** The clauses on that. */
  public List<Provided> margin(Post post, List<Term> acts) {
    return new Shortlist(provisions, acts).stated(post);
  }

  /** How many hold an office, or are such people. */
  public long size(Term word, BiFunction<Slot, Bounds, Long> asked) {
    List<Slot> slots = provisions.slots(word, Roles.SIZE);
    return slots.isEmpty() ? 1 : new Sizes(provisions).number(slots.get(0), asked);
  }

  /** The quantity that says how many hold an office; empty when the documents know none. */
  public Optional<Slot> sizeSlot(Term word) {
    return provisions.slots(word, Roles.SIZE).stream().findFirst();
  }

  /** The clauses on that number. */
  public List<Sizes.Bounding> sizes(Slot size) {
    return new Sizes(provisions).bounding(size);
  }

  /** Who does an act, by name. */
  public String actors(Term act) {
    return provisions.members(act, Roles.ACTOR).stream().map(Term::id).collect(Collectors.joining("、"));
  }

  /** Everything in force about an act. */
  public List<Provided> about(Term act) {
    return provisions.effective().slots().stream().filter(s -> act.equals(s.owner())).flatMap(s -> provisions.effective().about(s).stream()).toList();
  }
}
