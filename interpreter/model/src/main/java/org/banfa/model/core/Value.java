package org.banfa.model.core;

import java.util.List;
import org.banfa.model.vocabulary.Term;

/** What a clause gives its slot, or demands of it. */
public sealed interface Value {
  /** For quantity and condition slots: a formula (over the slot's own quantity, too). */
  record Formal(Formula formula) implements Value {}

  /** For sets. */
  record Members(List<Term> members) implements Value {}

  /** For rankings: first criterion first; for orders of organs or acts, groups that come together. */
  record Ranking(List<List<Term>> groups) implements Value {}

  /** For flags. */
  record Flag(boolean set) implements Value {}

  /** For times. */
  record When(TimeValue time) implements Value {}

  /** A text only a person can judge. */
  record Words(String text) implements Value {}

  /** Nothing: the clause says that the act exists. */
  record Present() implements Value {}
}
