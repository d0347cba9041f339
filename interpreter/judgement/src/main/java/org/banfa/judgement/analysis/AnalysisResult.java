package org.banfa.judgement.analysis;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.core.Formula;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Above;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;

/**
 * What one analysis of a method found.
 *
 * @param lawAsOf the day whose law filled its silence; null when it has none
 * @param findings gravest first, then by place
 * @param settled what was looked at and found in order, each with the smallest election that shows it
 * @param above the documents read with it
 */
public record AnalysisResult(
    LegalDocument document, LocalDate lawAsOf, List<Finding> findings, List<Shown> settled, List<Above> above) {
  /**
   * Something in order.
   *
   * @param key sentence of the catalogue that says what the election shows of the clauses
   * @param clauses one or two
   * @param election empty when no number matters
   * @param steps what else is to be said of the election
   */
  public record Shown(String key, List<Provided> clauses, SortedMap<Slot, BigInteger> election, Set<Formula> situations, List<Argument> steps) {
    /** Something in order about which nothing else is to be said. */
    public Shown(String key, List<Provided> clauses, SortedMap<Slot, BigInteger> election, Set<Formula> situations) {
      this(key, clauses, election, situations, List.of());
    }
  }
}
