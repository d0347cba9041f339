package org.banfa.judgement.refine;

import java.util.List;
import org.banfa.model.document.LegalDocument;

/**
 * How a newer draft is related to an older one.
 *
 * @param relation of everything together
 * @param slots one per slot and kind of matter of which either says something, in the order of the newer document, then
 *     of the older
 */
public record DraftComparison(LegalDocument older, LegalDocument newer, Relation relation, List<SlotComparison> slots) {
  /** What is not the same. */
  public List<SlotComparison> differences() {
    return slots.stream().filter(s -> s.relation() != Relation.EQUIVALENT).toList();
  }
}
