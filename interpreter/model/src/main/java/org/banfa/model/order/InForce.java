package org.banfa.model.order;

import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;

/**
 * One rule of a higher document under the version that counts.
 *
 * @param version null when the document has none
 */
public record InForce(LegalDocument law, Version version, Rule rule) {
  public String article() {
    return rule.article(version);
  }

  /** On what the rule rests under this version. */
  public Mark evidence() {
    Mark mark = rule.evidence() == null ? Mark.FULL : rule.evidence().under(version == null ? "" : version.name());
    return version == null || version.mark() == null ? mark : mark.and(version.mark());
  }

  public boolean isDraftingNorm() {
    return law.header().rank() == Rank.DRAFTING_NORM;
  }
}
