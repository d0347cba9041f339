package org.banfa.judgement.finding;

import java.util.List;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;
import org.banfa.model.order.InForce;
import org.banfa.model.vocabulary.Slot;

/** The verdict on one rule and one subject, with the clauses of the script it rests on. */
public record Judgement(
    Rule rule, LegalDocument law, Version version, Slot subject, Verdict verdict, List<Locus> clauses, List<Finding> findings) {
  /** The rule with the version of its document that counts. */
  public InForce inForce() {
    return new InForce(law, version, rule);
  }

  /** The same judgement with another verdict and other findings. */
  public Judgement with(Verdict other, List<Finding> found) {
    return new Judgement(rule, law, version, subject, other, clauses, List.copyOf(found));
  }
}
