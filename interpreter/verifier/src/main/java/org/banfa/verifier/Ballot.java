package org.banfa.verifier;

import java.util.List;
import java.util.Set;

/**
 * One ballot as collected.
 *
 * @param marks the names marked, post by post in the order of the certificate
 * @param voided whether people found it void
 */
record Ballot(List<Set<String>> marks, boolean voided) {
  boolean blank() {
    return !voided && marks.stream().allMatch(Set::isEmpty);
  }
}
