package org.banfa.verifier;

import java.util.Map;

/** On what a certificate of a count rests, and the remark that tells its reader so. */
final class Basis {
  static final String BALLOTS = "ballots";
  static final String TOTALS = "totals";
  private static final Map<String, String> NOTES = Map.of(
      BALLOTS, "以逐张选票为据，可以用选票表复核。 Rests on the single ballots; to be verified with the table of ballots.",
      TOTALS, "以填报的总数为据，没有逐张核对选票；可以用总数表复核。 Rests on the totals entered; no single ballot was examined; to be verified with the table of totals.");

  private Basis() {}

  /** A remark that says something else than the basis is refused. */
  static void check(String basis, String note) throws MalformedException {
    if (!NOTES.containsKey(basis)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "basis " + basis);
    if (!NOTES.get(basis).equals(note)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "basisNote");
  }
}
