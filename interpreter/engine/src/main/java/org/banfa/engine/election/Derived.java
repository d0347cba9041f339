package org.banfa.engine.election;

import java.util.Optional;
import java.util.Set;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.Measure;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * What conditions may name that follows from a contest itself, so that nobody is asked for it.
 *
 * @param measures the numbers; when who holds a seat and what is missing are among them, so are the situations that follow from these
 */
public record Derived(Set<Measure> measures) {
  /** Nothing: all is as people said. */
  public static final Derived NOTHING = new Derived(Set.of());
  /** Of who holds a seat in a contest. */
  public static final Derived CONTEST = new Derived(Set.of(Measure.IN_OFFICE, Measure.ELECTED, Measure.MISSING));
  /** Of who holds a seat in all units together. */
  public static final Derived WHOLE = new Derived(Set.of(Measure.IN_OFFICE, Measure.ELECTED));
  /** Of how many stand, for whether a round is held. */
  public static final Derived NEED = new Derived(Set.of(Measure.SEATS, Measure.STANDING));
  /** Of how many stand, for how many go on from a round. */
  public static final Derived ROUND = new Derived(Set.of(Measure.SEATS, Measure.STANDING, Measure.MISSING, Measure.CANDIDATES));
  /** Of the seats of a post, for how many stand in a rerun. */
  public static final Derived RERUN = new Derived(Set.of(Measure.SEATS, Measure.MISSING, Measure.CANDIDATES, Measure.IN_OFFICE, Measure.ELECTED));

  /** Whether a number follows. */
  public boolean number(Slot slot, ContestRules contest) {
    if (measure(slot).isPresent()) return true;
    return measures.contains(Measure.IN_OFFICE) && contest.ofKinds().stream().anyMatch(k -> k.quantity().equals(slot));
  }

  /** The measure a number is; empty when it does not follow from the contest. */
  public Optional<Measure> measure(Slot slot) {
    if (slot.owner() != null || slot.term() == null) return Optional.empty();
    return measures.stream().filter(m -> m.role().equals(slot.term().role())).findFirst();
  }

  /** The stable name of a situation that follows; empty when people decide whether it is there. */
  public Optional<String> situation(Term word) {
    if (!measures.contains(Measure.IN_OFFICE) || !measures.contains(Measure.MISSING)) return Optional.empty();
    if (Roles.NO_WOMAN.equals(word.role())) return Optional.of("no-woman");
    return Roles.SHORT.equals(word.role()) ? Optional.of("short") : Optional.empty();
  }
}
