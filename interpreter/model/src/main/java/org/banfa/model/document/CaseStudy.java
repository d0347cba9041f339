package org.banfa.model.document;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Slot;

/**
 * A test written as a document: given facts, expected verdicts and outcomes.
 *
 * @param checks title of the document under test
 * @param lawAsOf day whose law is applied, null for the document's own
 * @param given quantities of the election
 * @param verdicts expected verdict word per row id
 * @param outcomes expected truth of conditions on the given quantities
 * @param counterexample how method and law treat the election, null when the case is none
 * @param exercise the practice to be replayed, null when the case is none
 * @param fingerprints of the documents as they were when the case was kept; empty for cases written by hand
 */
public record CaseStudy(
    String title,
    String checks,
    LocalDate lawAsOf,
    SortedMap<Slot, BigInteger> given,
    List<Expected> verdicts,
    List<Outcome> outcomes,
    Counterexample counterexample,
    Exercise exercise,
    List<Fingerprint> fingerprints,
    Locus locus) {
  /** An expected verdict, by its Chinese word, for rows. */
  public record Expected(String verdict, List<String> rows, Locus locus) {}

  /** An expected outcome of a condition. */
  public record Outcome(Slot condition, boolean holds, Locus locus) {}

  /**
   * An election that a method and a rule above it are asked about.
   *
   * @param law title of the document with the rule
   * @param rule label of the rule
   * @param subject the slot both speak of
   * @param byMethod whether the method accepts the election
   * @param byLaw whether the rule accepts it
   */
  public record Counterexample(String law, String rule, Slot subject, boolean byMethod, boolean byLaw) {}

  /** The hash of what a document says, as it was. */
  public record Fingerprint(String title, String hash) {}
}
