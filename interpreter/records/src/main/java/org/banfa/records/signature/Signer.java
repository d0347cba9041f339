package org.banfa.records.signature;

import org.banfa.records.table.CellPlace;

/**
 * Who is meant by a row of a table of signatures or of a roll; parts that are not given are empty. It is compared and goes no further.
 *
 * @param number on the list of voters
 * @param at where it stands
 */
record Signer(String number, String identity, String household, String name, CellPlace at) {
  /** What tells one signer from another where no roll does. */
  String key() {
    if (!number.isEmpty()) return "n" + number;
    return identity.isEmpty() ? "p" + household + "\n" + name : "i" + identity;
  }

  /** Whether nothing says who it is. */
  boolean nobody() {
    return number.isEmpty() && identity.isEmpty() && name.isEmpty();
  }
}
