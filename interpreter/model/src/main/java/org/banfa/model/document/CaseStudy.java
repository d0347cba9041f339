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
 */
public record CaseStudy(
    String title,
    String checks,
    LocalDate lawAsOf,
    SortedMap<Slot, BigInteger> given,
    List<Expected> verdicts,
    List<Outcome> outcomes,
    Locus locus) {
  /** An expected verdict, by its Chinese word, for rows. */
  public record Expected(String verdict, List<String> rows, Locus locus) {}

  /** An expected outcome of a condition. */
  public record Outcome(Slot condition, boolean holds, Locus locus) {}
}
