package org.banfa.model.document;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.core.Locus;

/**
 * What people say of the findings on one method.
 *
 * @param method title of the method
 * @param opinions in the order written; of several on one finding the last counts
 */
public record Review(String title, String method, List<Opinion> opinions, Locus locus) {
  /** What a person says of a finding: that it is right, that it is not, or what is decided about it. */
  public enum Stance { ACCEPTED, DISPUTED, DECIDED }

  /** How a question was decided; {@code NONE} where the reason alone tells. */
  public enum Outcome { NONE, MET, BROKEN }

  /**
   * One opinion.
   *
   * @param code of the finding
   * @param rule label of the higher rule, empty when the finding rests on none
   * @param clause label of the clause, or its citation; empty when the finding has none
   * @param by office or role
   * @param date null when not given
   * @param hash of the finding as it was then
   */
  public record Opinion(
      String code, String rule, String clause, Stance stance, Outcome outcome, String by, LocalDate date, String reason, String hash, Locus locus) {}
}
