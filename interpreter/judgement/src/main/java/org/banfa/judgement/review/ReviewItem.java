package org.banfa.judgement.review;

import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;

/**
 * Something people can give their opinion on.
 *
 * @param code of the finding; of a requirement nothing was found about, the code of requirements for people
 * @param rule label of the higher rule, empty when there is none
 * @param clause label of the clause, or its citation; empty when the document is silent
 * @param hash of the clause's meaning, the rule's meaning and the verdict: 16 hexadecimal digits
 * @param finding null for a requirement nothing was found about
 * @param judgement of such a requirement, null otherwise
 */
public record ReviewItem(String code, String rule, String clause, String hash, Finding finding, Judgement judgement) {
  /** The name by which it is called: code, and rule when there is one. */
  public String name() {
    return rule.isEmpty() ? code : code + "/" + rule;
  }
}
