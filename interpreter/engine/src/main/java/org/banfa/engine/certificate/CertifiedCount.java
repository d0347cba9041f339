package org.banfa.engine.certificate;

/**
 * A certificate with what it can be verified against.
 *
 * @param number of the count, from 1
 * @param certificate JSON
 * @param table the ballots, or the totals where the ballots were not given, as comma-separated values
 * @param byBallots whether {@code table} holds the ballots
 * @param unit the unit whose count it is, empty when all vote together
 */
public record CertifiedCount(int number, String certificate, String table, boolean byBallots, String unit) {
  /** The seal of the certificate. */
  public String seal() {
    return Json.seal(certificate);
  }
}
