package org.banfa.engine.certificate;

import java.util.List;

/**
 * A certificate of something decided beside the counts, with the record it can be verified against.
 *
 * @param number from 1
 * @param kind {@code resolution}, {@code appointment}, {@code succession} or {@code confirmation}
 * @param certificate JSON
 * @param table what was put on record, as comma-separated values
 * @param act the act
 * @param unit in which unit of a vote, empty when it is about the whole
 * @param carried whether it came to something
 * @param post that was filled, empty where none was
 * @param appointed to it
 * @param gone who lost the seat, empty where nobody did
 */
public record CertifiedAct(int number, String kind, String certificate, String table, String act, String unit, boolean carried, String post, List<String> appointed, String gone) {
  /** The seal of the certificate. */
  public String seal() {
    return Json.seal(certificate);
  }
}
