package org.banfa.judgement.finding;

import org.banfa.model.document.Mark;
import org.banfa.model.document.Support;
import org.banfa.model.order.InForce;

/**
 * The rule of a higher document that a finding rests on.
 *
 * @param rule row id of the law library or label of the higher clause
 * @param label the full label with its part; empty when there is none
 * @param law title of the higher document, as it was called under the version that counts
 * @param lawEnglish its second title, empty when none
 * @param article citation under the version in force, empty when none
 * @param support on what the rule rests; null for norms that are no law
 * @param note words for a person, empty when none
 */
public record Basis(String rule, String label, String law, String lawEnglish, String article, Support support, String note) {
  public static Basis of(InForce source) {
    return new Basis(
        source.rule().row(), source.rule().label(), source.title(), source.english(), source.article(),
        source.isDraftingNorm() ? null : source.support(), source.rule().note());
  }

  /** The mark of what the rule rests on; null for norms that are no law. */
  public Mark evidence() {
    return support == null ? null : support.mark();
  }
}
