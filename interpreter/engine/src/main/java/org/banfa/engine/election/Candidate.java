package org.banfa.engine.election;

import java.util.Comparator;

/** Somebody with votes for a post. */
public record Candidate(String name, long votes) {
  /** Most votes first; the names only make the listing the same every time, they settle nothing. */
  public static final Comparator<Candidate> BY_VOTES =
      Comparator.comparingLong(Candidate::votes).reversed().thenComparing(Candidate::name);
}
