package org.banfa.verifier;

import java.util.List;
import java.util.Set;

/**
 * One ballot as collected.
 *
 * @param marks the names marked, post by post in the order of the certificate
 * @param noes the names marked no
 * @param voided whether people found it void
 */
record Ballot(List<Set<String>> marks, List<Set<String>> noes, boolean voided) {
  /** A ballot on which no name is marked no. */
  Ballot(List<Set<String>> marks, boolean voided) {
    this(marks, marks.stream().map(m -> Set.<String>of()).toList(), voided);
  }

  boolean blank() {
    return !voided && marks.stream().allMatch(Set::isEmpty) && noes.stream().allMatch(Set::isEmpty);
  }

  /** The most posts given to one person. */
  long most() {
    long most = 0;
    for (Set<String> here : marks) for (String name : here) most = Math.max(most, marks.stream().filter(m -> m.contains(name)).count());
    return most;
  }
}
