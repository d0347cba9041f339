package org.banfa.engine.rules;

import java.util.List;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Term;

/**
 * A ranking in force, by its words.
 *
 * @param words first to last; empty when nothing is said
 * @param sources the clauses it comes from
 */
public record Ranked(List<Term> words, List<Provided> sources) {
  public boolean stated() {
    return !sources.isEmpty();
  }

  /** The names of the words. */
  public List<String> names() {
    return words.stream().map(Term::id).toList();
  }

  /** This ranking, or another where nothing is said here. */
  Ranked over(Ranked base) {
    return stated() ? this : base;
  }
}
