package org.banfa.engine.certificate;

import java.util.List;

/**
 * A certificate of how a contest came out.
 *
 * @param number of the result, from 1
 * @param certificate JSON
 * @param act the vote, empty when the method has just one
 * @param unit the unit whose result it is, empty when all vote together
 * @param counts the numbers of its counts
 */
public record CertifiedResult(int number, String certificate, String act, String unit, List<Integer> counts) {
  /** The seal of the certificate. */
  public String seal() {
    return Json.seal(certificate);
  }
}
