package org.banfa.judgement.refine;

import java.util.List;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;

/**
 * How two drafts are related in what they say about one slot.
 *
 * @param relation of all situations together, with the force of the clauses
 * @param cases one per situation in which it is different; a single one, without condition, when it is always the same
 * @param force how the force of the words alone has changed: 应当 to 一般 is looser; EQUIVALENT when it has not
 * @param older the clauses in force under the older draft, those the law fills in included; empty when it is silent
 * @param newer the clauses in force under the newer draft
 */
public record SlotComparison(
    Slot slot, Matter matter, Relation relation, List<SlotCase> cases, Relation force, List<Provided> older, List<Provided> newer) {
  /** Whether neither draft says anything itself, so that any difference comes from the law. */
  public boolean byLawOnly() {
    return older.stream().allMatch(Provided::byLaw) && newer.stream().allMatch(Provided::byLaw);
  }
}
