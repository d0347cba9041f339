package org.banfa.records.signature;

import java.time.LocalDate;
import org.banfa.records.table.CellPlace;

/**
 * One signature for one person.
 *
 * @param day on which it was given, null when that is not said
 * @param voided whether a person has found that it does not count
 */
record SignatureLine(Signer signer, String nominee, LocalDate day, boolean voided) {
  CellPlace at() {
    return signer.at();
  }
}
