package org.banfa.verifier;

import java.util.List;

/**
 * What came of checking a certificate.
 *
 * @param problems empty when everything was recomputed and agrees
 * @param byBallots whether single ballots were recounted; else only the totals of the tally were compared
 * @param read ballots or totals read
 * @param steps steps recomputed
 * @param unit the unit whose count it is, empty when all vote together
 */
public record Verification(List<Problem> problems, boolean byBallots, int read, int steps, String unit) {
  public boolean agrees() {
    return problems.isEmpty();
  }
}
