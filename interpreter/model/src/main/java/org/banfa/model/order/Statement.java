package org.banfa.model.order;

import org.banfa.model.core.Clause;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;

/**
 * One clause with the sentence and document it stands in.
 *
 * @param inherited whether it is taken over from a document the method carries out
 */
public record Statement(Clause clause, Rule rule, LegalDocument document, boolean inherited) {
  /** Identity: two clauses may say the same and are still two. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Statement that && that.clause == clause;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(clause);
  }
}
