package org.banfa.model.order;

import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Support;
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

  /** What the document is called under this version. */
  public String title() {
    return version == null || version.title().isEmpty() ? law.title() : version.title();
  }

  /** The second title that goes with it, empty when there is none. */
  public String english() {
    return version == null || version.title().isEmpty() ? law.english() : version.english();
  }

  /** On what the rule rests under this version. */
  public Mark evidence() {
    Mark mark = rule.evidence() == null ? Mark.FULL : rule.evidence().under(version == null ? "" : version.name());
    return version == null || version.mark() == null ? mark : mark.and(version.mark());
  }

  /** The same, and of an inference what it is drawn from. */
  public Support support() {
    Mark mark = evidence();
    if (mark != Mark.DERIVED) return Support.valueOf(mark.name());
    boolean meaning = rule.evidence() != null && rule.evidence().rule() == Mark.DERIVED;
    if (version == null || isRead(version)) return meaning ? Support.MEANING : Support.DATES;
    boolean later = law.header().versions().stream().anyMatch(v -> v.from().isAfter(version.from()) && rule.inVersion(v) && isRead(v));
    if (later) return meaning ? Support.LATER_MEANING : Support.LATER_TEXT;
    return meaning ? Support.EARLIER_MEANING : Support.EARLIER_TEXT;
  }

  /** Whether a version's own text was read, if only in part. */
  private boolean isRead(Version other) {
    Mark mark = rule.evidence() == null ? Mark.FULL : rule.evidence().versions().getOrDefault(other.name(), Mark.FULL);
    return (other.mark() == null ? mark : mark.and(other.mark())) != Mark.DERIVED;
  }

  public boolean isDraftingNorm() {
    return law.header().rank() == Rank.DRAFTING_NORM;
  }
}
