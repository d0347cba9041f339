package org.banfa.verifier;

import java.util.List;

/**
 * What came of checking a certificate.
 *
 * @param problems empty when everything was recomputed and agrees
 * @param ballots ballots read
 * @param steps steps recomputed
 */
public record Verification(List<Problem> problems, int ballots, int steps) {
  public boolean agrees() {
    return problems.isEmpty();
  }
}
