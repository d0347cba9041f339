package org.banfa.judgement.joint;

import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.InForce;

/**
 * One clause that binds, of a script or of a law in force, as it is weighed together with others.
 *
 * @param when the condition under which it binds, everything put in that the documents settle
 * @param document the document it stands in
 * @param law the rule it is, for a law; null for a clause of a script
 * @param inherited whether a script takes it over from one it carries out
 */
public record Norm(Clause clause, Formula when, LegalDocument document, InForce law, boolean inherited) {
  public boolean isLaw() {
    return law != null;
  }

  /** Whether the author of the checked document wrote it or belongs to its scheme. */
  public boolean isOwn() {
    return law == null && !inherited;
  }

  /** Whether it says what is usual only. */
  public boolean isUsual() {
    return clause.soft() || clause.modality() == Modality.NORMALLY;
  }

  /** What the clause is to the check: the role of its slot, empty when it has none. */
  public String role() {
    String role = clause.subject().term() == null ? null : clause.subject().term().role();
    return role == null ? "" : role;
  }
}
